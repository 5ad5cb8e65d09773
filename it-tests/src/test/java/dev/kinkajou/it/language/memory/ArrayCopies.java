package dev.kinkajou.it.language.memory;

import java.util.Arrays;

final class ArrayCopies {
    private ArrayCopies() {
    }

    static double arraycopy(double[] x) {
        double[] a = new double[5];
        System.arraycopy(x, 0, a, 1, x.length);
        return a[1] * a[2] * a[2] + a[0];
    }

    /** As if through a temporary array, in both directions. */
    static double overlapping(double[] x) {
        double[] a = {x[0], x[1], x[2], 1, 2};
        System.arraycopy(a, 0, a, 1, 3);
        System.arraycopy(a, 2, a, 0, 3);
        return a[0] + 10 * a[1] + 100 * a[2] + 1000 * a[3] + 10000 * a[4];
    }

    static double overActive(double[] x) {
        double[] a = {x[0], x[1]};
        double[] passive = {3, 4};
        System.arraycopy(passive, 0, a, 0, 1);
        return a[0] * a[1];
    }

    static double ofRows(double[] x) {
        double[][] rows = {x, {2, 3}};
        double[][] copy = new double[2][];
        System.arraycopy(rows, 0, copy, 0, 2);
        copy[0][0] *= 2;
        return x[0] * copy[1][0] * x[1];
    }

    static double cloned(double[] x) {
        double[] a = x.clone();
        a[0] *= 2;
        float[] f = {(float) x[1]};
        float[] g = f.clone();
        g[0] += 1;
        return a[0] * x[0] * f[0] * g[0];
    }

    /** The rows are shared. */
    static double clonedRows(double[] x) {
        double[][] a = {{x[0]}, {x[1]}};
        double[][] b = a.clone();
        b[0][0] = x[0] * x[0];
        b[1] = new double[]{5};
        return a[0][0] * a[1][0];
    }

    static double copyOf(double[] x) {
        double[] longer = Arrays.copyOf(x, 4);
        double[] shorter = Arrays.copyOf(longer, 1);
        double[] part = Arrays.copyOfRange(x, 1, 4);
        longer[0] += longer[3];
        part[0] *= 2;
        return longer[0] * shorter[0] + part[0] * part[1];
    }

    static double copiesOfRows(double[] x) {
        double[][] a = Arrays.copyOf(new double[][]{x, {x[0]}}, 3);
        return a[0][1] * a[1][0];
    }

    static double fill(double[] x) {
        double[] a = new double[4];
        Arrays.fill(a, x[0]);
        Arrays.fill(a, 1, 3, x[1] * x[1]);
        double[] b = {x[0], x[0]};
        Arrays.fill(b, 2);
        return a[0] * a[1] * a[2] * a[3] * b[0] * b[1];
    }

    static double setAll(double[] x) {
        double[] a = new double[3];
        Arrays.setAll(a, i -> x[0] * i + x[1]);
        return a[0] * a[1] * a[2];
    }

    static double sum(double[] x) {
        double[] a = {x[0], x[0] * x[1], x[1]};
        return Arrays.stream(a).sum() * Arrays.stream(a, 1, 3).sum();
    }

    static double looking(double[] x) {
        double[] a = x.clone();
        boolean same = Arrays.equals(a, x) && Arrays.hashCode(a) == Arrays.hashCode(x);
        return same && Arrays.toString(a).length() > 0 ? a[0] : 0;
    }

    static double sorted(double[] x) {
        double[] a = x.clone();
        Arrays.sort(a);
        return a[0] + 10 * a[1] + 100 * a[2];
    }
}
