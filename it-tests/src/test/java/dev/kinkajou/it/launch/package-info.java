/**
 * What depends on how the JVM was launched: options, class paths, class loaders. Each test launches one of its own by
 * {@link dev.kinkajou.it.launch.ForkedJvm}.
 */
package dev.kinkajou.it.launch;
