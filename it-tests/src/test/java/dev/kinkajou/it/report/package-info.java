/** {@code report=}: what the page at the end of the program says. */
package dev.kinkajou.it.report;
