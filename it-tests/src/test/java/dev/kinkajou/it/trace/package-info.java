/** The option {@code trace=nan}; {@link dev.kinkajou.it.trace.NanTraceIT} starts {@link dev.kinkajou.it.trace.NotFinite}. */
package dev.kinkajou.it.trace;
