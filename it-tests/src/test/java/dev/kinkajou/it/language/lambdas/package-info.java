/** Lambdas and method references of every kind, and the functional interfaces of the JDK. */
package dev.kinkajou.it.language.lambdas;
