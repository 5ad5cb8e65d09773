/** Boxed numbers in collections, and callbacks from the JDK. */
package dev.kinkajou.it.language.collections;
