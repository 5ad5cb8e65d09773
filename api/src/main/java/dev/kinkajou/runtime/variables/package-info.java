/**
 * The variables of differentiation: what the user names, which memory that is, and the way back from adjoints to the user's shapes. Start at
 * {@link dev.kinkajou.runtime.variables.VariableSet}.
 */
package dev.kinkajou.runtime.variables;
