package dev.kinkajou.it.packaging;

import dev.kinkajou.Gradient;

/** Prints the derivative of the square at 3, and whether the classes that computed it come from a signed jar. */
final class Squares {

    private Squares() {
    }

    public static void main(String[] args) {
        double[] x = {3};
        System.out.println(Gradient.of(() -> x[0] * x[0], x).wrt(x)[0]);
        System.out.println(Gradient.class.getSigners() == null ? "not signed" : "signed");
    }
}
