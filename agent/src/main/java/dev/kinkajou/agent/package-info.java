/**
 * The Java agent. {@code Agent} is its entry: it reads the options and registers the transformer.
 */
package dev.kinkajou.agent;
