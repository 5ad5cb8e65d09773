/**
 * Helpers of the agent's tests: {@link dev.kinkajou.agent.testing.Program} compiles sources in memory.
 */
package dev.kinkajou.agent.testing;
