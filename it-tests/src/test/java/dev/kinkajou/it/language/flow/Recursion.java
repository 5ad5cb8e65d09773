package dev.kinkajou.it.language.flow;

final class Recursion {
    private Recursion() {
    }

    static double power(double[] x) {
        return power(x[0], 5);
    }

    private static double power(double a, int n) {
        return n == 0 ? 1 : a * power(a, n - 1);
    }

    /** Two calls in one expression: the first result waits for the second. */
    static double fibonacci(double[] x) {
        return fibonacci(10, x[0], x[1]);
    }

    private static double fibonacci(int n, double a, double b) {
        return n == 0 ? a : n == 1 ? b : fibonacci(n - 1, a, b) + fibonacci(n - 2, a, b);
    }

    static double mutual(double[] x) {
        return even(x[0], x[1], 6);
    }

    private static double even(double a, double b, int n) {
        return n == 0 ? a : odd(a * b, b, n - 1);
    }

    private static double odd(double a, double b, int n) {
        return a + even(a - b, b, n - 1);
    }

    static double deep(double[] x) {
        return deep(x[0], x[1], 2000);
    }

    private static double deep(double a, double b, int n) {
        double y = a + b / 1000;
        return n == 0 ? y : deep(y, b, n - 1) + y * 0.001;
    }

    /** Sorts while it differentiates: which element is where depends on values, and only on those. */
    static double quicksort(double[] x) {
        double[] a = x.clone();
        sort(a, 0, a.length - 1);
        double y = 0;
        for (int i = 0; i < a.length; i++) {
            y += (i + 1) * a[i] * a[i];
        }
        return y;
    }

    private static void sort(double[] a, int from, int to) {
        if (from < to) {
            double pivot = a[(from + to) >>> 1];
            int i = from;
            int j = to;
            while (i <= j) {
                while (a[i] < pivot) {
                    i++;
                }
                while (a[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double swap = a[i];
                    a[i++] = a[j];
                    a[j--] = swap;
                }
            }
            sort(a, from, j);
            sort(a, i, to);
        }
    }
}
