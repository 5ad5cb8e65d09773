package dev.kinkajou.it.language.objects;

/** Static initialisers, run in the midst of a recording or before. */
final class Statics {
    /** Initialised when the recording first meets it. */
    static final class Lazy {
        static final double CONSTANT = 2;
        static final double COMPUTED = Math.sqrt(16);
        static final double[] TABLE = new double[3];
        static double counter;

        static {
            for (int i = 0; i < TABLE.length; i++) {
                TABLE[i] = i * i + 1;
            }
            counter = TABLE[2];
        }

        private Lazy() {
        }
    }

    interface Constants {
        double[] WEIGHTS = {1, 2, 3};
        double RATIO = WEIGHTS[1] / WEIGHTS[2];
    }

    /** A singleton, made by whoever comes first. */
    static final class Single {
        static final Single ONLY = new Single();
        private double state = 5;

        private Single() {
        }

        double use(double v) {
            double old = state;
            state = v;
            double y = old * state;
            state = 5;
            return y;
        }
    }

    private Statics() {
    }

    static double initialisedWhileRecording(double[] x) {
        return x[0] * Lazy.COMPUTED * Lazy.CONSTANT + Lazy.TABLE[1] * x[1] * (Lazy.counter - 4);
    }

    static double interfaceConstants(double[] x) {
        return x[0] * Constants.WEIGHTS[2] + x[1] * Constants.RATIO;
    }

    static double singleton(double[] x) {
        return Single.ONLY.use(x[0]) * Single.ONLY.use(x[1]);
    }
}
