/**
 * Classes that got their twins when they were built, and not when they were loaded: {@link dev.kinkajou.runtime.woven.WovenPrograms} starts the
 * runtime where no agent does, {@link dev.kinkajou.runtime.woven.Overriders} finds classes that were left out.
 */
package dev.kinkajou.runtime.woven;
