/**
 * What compiled methods call in place of an instruction: on the way forward ({@link dev.kinkajou.runtime.compiled.Forward}) what may be irregular,
 * and on the way back ({@link dev.kinkajou.runtime.compiled.Reverse}) what touches shadows.
 */
package dev.kinkajou.runtime.compiled;
