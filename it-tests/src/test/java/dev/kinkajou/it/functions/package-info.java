/**
 * What users do with derivatives beyond one gradient: products, functions that are differentiated again and again, optimisers. Entry:
 * {@link dev.kinkajou.it.functions.VectorProductsTest}.
 */
package dev.kinkajou.it.functions;
