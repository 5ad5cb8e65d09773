/**
 * What the user may set at launch. {@link dev.kinkajou.agent.options.Option} is the table of options,
 * {@link dev.kinkajou.agent.options.Options} their values in this JVM.
 */
package dev.kinkajou.agent.options;
