/**
 * Gradients beside differences: {@link dev.kinkajou.it.differences.GradientCheckTest} checks right ones, and
 * {@link dev.kinkajou.it.differences.WrongRulesTest} those that {@link dev.kinkajou.it.differences.WrongRules} make wrong.
 */
package dev.kinkajou.it.differences;
