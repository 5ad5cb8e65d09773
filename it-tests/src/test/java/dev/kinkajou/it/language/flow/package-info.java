/** Loops, jumps, switches, recursion. */
package dev.kinkajou.it.language.flow;
