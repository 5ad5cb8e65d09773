/**
 * What the agent will do with the classes of an archive, found out without loading any: {@link dev.kinkajou.agent.check.Check} selects and
 * rewrites them as the agent would, and {@link dev.kinkajou.agent.check.TwinAudit} reads in the twins where derivatives will be refused.
 */
package dev.kinkajou.agent.check;
