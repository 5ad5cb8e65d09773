/** Fields and arrays, and how they alias. */
package dev.kinkajou.it.language.memory;
