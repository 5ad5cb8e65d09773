/**
 * Numerical libraries as they were published, without their sources and without an annotation: what is called here reaches into their jars,
 * and gradients are compared with closed forms, the implicit function theorem, or the libraries' own derivatives. Nothing of theirs is in the
 * scope of these tests: their classes are selected because programs here call them.
 */
package dev.kinkajou.it.thirdparty;
