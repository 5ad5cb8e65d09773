/** Tests whose source needs the language of Java 21; they are compiled and run by a newer JDK, if there is one. */
package dev.kinkajou.it.java21;
