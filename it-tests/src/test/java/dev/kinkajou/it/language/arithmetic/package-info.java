/** Arithmetic, conversions and comparisons. */
package dev.kinkajou.it.language.arithmetic;
