package dev.kinkajou.it.live;

/** Sources of a model whose value is w0^3 + w1^3 or a variant, at (1, 2). */
final class Cubes {

    /** Its gradient. */
    static final String GRADIENT = "[3.0, 12.0]";

    private Cubes() {
    }

    /** A model whose value is the sum of w_i to a power: a {@code DoubleSupplier}. */
    static String model(String packageName, String className, int power) {
        return "package " + packageName + "; public class " + className
                + " implements java.util.function.DoubleSupplier {"
                + " double[] w = {1, 2};"
                + " public double getAsDouble() { double s = 0; for (double v : w) s += term(v); return s; }"
                + " private static double term(double v) { double p = 1; for (int i = 0; i < " + power
                + "; i++) p *= v; return p; } }";
    }

    /** A program that differentiates a model: a {@code Callable} whose answer is the gradient as text. */
    static String driver(String packageName, String className, String model) {
        return "package " + packageName + "; public class " + className
                + " implements java.util.concurrent.Callable<String> { public String call() { "
                + gradientOf(model) + " } }";
    }

    /** Statements that return the gradient of a model as text. */
    static String gradientOf(String model) {
        return model + " model = new " + model + "(); return java.util.Arrays.toString("
                + "dev.kinkajou.Gradient.of(() -> model.getAsDouble(), model).toArray());";
    }
}
