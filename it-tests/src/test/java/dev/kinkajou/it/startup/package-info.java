/**
 * What a user sees of the agent at launch and while classes load: programs are started in JVMs of their own by
 * {@link dev.kinkajou.it.startup.Launch}.
 */
package dev.kinkajou.it.startup;
