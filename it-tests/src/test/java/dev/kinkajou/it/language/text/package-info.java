/** Numbers that are printed. */
package dev.kinkajou.it.language.text;
