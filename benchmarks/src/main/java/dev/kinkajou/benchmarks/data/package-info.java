/**
 * Input files of ADBench, see {@code adbench/README.md} beside them: {@link dev.kinkajou.benchmarks.data.AdBench} reads each into the
 * object that it describes.
 */
package dev.kinkajou.benchmarks.data;
