/**
 * The Java language, feature by feature: a small target of ordinary Java, and a test that differentiates it. Start at
 * {@link dev.kinkajou.it.language.Check}.
 */
package dev.kinkajou.it.language;
