/** What is measured: {@code com.legacy.micro} with inputs. Start at {@link dev.kinkajou.benchmarks.workloads.Workloads}. */
package dev.kinkajou.benchmarks.workloads;
