package dev.kinkajou.it.selection;

import dev.kinkajou.Gradient;
import dev.kinkajou.KinkajouException;

/** B overrides A.m; nothing that is differentiated ever names B. */
final class Overriders {
    static class A {
        double m(double v) {
            return 2 * v;
        }
    }

    static final class B extends A {
        @Override
        double m(double v) {
            return v * v * v;
        }
    }

    static final class Driver {
        private Driver() {
        }

        static String derivatives(Object b) throws ReflectiveOperationException {
            try {
                return derivative(new A(), 1) + " " + derivative((A) (b == null ? make() : b), 2);
            } catch (KinkajouException e) {
                return e.toString();
            }
        }

        private static double derivative(A a, double at) {
            return Gradient.at(x -> a.m(x[0]), at).toArray()[0];
        }
    }

    private Overriders() {
    }

    /** The order in which the classes are loaded: B before or after the driver is known. */
    public static void main(String[] args) throws ReflectiveOperationException {
        Object b = args[0].equals("before") ? make() : null;
        System.out.println(Driver.derivatives(b));
    }

    private static Object make() throws ReflectiveOperationException {
        return Class.forName("dev.kinkajou.it.selection.Overriders$B").getDeclaredConstructor().newInstance();
    }
}
