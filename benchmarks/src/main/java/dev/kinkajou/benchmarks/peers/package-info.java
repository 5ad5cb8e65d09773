/**
 * What a user of the JVM would take instead: other ways to the same derivatives, each a {@link dev.kinkajou.benchmarks.peers.Peer}. Those
 * that there are come from the module {@code benchmarks/peers}, which only the Maven profile {@code peers} builds.
 */
package dev.kinkajou.benchmarks.peers;
