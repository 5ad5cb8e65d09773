/** The language as older and newer compilers translate it. */
package dev.kinkajou.it.language.versions;
