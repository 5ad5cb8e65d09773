/**
 * Where recorded code meets code that is not: {@link dev.kinkajou.runtime.boundary.Foreign} for calls that may come back,
 * {@link dev.kinkajou.runtime.boundary.Boundary} for those that must not carry a derivative.
 */
package dev.kinkajou.runtime.boundary;
