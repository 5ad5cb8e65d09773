package dev.kinkajou.it.compiled.elsewhere;

/** Springs between neighbours; how far one is stretched only this package may redefine. */
public class Springs {

    private final double stiffness;

    public Springs(double stiffness) {
        this.stiffness = stiffness;
    }

    double stretch(double a, double b) {
        return b - a;
    }

    public double energy(double a, double b) {
        double s = stretch(a, b);
        return 0.5 * stiffness * s * s;
    }
}
