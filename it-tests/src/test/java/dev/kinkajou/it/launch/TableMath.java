package dev.kinkajou.it.launch;

/** A sine by a table, as fast math libraries have: steps, whose derivative is 0 wherever it exists. */
final class TableMath {
    private static final int STEPS = 1 << 16;
    private static final double[] TABLE = new double[STEPS];

    static {
        for (int i = 0; i < STEPS; i++) {
            TABLE[i] = Math.sin(2 * Math.PI * i / STEPS);
        }
    }

    private TableMath() {
    }

    static double sin(double x) {
        return TABLE[(int) (x * (STEPS / (2 * Math.PI))) & STEPS - 1];
    }

    /** A loop over a method of its own class. */
    static double sumOfSines(double[] x) {
        double sum = 0;
        for (double v : x) {
            sum += sin(v);
        }
        return sum;
    }

    static double fastSine(double x) {
        return sin(x);
    }
}
