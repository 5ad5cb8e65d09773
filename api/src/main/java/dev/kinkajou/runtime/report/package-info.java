/** With the option {@code report}: what all recordings of this JVM have left, added up. {@link dev.kinkajou.runtime.report.Ledger} is where they leave it. */
package dev.kinkajou.runtime.report;
