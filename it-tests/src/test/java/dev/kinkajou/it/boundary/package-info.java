/** Ways to lose a derivative: each ends in the right gradient or in a refusal. Start at {@link dev.kinkajou.it.boundary.WaysToLoseIT}. */
package dev.kinkajou.it.boundary;
