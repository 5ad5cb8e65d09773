/**
 * What rewritten classes call while they run. Not for users: the public API is {@code dev.kinkajou}. Start at
 * {@link dev.kinkajou.runtime.Recordings}: a recording is opened, twins write the {@link dev.kinkajou.runtime.tape.Tape}, a
 * {@link dev.kinkajou.runtime.tape.Sweep} turns it into adjoints.
 */
package dev.kinkajou.runtime;
