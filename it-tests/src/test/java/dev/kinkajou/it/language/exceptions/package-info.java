/** Exceptions, finally, resources, monitors. */
package dev.kinkajou.it.language.exceptions;
