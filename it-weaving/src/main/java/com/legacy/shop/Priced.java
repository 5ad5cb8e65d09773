package com.legacy.shop;

/** Implemented by classes, lambdas and proxies, woven or not. */
public interface Priced {

    double price(double factor);
}
