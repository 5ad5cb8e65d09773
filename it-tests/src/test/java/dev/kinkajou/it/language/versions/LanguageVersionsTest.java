package dev.kinkajou.it.language.versions;

import static dev.kinkajou.it.language.Check.gradient;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kinkajou.ScalarFunction;
import dev.kinkajou.it.language.Compiled;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class LanguageVersionsTest {
    private static final double X = 1.3;
    private static final double Y = 0.4;

    private static ScalarFunction function(int release, String body) {
        String source = "package dev.kinkajou.it.language.versions;\n"
                + "public final class Source implements java.util.function.ToDoubleFunction<double[]> {\n"
                + "public double applyAsDouble(double[] x) { return f(x); }\n" + body + "}";
        String name = "dev.kinkajou.it.language.versions.Source";
        @SuppressWarnings("unchecked")
        ToDoubleFunction<double[]> function = (ToDoubleFunction<double[]>) Compiled.source(release, name, source)
                .make(name);
        return function::applyAsDouble;
    }

    /** Before nest mates (JEP 181, Java 11): access$000 and its like, and constructors with a parameter of a synthetic class. */
    @Test
    void java_8_reaches_private_members_by_accessors() {
        gradient(function(8, """
                private double secret = 2;
                private static double common;
                private float small;
                private double times(double b) { return secret * b; }
                private static double plus(double a, float b) { return a + b + common; }
                static class Mate {
                    private double own;
                    private Mate(double own) { this.own = own; }
                    private double use(Source s, double x) {
                        s.secret += x;
                        s.secret++;
                        double old = s.secret--;
                        common = own;
                        common *= 2;
                        s.small = 3;
                        return plus(s.times(own), s.small) + old;
                    }
                }
                static double f(double[] x) {
                    Mate m = new Mate(x[1]);
                    m.own *= 2;
                    return m.use(new Source(), x[0]) + m.own;
                }
                """), X, Y).is(
                // (2 + x) 2 y + 3 + 4 y + 3 + x + 2 y
                2 * Y + 1, 2 * (2 + X) + 6);
    }

    /** Before indified concatenation (JEP 280, Java 9), and with the lambdas and default methods of Java 8. */
    @Test
    void java_8_lambdas_defaults_and_strings() {
        gradient(
                function(8,
                        """
                                interface Fn {
                                    double of(double t);
                                    default Fn twice() { return t -> of(of(t)); }
                                    static Fn scale(double s) { return t -> t * s; }
                                }
                                enum Op { PLUS { double of(double a, double b) { return a + b; } }, TIMES { double of(double a, double b) { return a * b; } };
                                    abstract double of(double a, double b); }
                                static double f(double[] x) {
                                    String text = "x" + x[0] + 'y' + (float) x[1];
                                    Fn square = t -> t * t;
                                    double y = Fn.scale(x[1]).twice().of(x[0]) + square.of(x[0]);
                                    for (Op op : Op.values()) {
                                        switch (op) {
                                            case PLUS: y = op.of(y, x[1]); break;
                                            default: y = op.of(x[0], y);
                                        }
                                    }
                                    switch (text.substring(0, 1)) {
                                        case "x": y *= 2;
                                    }
                                    java.util.function.Supplier<Fn> s = () -> Math::exp;
                                    return y + s.get().of(x[1]);
                                }
                                """),
                X, Y).is(
                        // 2 x (x y y + x x + y) + exp(y)
                        4 * X * Y * Y + 6 * X * X + 2 * Y, 4 * X * X * Y + 2 * X + Math.exp(Y));
    }

    @Test
    void java_8_exceptions_resources_and_inner_classes() {
        gradient(function(8, """
                static double f(double[] x) {
                    final double captured = x[0] * x[1];
                    class Local { double v; Local(double v) { this.v = v * captured; } }
                    double[] balance = {x[0]};
                    try (AutoCloseable c = () -> balance[0] *= captured) {
                        balance[0] += new Local(x[1]).v;
                        if (balance[0] > 0) throw new IllegalStateException();
                    } catch (Exception e) {
                        balance[0] += x[1];
                    } finally {
                        balance[0] *= 2;
                    }
                    return balance[0];
                }
                """), X, Y).is(
                // 2 ((x + x y y) x y + y)
                2 * (2 * X * Y + 2 * X * Y * Y * Y), 2 * (X * X + 3 * X * X * Y * Y + 1));
    }

    /** JEP 513: statements before super(...), which may set fields. */
    @Test
    void java_25_statements_before_super() {
        assumeTrue(Runtime.version().feature() >= 25, "the compiler of this JDK does not know Java 25");
        String body = """
                static class Base {
                    final double base;
                    double seen;
                    Base(double b) { base = b * 2; seen = peek(); }
                    double peek() { return 1; }
                }
                static class Sub extends Base {
                    final double own;
                    double other;
                    Sub(double a, double b, boolean positive) {
                        double sum = a + b;
                        for (int i = 0; i < 2; i++) {
                            sum *= a;
                        }
                        if (positive) {
                            own = a * b;
                            other = b;
                        } else {
                            own = b;
                        }
                        super(sum);
                    }
                }
                static double f(double[] x) {
                    Sub p = new Sub(x[0], x[1], true);
                    Sub n = new Sub(x[0], x[1], false);
                    return p.base * p.own + p.other * p.seen + 10 * n.base * n.own + n.other;
                }
                """;
        // b = 2 (x + y) x x: b x y + y + 10 b y
        double b = 2 * (X + Y) * X * X;
        double bx = 2 * X * X + 4 * (X + Y) * X;
        double by = 2 * X * X;
        gradient(function(25, body), X, Y).is(bx * (X * Y + 10 * Y) + b * Y, by * (X * Y + 10 * Y) + b * (X + 10) + 1);
    }
}
