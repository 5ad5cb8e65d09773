/**
 * Derivatives given by the program. Begin with {@link dev.kinkajou.custom.DerivativeOf}.
 */
package dev.kinkajou.custom;
