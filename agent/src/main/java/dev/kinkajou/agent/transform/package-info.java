/**
 * The way of a class through the agent. The JVM calls {@link dev.kinkajou.agent.transform.KinkajouTransformer}, which asks the selection
 * and hands what is selected to a {@link dev.kinkajou.agent.transform.ClassRewriter}.
 */
package dev.kinkajou.agent.transform;
