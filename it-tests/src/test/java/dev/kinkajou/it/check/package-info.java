/** The command line of the agent's jar, run as a user runs it, on jars that the tests build. */
package dev.kinkajou.it.check;
