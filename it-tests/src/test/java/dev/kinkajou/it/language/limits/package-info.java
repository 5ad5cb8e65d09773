/** What the JVM allows at most: parameters, code, depth. */
package dev.kinkajou.it.language.limits;
