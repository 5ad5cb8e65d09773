/** With the option {@code report}: what rewriting and gradients have cost, as a page. {@link dev.kinkajou.agent.report.RunReport} writes it at the end of the program. */
package dev.kinkajou.agent.report;
