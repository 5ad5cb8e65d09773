package dev.kinkajou.it.language.objects;

import java.util.ArrayList;
import java.util.List;

/** Records, enums and interfaces declared inside methods. */
final class LocalTypes {
    private LocalTypes() {
    }

    static double f(double[] x) {
        record Weighted(double value, double weight) {
            double product() {
                return value * weight;
            }
        }
        interface Fold {
            double fold(double a, Weighted w);
        }
        enum Order {
            UP, DOWN;

            double sign(double v) {
                return this == UP ? v : -v;
            }
        }
        List<Weighted> all = new ArrayList<>();
        for (double v : x) {
            all.add(new Weighted(v, v * x[0]));
        }
        all.sort((a, b) -> Double.compare(b.value(), a.value()));
        Fold fold = (a, w) -> a + w.product() * (all.indexOf(w) + 1);
        double y = 0;
        for (Weighted w : all) {
            y = fold.fold(y, w);
        }
        return Order.UP.sign(y) * 2 + Order.DOWN.sign(y);
    }
}
