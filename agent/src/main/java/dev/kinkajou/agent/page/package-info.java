/**
 * Reports for people: {@link dev.kinkajou.agent.page.TextReport} for a terminal, {@link dev.kinkajou.agent.page.HtmlReport} for a browser. All names
 * come from archives that nobody vouches for and go through {@link dev.kinkajou.agent.page.Untrusted}.
 */
package dev.kinkajou.agent.page;
