package dev.kinkajou.it.language.memory;

/** Arrays of arrays. */
final class ArraysN {
    private ArraysN() {
    }

    static double matrix(double[] x) {
        double[][] a = new double[2][3];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 3; j++) {
                a[i][j] = x[i] * (j + 1);
            }
        }
        double[][] b = {{x[0]}, {1}, {x[1]}};
        double[][] c = new double[2][1];
        for (int i = 0; i < 2; i++) {
            for (int k = 0; k < 3; k++) {
                c[i][0] += a[i][k] * b[k][0];
            }
        }
        return c[0][0] * c[1][0];
    }

    static double cube(double[] x) {
        double[][][] a = new double[2][2][];
        a[0][0] = x;
        a[1][1] = new double[]{x[1], x[0]};
        a[1][0] = a[0][0];
        a[1][0][0] *= 2;
        return a[0][0][0] * a[1][1][0] + a[1][1][1];
    }

    static double ragged(double[] x) {
        double[][] rows = new double[4][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[i];
            for (int j = 0; j < i; j++) {
                rows[i][j] = x[j % x.length] * i;
            }
        }
        double sum = 0;
        for (double[] row : rows) {
            for (double v : row) {
                sum += v * v;
            }
        }
        return sum;
    }

    static double sharedRow(double[] x) {
        double[] row = {1, 1};
        double[][] a = {row, row, {x[1], x[1]}};
        a[0][1] = x[0];
        return a[1][1] * a[2][0];
    }

    static double compound(double[] x) {
        double[][] a = {{x[0]}, {x[1]}};
        int i = 0;
        a[i++][0] *= a[i][0];
        a[i][0]++;
        return a[0][0]-- * a[1][0] + a[0][0];
    }

    static double asObjects(double[] x) {
        Object[] things = {x, "text", new double[][]{{x[0] * x[1]}}, null};
        double[] first = (double[]) things[0];
        return things[2] instanceof double[][] nested ? nested[0][0] * first[1] : 0;
    }
}
