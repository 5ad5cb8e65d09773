package com.legacy.micro;

/** How well centres stand for points. */
public final class KMeans {

    private KMeans() {
    }

    /** The sum over all points of the squared distance to the nearest centre. */
    public static double cost(double[][] points, double[][] centres) {
        double cost = 0.0;
        for (double[] point : points) {
            double nearest = Double.POSITIVE_INFINITY;
            for (double[] centre : centres) {
                nearest = Math.min(nearest, squaredDistance(point, centre));
            }
            cost += nearest;
        }
        return cost;
    }

    private static double squaredDistance(double[] a, double[] b) {
        double sum = 0.0;
        for (int i = 0; i < a.length; i++) {
            double d = a[i] - b[i];
            sum += d * d;
        }
        return sum;
    }
}
