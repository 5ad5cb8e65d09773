/** Compiled adjoints against the tape. Begin with {@link dev.kinkajou.it.compiled.EnginesAgreeIT}. */
package dev.kinkajou.it.compiled;
