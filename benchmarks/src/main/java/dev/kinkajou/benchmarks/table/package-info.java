/**
 * What the runs of the benchmarks have in common: the command line in {@link dev.kinkajou.benchmarks.table.Plan}, what was measured of one
 * workload in {@link dev.kinkajou.benchmarks.table.Measurement}, and the tables made of it.
 */
package dev.kinkajou.benchmarks.table;
