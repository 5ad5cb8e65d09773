/** Rules and the call table under the real agent. Start at {@link dev.kinkajou.it.jdk.JdkRulesTest}. */
package dev.kinkajou.it.jdk;
