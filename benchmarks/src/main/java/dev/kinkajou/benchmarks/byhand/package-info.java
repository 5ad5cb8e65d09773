/**
 * Derivatives as a careful person writes them, the mark that generated ones are held against. Each is a
 * {@link dev.kinkajou.benchmarks.byhand.Adjoint}.
 */
package dev.kinkajou.benchmarks.byhand;
