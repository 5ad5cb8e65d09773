package com.legacy.shop;

import java.io.Serializable;

/** A class to be extended, also by others that nobody weaves. Its serial version is computed. */
@SuppressWarnings("serial")
public class Item implements Serializable, Priced {

    protected final double base;

    public Item(double base) {
        this.base = base;
    }

    @Override
    public double price(double factor) {
        return base * factor;
    }

    /** Not overridden by anyone. */
    public double taxed(double factor) {
        return 1.25 * price(factor);
    }
}
