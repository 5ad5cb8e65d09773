/** What programs were promised: {@link dev.kinkajou.published.SignaturesTest} compares the public packages with the list of their signatures. */
package dev.kinkajou.published;
