/** Gradients checked by JUnit Jupiter: methods annotated {@link dev.kinkajou.junit.GradientTest}, each given a {@link dev.kinkajou.junit.GradientPoint}. */
package dev.kinkajou.junit;
