/**
 * What is known of methods without twins. Start at {@link dev.kinkajou.agent.calls.CallTable}; the table itself is the resource
 * {@code calls.table} beside it.
 */
package dev.kinkajou.agent.calls;
