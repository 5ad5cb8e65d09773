package com.legacy.shop;

/** Overrides and calls super. */
final class Discounted extends Item {

    private static final long serialVersionUID = 1L;

    Discounted(double base) {
        super(base);
    }

    @Override
    public double price(double factor) {
        double price = super.price(factor);
        try {
            if (price > 100) {
                throw new IllegalStateException("too dear");
            }
            return price * price;
        } catch (IllegalStateException e) {
            return 100 * price;
        }
    }
}
