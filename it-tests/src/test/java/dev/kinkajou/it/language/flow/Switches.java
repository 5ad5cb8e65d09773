package dev.kinkajou.it.language.flow;

final class Switches {
    enum Kind {
        LINEAR, SQUARE, CUBE
    }

    private Switches() {
    }

    static double dense(double[] x) {
        double y = 0;
        for (int i = 0; i < 6; i++) {
            switch (i) {
                case 0:
                    y += x[0];
                    break;
                case 1:
                    y *= x[1];
                    // falls through
                case 2:
                    y += x[0] * x[1];
                    break;
                case 4:
                    y *= 3;
                    break;
                default:
                    y += 1;
            }
        }
        return y;
    }

    static double sparse(double[] x) {
        int[] keys = {-1000, 7, 1_000_000, 5};
        double y = 0;
        for (int key : keys) {
            switch (key) {
                case -1000:
                    y += x[0];
                    continue;
                case 7:
                    y *= x[0];
                    break;
                case 1_000_000:
                    y -= x[1];
                    break;
                default:
                    return y * y;
            }
            y += x[1];
        }
        return 0;
    }

    /** "Aa" and "BB" have the same hash code. */
    static double strings(double[] x) {
        double y = x[0];
        for (String word : new String[]{"Aa", "BB", "none"}) {
            switch (word) {
                case "Aa":
                    y *= x[1];
                    break;
                case "BB":
                    y += x[0];
                    break;
                default:
                    y *= y;
            }
        }
        return y;
    }

    static double enums(double[] x) {
        double y = 0;
        for (Kind kind : Kind.values()) {
            switch (kind) {
                case LINEAR:
                    y += x[0];
                    break;
                case SQUARE:
                    y += x[0] * x[0];
                    break;
                default:
                    y *= x[1];
            }
        }
        return y;
    }

    static double arrows(double[] x) {
        double y = x[0];
        for (Kind kind : Kind.values()) {
            switch (kind) {
                case LINEAR -> y *= x[1];
                case SQUARE, CUBE -> {
                    double old = y;
                    y = old * old;
                }
            }
        }
        return y;
    }

    static double expression(double[] x) {
        double y = 0;
        for (Kind kind : Kind.values()) {
            y += x[1] * switch (kind) {
                case LINEAR -> x[0];
                case SQUARE -> {
                    double a = x[0] * x[0];
                    yield a + y;
                }
                case CUBE -> Math.pow(x[0], 3);
            };
        }
        return y;
    }
}
