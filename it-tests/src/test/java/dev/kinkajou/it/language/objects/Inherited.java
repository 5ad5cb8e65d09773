package dev.kinkajou.it.language.objects;

import dev.kinkajou.it.language.objects.far.Open;

/** Members inherited from a class of another package that cannot be named here. */
final class Inherited {
    private Inherited() {
    }

    static double f(double[] x) {
        Open open = new Open(x[0]);
        Open.common = x[1];
        Open.rate = (float) 2;
        open.inherited *= Open.common;
        double y = open.twice(x[0]) + Open.plus(x[1]) * Open.rate;
        Open.common = 0;
        return y;
    }
}
