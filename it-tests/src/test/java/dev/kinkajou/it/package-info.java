/** Tests that run in a JVM started with the agent; classes of this package and below are in its scope. */
package dev.kinkajou.it;
