/**
 * Numerical code as a Java programmer writes it who has never heard of automatic differentiation; nothing of Kinkajou is imported here. Each
 * class is one workload; {@link com.legacy.micro.DotProduct} is the smallest.
 */
package com.legacy.micro;
