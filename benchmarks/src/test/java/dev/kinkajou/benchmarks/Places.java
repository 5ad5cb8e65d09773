package dev.kinkajou.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** The numbers of a workload's variables, so that a test can move them. */
final class Places {

    private final List<double[]> rows = new ArrayList<>();

    Places(Object[] variables) {
        for (Object variable : variables) {
            if (variable instanceof double[][] matrix) {
                rows.addAll(List.of(matrix));
            } else {
                rows.add((double[]) variable);
            }
        }
    }

    /** Adds {@code step} times the direction. */
    void move(double[] direction, double step) {
        int k = 0;
        for (double[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] += step * direction[k++];
            }
        }
    }
}
