/**
 * The tape: entries written while the program runs, and the reverse sweep that turns them into adjoints. Start at
 * {@link dev.kinkajou.runtime.tape.Tape}.
 */
package dev.kinkajou.runtime.tape;
