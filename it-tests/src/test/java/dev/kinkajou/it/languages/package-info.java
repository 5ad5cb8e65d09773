/**
 * Models in other languages of the JVM, compiled by their own compilers: sources in {@code src/test/kotlin}, {@code scala} and {@code groovy}; and in
 * Java, compiled by Eclipse's compiler. Begin with {@link dev.kinkajou.it.languages.KotlinTest}.
 */
package dev.kinkajou.it.languages;
