package dev.kinkajou.agent.lambda.targets;

/** Interfaces that lambdas of the targets implement. */
final class Shapes {

    private Shapes() {
    }

    interface Marker {
    }

    interface Generic<T, R> {
        R map(T t);
    }

    interface Special extends Generic<Double, Double> {
        @Override
        Double map(Double x);
    }

    interface Covariant extends Generic<String, CharSequence> {
        @Override
        String map(String x);
    }

    interface WithDefault {
        double f(double x);

        default double twice(double x) {
            return f(f(x));
        }
    }

    interface Mixed {
        String mix(byte b, short s, char c, boolean z, int i, long l, float f, double d, Object o);
    }

    interface Greeting {
        default String greet(String who) {
            return "hello " + who;
        }
    }

    /** An interface that has lambdas itself. */
    interface Host {
        double base();

        default WithDefault above() {
            return x -> x + base();
        }

        default WithDefault shifted(double by) {
            return x -> x + base() + by;
        }

        static WithDefault half() {
            return Host::halve;
        }

        static double halve(double x) {
            return x / 2;
        }

        default Generic<Double, Double> boxed() {
            return this::aboveBase;
        }

        default double aboveBase(double x) {
            return x + base();
        }
    }
}
