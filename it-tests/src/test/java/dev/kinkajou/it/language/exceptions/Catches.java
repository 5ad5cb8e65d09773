package dev.kinkajou.it.language.exceptions;

final class Catches {
    /** An exception that carries an active value. */
    static final class Carrier extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final transient double value;

        Carrier(double value) {
            super("with a value");
            this.value = value;
        }
    }

    private Catches() {
    }

    private static double fails(double v) {
        if (v > -1000) {
            throw new IllegalStateException("as intended");
        }
        return v;
    }

    /** Operands below are lost with the stack. */
    static double inMidExpression(double[] x) {
        double y = x[0];
        try {
            y = x[0] * x[1] + 3 * (x[1] - fails(x[0]));
        } catch (IllegalStateException e) {
            y *= x[1];
        }
        return y * y;
    }

    static double carried(double[] x) {
        try {
            throw new Carrier(x[0] * x[1]);
        } catch (Carrier e) {
            return e.value * x[0];
        }
    }

    static double thrownByTheMachine(double[] x) {
        double sum = 0;
        double[] none = null;
        Object text = "text";
        int zero = x.length - x.length;
        for (int i = 0; i < 6; i++) {
            try {
                sum += x[0];
                switch (i) {
                    case 0 -> sum += x[1] * x[x.length];
                    case 1 -> sum += x[1] * none[0];
                    case 2 -> sum += x[1] * ((double[]) text)[0];
                    case 3 -> sum += x[1] * (1 / zero);
                    case 4 -> sum += new double[-1 - zero].length;
                    default -> sum += 100 * x[1];
                }
            } catch (ArrayIndexOutOfBoundsException | NullPointerException e) {
                sum += x[1];
            } catch (ClassCastException e) {
                sum *= 2;
            } catch (RuntimeException e) {
                sum += 3 * x[1];
            }
        }
        return sum;
    }

    /** A store that fails has stored nothing. */
    static double failedStore(double[] x) {
        double[] a = {x[0]};
        int i = 0;
        try {
            a[i++] = 2 * x[1];
            a[i++] = x[0] * 1000;
        } catch (ArrayIndexOutOfBoundsException e) {
            a[0] *= i;
        }
        return a[0];
    }

    static double acrossMethods(double[] x) {
        double y = 0;
        for (int depth = 0; depth < 4; depth++) {
            try {
                y += descend(depth, x[0], x);
            } catch (Carrier e) {
                y += e.value;
            }
        }
        return y;
    }

    private static double descend(int depth, double v, double[] x) {
        double here = v * x[1];
        if (depth == 0) {
            throw new Carrier(here);
        }
        double below = descend(depth - 1, here, x);
        return below * 1000;
    }

    static double rethrown(double[] x) throws IllegalStateException {
        double y = x[0];
        try {
            try {
                y *= 2;
                fails(y);
            } catch (IllegalStateException e) {
                y *= x[1];
                throw e;
            }
        } catch (IllegalStateException e) {
            y += x[0];
        }
        return y;
    }

    static double stackOverflow(double[] x) {
        double[] state = {x[0]};
        try {
            forever(state, x[1]);
        } catch (StackOverflowError e) {
            state[0] = state[0] * x[0];
        }
        return state[0];
    }

    private static double forever(double[] state, double v) {
        return forever(state, v) + v;
    }
}
