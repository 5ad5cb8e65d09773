/** Instructions and class files that today's javac does not write; {@code Assembled} makes them. */
package dev.kinkajou.it.language.bytecode;
