/**
 * Derivative rules for methods of the JDK, found by the agent by name and descriptor. Start at
 * {@link dev.kinkajou.runtime.rules.MathRules}: rules that record beside the original call. Those of the other classes are called instead
 * of the original, because they look at memory, boxes or callbacks.
 */
package dev.kinkajou.runtime.rules;
