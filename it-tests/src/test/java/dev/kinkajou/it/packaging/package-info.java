/** What is in the agent's jar, and what the build does with it; {@code AgentJarIT} is the place to start. */
package dev.kinkajou.it.packaging;
