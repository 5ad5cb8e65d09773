package dev.kinkajou.it.launch;

import dev.kinkajou.Gradient;

/** Prints a sine's derivative, directly and in a loop, and whether its value is that of the plain run. */
final class UsesTable {
    private UsesTable() {
    }

    public static void main(String[] args) {
        double[] x = {0.7};
        Gradient sin = Gradient.of(() -> TableMath.sin(x[0]), x);
        Gradient loop = Gradient.of(() -> sum(x[0]), x);
        System.out.println(sin.toArray()[0]);
        System.out.println(loop.toArray()[0]);
        System.out.println(sin.value() == TableMath.sin(0.7) && loop.value() == sum(0.7));
        System.out.println(Gradient.of(() -> TableMath.sumOfSines(x), x).toArray()[0]);
    }

    static double sum(double x) {
        double sum = 0;
        for (int i = 1; i <= 3; i++) {
            sum += TableMath.fastSine(x * i);
        }
        return sum;
    }
}
