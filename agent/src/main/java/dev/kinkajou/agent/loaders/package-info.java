/**
 * Makes the runtime visible to classes of all loaders: {@link dev.kinkajou.agent.loaders.OpenedLoaders} gives class loaders that are being
 * defined a first look at the agent's jar, for the names of our API and runtime alone.
 */
package dev.kinkajou.agent.loaders;
