package dev.kinkajou.it.language;

/** A number with its derivatives with respect to n variables: forward mode, the independent reference of longer computations. */
public record Dual(double value, double[] derivatives) {
    /** Variable i of n. */
    public static Dual variable(double value, int i, int n) {
        double[] unit = new double[n];
        unit[i] = 1;
        return new Dual(value, unit);
    }

    /** All variables at a point. */
    public static Dual[] variables(double... x) {
        Dual[] all = new Dual[x.length];
        for (int i = 0; i < x.length; i++) {
            all[i] = variable(x[i], i, x.length);
        }
        return all;
    }

    /** A constant beside n variables. */
    public static Dual constant(double value, int n) {
        return new Dual(value, new double[n]);
    }

    /** A sum. */
    public Dual plus(Dual other) {
        return combine(value + other.value, 1, other, 1);
    }

    /** A difference. */
    public Dual minus(Dual other) {
        return combine(value - other.value, 1, other, -1);
    }

    /** A product. */
    public Dual times(Dual other) {
        return combine(value * other.value, other.value, other, value);
    }

    /** A quotient. */
    public Dual over(Dual other) {
        return combine(value / other.value, 1 / other.value, other, -value / (other.value * other.value));
    }

    /** A multiple. */
    public Dual times(double factor) {
        return combine(value * factor, factor, this, 0);
    }

    /** A function whose value and derivative at {@link #value} are known. */
    public Dual map(double newValue, double derivative) {
        return combine(newValue, derivative, this, 0);
    }

    private Dual combine(double newValue, double p, Dual other, double q) {
        double[] d = new double[derivatives.length];
        for (int i = 0; i < d.length; i++) {
            d[i] = p * derivatives[i] + q * other.derivatives[i];
        }
        return new Dual(newValue, d);
    }
}
