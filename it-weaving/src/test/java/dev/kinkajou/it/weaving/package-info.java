/** Classes that were woven when they were built, without agent and with it; begin with {@link dev.kinkajou.it.weaving.WovenIT}. */
package dev.kinkajou.it.weaving;
