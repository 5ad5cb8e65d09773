package dev.kinkajou.agent.lambda.targets.other;

/** A class in another package, with protected members. */
public class Parent {

    protected double scale = 2.0;

    protected double scaled(double x) {
        return scale * x;
    }

    protected static String join(String a, Object b) {
        return a + "/" + b;
    }

    public Number number() {
        return 41;
    }

    @Override
    public String toString() {
        return "parent";
    }
}
