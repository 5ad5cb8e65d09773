package com.legacy.shop;

/** Constants with bodies. */
enum Season {
    HIGH {
        @Override
        double factor(double demand) {
            return demand * demand;
        }
    },
    LOW {
        @Override
        double factor(double demand) {
            return Math.sqrt(demand);
        }
    };

    abstract double factor(double demand);
}
