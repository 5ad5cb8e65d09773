/**
 * Class files read from jars and folders that nobody vouches for, without running or loading anything of them.
 * {@link dev.kinkajou.agent.archive.ArchiveReader} reads, {@link dev.kinkajou.agent.archive.Archive} is what was found, and
 * {@link dev.kinkajou.agent.archive.UnloadedClasses} shows it to code that asks class loaders for class files.
 */
package dev.kinkajou.agent.archive;
