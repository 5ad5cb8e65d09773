package dev.kinkajou.it.language.memory;

/** JLS 8.3: a field hides that of the super class; both live in one object. */
class HiddenFields {
    double value;
    static double common;

    static class Lower extends HiddenFields {
        double value;
        double zeta;
        double alpha;

        double sum() {
            return value + 10 * super.value + 100 * ((HiddenFields) this).value;
        }
    }

    static double f(double[] x) {
        Lower lower = new Lower();
        HiddenFields upper = lower;
        upper.value = x[0];
        lower.value = x[1];
        lower.zeta = x[0] * x[1];
        lower.alpha = 2 * x[1];
        Lower.common = lower.sum();
        return HiddenFields.common * lower.zeta + lower.alpha;
    }
}
