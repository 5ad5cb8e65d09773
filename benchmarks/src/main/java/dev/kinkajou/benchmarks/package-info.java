/** JMH benchmarks; {@code org.openjdk.jmh.Main} is the entry. */
package dev.kinkajou.benchmarks;
