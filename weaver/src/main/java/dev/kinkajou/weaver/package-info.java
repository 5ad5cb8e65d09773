/**
 * Rewrites classes when they are built. {@link dev.kinkajou.weaver.KinkajouPlugin} is what Byte Buddy's build plugins call;
 * {@link dev.kinkajou.weaver.Weaving} has the agent's selection and rewriting do the work.
 */
package dev.kinkajou.weaver;
