/**
 * Derivatives from differences, with what they can be trusted: {@link dev.kinkajou.runtime.gradientcheck.Differences} of a function along a line,
 * whose {@link dev.kinkajou.runtime.gradientcheck.NoiseLevel noise} is measured first.
 */
package dev.kinkajou.runtime.gradientcheck;
