/** Classes and objects: inheritance, constructors, nesting, records, enums, generics. */
package dev.kinkajou.it.language.objects;
