/**
 * Gradients of plain Java programs. Start at {@link dev.kinkajou.Gradient}: name the places that are varied, run the program, read the
 * derivatives; {@link dev.kinkajou.Jacobian} does the same for programs with several results.
 */
package dev.kinkajou;
