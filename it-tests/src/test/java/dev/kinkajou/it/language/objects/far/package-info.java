/** A class whose super class cannot be named from outside. */
package dev.kinkajou.it.language.objects.far;
