package com.legacy.shop;

/** Calls what it is given. */
public final class Till {

    private Till() {
    }

    /** The sum of prices, by an interface. */
    public static double sum(double factor, Priced... items) {
        double sum = 0;
        for (Priced item : items) {
            sum += item.price(factor);
        }
        return sum;
    }

    /** A taxed price, by a class. */
    public static double taxed(double factor, Item item) {
        return item.taxed(factor);
    }
}
