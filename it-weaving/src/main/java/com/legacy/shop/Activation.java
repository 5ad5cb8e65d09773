package com.legacy.shop;

/** What a unit does with its sum. */
interface Activation {

    double of(double sum);

    default double scaled(double sum, double scale) {
        return scale * of(sum);
    }
}
