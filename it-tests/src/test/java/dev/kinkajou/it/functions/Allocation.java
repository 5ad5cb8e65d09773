package dev.kinkajou.it.functions;

import com.sun.management.ThreadMXBean;
import dev.kinkajou.Gradient;
import dev.kinkajou.GradientFunction;
import dev.kinkajou.Jacobian;
import dev.kinkajou.JacobianFunction;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** A program that prints how many bytes a call leaves in the long run, for each way to ask. */
public final class Allocation {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int CALLS = 500;
    private static final int ROUNDS = 20;

    private final double[] weights = {0.3, -0.2, 0.7, 1.1};
    private final double[] results = new double[3];

    private Allocation() {
    }

    private double loss(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += Math.exp(weights[i] * x[i]) + square(x[i]);
        }
        return sum * x[0];
    }

    private static double square(double x) {
        return x * x;
    }

    private double[] curve(double[] x) {
        for (int i = 0; i < results.length; i++) {
            results[i] = Math.sin(x[i]) * weights[i] + loss(x);
        }
        return results;
    }

    public static void main(String[] args) {
        Allocation a = new Allocation();
        GradientFunction g = Gradient.function(a::loss);
        JacobianFunction j = Jacobian.function(a::curve);
        double[] x = {1, 2, 3, 4};
        double[] into = new double[4];
        double[] values = new double[3];
        double[][] rows = new double[3][4];
        print("gradient into", x, () -> g.gradient(x, into));
        print("value and gradient into", x, () -> g.valueAndGradient(x, into));
        print("value", x, () -> g.value(x));
        print("gradient", x, () -> g.gradient(x));
        print("jacobian into", x, () -> j.jacobian(x, rows));
        print("value into", x, () -> j.value(x, values));
        print("jacobian", x, () -> j.jacobian(x));
        print("Gradient.at", x, () -> Gradient.at(a::loss, x));
    }

    private static void print(String name, double[] x, Runnable call) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            least = Math.min(least, round(x, call));
        }
        System.out.printf(Locale.ROOT, "%s: %d%n", name, least / CALLS);
    }

    private static long round(double[] x, Runnable call) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < CALLS; i++) {
            x[1] += 1e-6;
            call.run();
        }
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
