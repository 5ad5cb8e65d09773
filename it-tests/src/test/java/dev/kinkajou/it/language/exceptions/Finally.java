package dev.kinkajou.it.language.exceptions;

final class Finally {
    private Finally() {
    }

    static double plain(double[] x) {
        double y = x[0];
        try {
            y *= x[1];
        } finally {
            y += x[0];
        }
        return y;
    }

    /** JLS 14.20.2: the returned value is kept while finally runs. */
    static double afterReturn(double[] x) {
        double[] left = {1};
        double y = returning(x, left);
        return y * left[0];
    }

    private static double returning(double[] x, double[] left) {
        double y = x[0] * x[1];
        try {
            return y;
        } finally {
            y = 1000;
            left[0] = x[1];
        }
    }

    /** Both ways through finally. */
    static double afterThrow(double[] x) {
        double y = 1;
        for (int i = 0; i < 2; i++) {
            try {
                try {
                    y *= x[0];
                    if (i == 1) {
                        throw new IllegalArgumentException("as intended");
                    }
                    y *= x[0];
                } finally {
                    y *= x[1];
                }
            } catch (IllegalArgumentException e) {
                y += x[1];
            }
        }
        return y;
    }

    /** Jumps out of finally swallow the exception. */
    @SuppressWarnings("finally")
    static double jumpsOut(double[] x) {
        double y = x[0];
        for (int i = 0; i < 3; i++) {
            try {
                y *= x[1];
                throw new IllegalStateException("swallowed");
            } finally {
                y += i;
                continue;
            }
        }
        return y;
    }

    static double nested(double[] x) {
        double y = x[0];
        try {
            try {
                y += 1;
            } finally {
                try {
                    y *= x[1];
                    y /= Integer.parseInt("no number");
                } catch (NumberFormatException e) {
                    y *= y;
                } finally {
                    y += x[1];
                }
            }
        } finally {
            y *= 2;
        }
        return y;
    }
}
