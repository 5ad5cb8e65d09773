/** {@link dev.kinkajou.junit.Examples} are run with and without the agent, by Jupiter 6 and Jupiter 5. */
package dev.kinkajou.junit;
