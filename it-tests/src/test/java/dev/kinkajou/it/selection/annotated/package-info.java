/** A package with an annotation. */
@dev.kinkajou.Differentiable
package dev.kinkajou.it.selection.annotated;
