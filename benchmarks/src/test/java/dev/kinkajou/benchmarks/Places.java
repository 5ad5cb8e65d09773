package dev.kinkajou.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** The numbers of a workload's variables, so that a test can move them. */
final class Places {

    private final List<double[]> rows = new ArrayList<>();

    Places(Object[] variables) {
        for (Object variable : variables) {
            collect(variable);
        }
    }

    private void collect(Object variable) {
        if (variable instanceof Object[] parts) {
            for (Object part : parts) {
                collect(part);
            }
        } else {
            rows.add((double[]) variable);
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
