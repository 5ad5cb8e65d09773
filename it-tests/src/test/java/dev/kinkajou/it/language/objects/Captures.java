package dev.kinkajou.it.language.objects;

/** What anonymous classes capture is there before the super constructor runs, which may call a method that reads it. */
final class Captures {
    abstract static class Base {
        final double early;

        Base() {
            early = value();
        }

        Base(double v) {
            if (v > 0) {
                throw new IllegalArgumentException("as intended");
            }
            early = v;
        }

        abstract double value();
    }

    private Captures() {
    }

    static double readEarly(double[] x) {
        double captured = x[0] * 2;
        return new Base() {
            @Override
            double value() {
                return captured;
            }
        }.early;
    }

    /** The super constructor fails; the object is never there. */
    static double failing(double[] x) {
        double captured = x[0] * x[1];
        double y = 0;
        for (int i = 0; i < 3; i++) {
            try {
                y += new Base(x[0]) {
                    @Override
                    double value() {
                        return captured;
                    }
                }.value();
            } catch (IllegalArgumentException e) {
                y += captured;
            }
        }
        return y + new Base(-x[0]) {
            @Override
            double value() {
                return captured;
            }
        }.value();
    }
}
