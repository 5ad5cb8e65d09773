/**
 * Recording forms of the floating-point bytecodes, called by twins. Start at {@link dev.kinkajou.runtime.bytecodes.Arithmetic}.
 */
package dev.kinkajou.runtime.bytecodes;
