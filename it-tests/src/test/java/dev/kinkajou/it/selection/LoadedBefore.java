package dev.kinkajou.it.selection;

import dev.kinkajou.Gradient;
import dev.kinkajou.KinkajouException;

/** Uses a class before anything differentiable is known that calls it. */
final class LoadedBefore {
    static final class Plain {
        private Plain() {
        }

        static double square(double a) {
            return a * a;
        }
    }

    static final class Driver {
        private Driver() {
        }

        static double derivative(double at) {
            return Gradient.at(x -> Plain.square(x[0]), at).toArray()[0];
        }
    }

    private LoadedBefore() {
    }

    public static void main(String[] args) {
        System.out.println(Plain.square(2));
        try {
            System.out.println(Driver.derivative(1.5));
        } catch (KinkajouException e) {
            System.out.println(e);
        }
    }
}
