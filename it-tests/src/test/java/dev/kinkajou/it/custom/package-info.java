/**
 * Derivatives given by the program: {@link dev.kinkajou.it.custom.Legacy} is what they are for, {@link dev.kinkajou.it.custom.Rules} gives them, and
 * {@link dev.kinkajou.it.custom.RulesTest} asks.
 */
package dev.kinkajou.it.custom;
