package dev.kinkajou.benchmarks.workloads;

import com.legacy.micro.KMeans;

/** Cost of centres for points in the plane; the centres are variables, the minimum has kinks. */
final class Clustering extends Workload {

    private static final int DIMENSION = 2;

    private final double[][] points;
    private final double[][] centres;

    Clustering(int points, int centres) {
        this(Inputs.matrix(points, DIMENSION, 0.0, 1.0), Inputs.matrix(centres, DIMENSION, 0.1, 0.9));
    }

    private Clustering(double[][] points, double[][] centres) {
        super((Object) centres);
        this.points = points;
        this.centres = centres;
    }

    @Override
    public double value() {
        return KMeans.cost(points, centres);
    }
}
