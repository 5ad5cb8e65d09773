package dev.kinkajou.benchmarks.data;

/**
 * Observations: number i is of point i modulo the points by camera i modulo the cameras.
 *
 * @param cameras 11 numbers each
 * @param points 3 numbers each
 * @param weights one number of each observation
 * @param features two numbers of each observation
 */
public record Bundle(double[][] cameras, double[][] points, double[][] weights, double[][] features) {

    /** How many observations. */
    public int observations() {
        return weights.length;
    }

    /** The camera of an observation. */
    public double[] camera(int observation) {
        return cameras[observation % cameras.length];
    }

    /** The point of an observation. */
    public double[] point(int observation) {
        return points[observation % points.length];
    }
}
