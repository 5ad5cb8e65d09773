package dev.kinkajou.it.selection;

import dev.kinkajou.Gradient;
import dev.kinkajou.ScalarFunction;

/** Selected: a method reference, and a class that implements the interface. */
final class ByMethodReference {
    static final class Implemented implements ScalarFunction {
        @Override
        public double apply(double[] x) {
            return new Net(new Net.Square()).loss(x[0]);
        }
    }

    private ByMethodReference() {
    }

    private static double square(double[] x) {
        return Net.Helper.times(x[0], x[0]);
    }

    public static void main(String[] args) {
        System.out.println(Gradient.at(ByMethodReference::square, 1.5).toArray()[0] + " "
                + Gradient.at(new Implemented(), 1.5).toArray()[0]);
    }
}
