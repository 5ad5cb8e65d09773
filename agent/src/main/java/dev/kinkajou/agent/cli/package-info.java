/**
 * The command line of the jar: {@code java -jar kinkajou-agent.jar COMMAND ...}. {@link dev.kinkajou.agent.cli.Main} is its entry; each command is
 * a {@link dev.kinkajou.agent.cli.Command}.
 */
package dev.kinkajou.agent.cli;
