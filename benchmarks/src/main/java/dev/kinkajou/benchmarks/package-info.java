/**
 * JMH benchmarks, and the report that runs them and prints tables. Start at {@link dev.kinkajou.benchmarks.Report}; what is measured is in
 * {@code workloads}.
 */
package dev.kinkajou.benchmarks;
