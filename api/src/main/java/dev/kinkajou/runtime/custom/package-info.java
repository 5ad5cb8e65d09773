/**
 * Calls of methods whose derivatives the program gives. The twins of such methods use {@link dev.kinkajou.runtime.custom.Partials} for numbers
 * and {@link dev.kinkajou.runtime.custom.RuleCall} for arrays.
 */
package dev.kinkajou.runtime.custom;
