/** What compiled code of another package calls; see {@code OtherClassesTest}. */
package dev.kinkajou.it.compiled.elsewhere;
