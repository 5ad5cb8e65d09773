/**
 * Tasks of the program that a recording hands to other threads. A recording is of one thread: what another one computes from active memory
 * would have no derivative. So such a task runs its twin, too, which records nothing, but all memory that it comes upon is noted; when some of that is
 * active at the end of the recording, the recording is void. {@link dev.kinkajou.runtime.threads.Tasks} is the entry.
 */
package dev.kinkajou.runtime.threads;
