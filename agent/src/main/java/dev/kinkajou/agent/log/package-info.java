/**
 * What the agent says to the user, one line at a time: {@link dev.kinkajou.agent.log.Log}.
 */
package dev.kinkajou.agent.log;
