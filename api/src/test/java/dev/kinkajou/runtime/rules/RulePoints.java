package dev.kinkajou.runtime.rules;

import static java.lang.Double.MAX_VALUE;
import static java.lang.Double.MIN_VALUE;
import static java.lang.Double.NaN;
import static java.lang.Double.POSITIVE_INFINITY;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where each rule is tested, by the name of the method: ordinary, huge and tiny points, at which finite differences and, where there is an
 * independent one, a closed form must agree; and corners, at which the partials are what the documentation of {@link MathRules} says.
 */
final class RulePoints {

    private static final double INF = POSITIVE_INFINITY;
    private static final Map<String, RulePoints> TABLE = new LinkedHashMap<>();

    final List<double[]> points = new ArrayList<>();
    final List<Corner> corners = new ArrayList<>();
    Closed closed;

    /** Partials by a formula that is not the rule's. */
    interface Closed {
        double[] at(double... x);
    }

    /** The partials promised at a point. */
    record Corner(double[] point, double[] partials) {
    }

    static RulePoints of(Rule rule) {
        return TABLE.get(rule.isInstruction() ? "instruction " + rule.name() : rule.name());
    }

    // @formatter:off
    static {
        // ---- simple
        unary("sin", 0.3, -2.5, 1e-9, 3e4).closed(x -> p(1 - 2 * Math.pow(Math.sin(x[0] / 2), 2))).atUnary(0, 1).atUnary(-0.0, 1).atUnary(INF, NaN).atUnary(-INF, NaN).atUnary(NaN, NaN);
        unary("cos", 0.3, -2.5, 1e-5, 3e4).atUnary(0, -0.0).atUnary(-0.0, 0).atUnary(INF, NaN).atUnary(NaN, NaN);
        unary("tan", 0.3, -2.5, 1e-9, 30.5, 1.57).closed(x -> p(1 / (Math.cos(x[0]) * Math.cos(x[0])))).atUnary(-0.0, 1).atUnary(INF, NaN).atUnary(NaN, NaN);
        unary("asin", 0.3, -0.7, 1e-9, 0.999, -0.25).closed(x -> p(1 / Math.cos(Math.asin(x[0])))).atUnary(0, 1).atUnary(1, INF).atUnary(-1, INF).atUnary(1.5, NaN).atUnary(NaN, NaN);
        unary("acos", 0.3, -0.7, 1e-3, 0.999, -0.25).closed(x -> p(-1 / Math.sin(Math.acos(x[0])))).atUnary(0, -1).atUnary(1, -INF).atUnary(-1, -INF).atUnary(-1.5, NaN).atUnary(NaN, NaN);
        unary("atan", 0.3, -2.5, 1e-9, 1e3).closed(x -> p(Math.pow(Math.cos(Math.atan(x[0])), 2))).atUnary(0, 1).atUnary(1e200, 0).atUnary(INF, 0).atUnary(-INF, 0).atUnary(NaN, NaN);
        unary("sinh", 0.3, -2.5, 1e-9, 300, -20).closed(x -> p(Math.sqrt(1 + Math.sinh(x[0]) * Math.sinh(x[0])))).atUnary(0, 1).atUnary(800, INF).atUnary(-INF, INF).atUnary(NaN, NaN);
        unary("cosh", 0.3, -2.5, 1e-5, 300, -20).closed(x -> p((Math.expm1(x[0]) - Math.expm1(-x[0])) / 2)).atUnary(0, 0).atUnary(INF, INF).atUnary(-INF, -INF).atUnary(NaN, NaN);
        unary("tanh", 0.3, -2.5, 1e-9, 5, -0.8).closed(x -> p(4 / Math.pow(Math.exp(x[0]) + Math.exp(-x[0]), 2))).atUnary(0, 1).atUnary(30, 4 * Math.exp(-60)).atUnary(358, Math.exp(Math.log(4) - 716)).atUnary(INF, 0).atUnary(-INF, 0).atUnary(NaN, NaN);
        unary("exp", 0.3, -2.5, 1e-9, 300, -300).atUnary(0, 1).atUnary(800, INF).atUnary(-800, 0).atUnary(INF, INF).atUnary(-INF, 0).atUnary(NaN, NaN);
        unary("expm1", 0.3, -2.5, 1e-9, 300, -15).closed(x -> p(Math.pow(Math.E, x[0]))).atUnary(0, 1).atUnary(-40, 4.248354255291589e-18).atUnary(-INF, 0).atUnary(INF, INF).atUnary(NaN, NaN);
        unary("log", 0.3, 2.5, 1e-300, 1e300).closed(x -> p(Math.exp(-Math.log(x[0])))).atUnary(1, 1).atUnary(0, INF).atUnary(-0.0, INF).atUnary(MIN_VALUE, INF).atUnary(INF, 0).atUnary(-1, NaN).atUnary(NaN, NaN);
        unary("log1p", 0.3, -0.7, 1e-9, 1e10).closed(x -> p(Math.exp(-Math.log1p(x[0])))).atUnary(0, 1).atUnary(-0.0, 1).atUnary(-1, INF).atUnary(INF, 0).atUnary(-2, NaN).atUnary(NaN, NaN);
        unary("log10", 0.3, 2.5, 1e-300, 1e300).closed(x -> p(Math.log10(Math.E) / x[0])).atUnary(0, INF).atUnary(-0.0, INF).atUnary(INF, 0).atUnary(-1, NaN).atUnary(NaN, NaN);
        unary("sqrt", 0.3, 2.5, 1e-300, 1e300).closed(x -> p(Math.pow(x[0], -0.5) / 2)).atUnary(4, 0.25).atUnary(0, INF).atUnary(-0.0, INF).atUnary(INF, 0).atUnary(-1, NaN).atUnary(NaN, NaN);
        unary("cbrt", 0.3, -2.5, 1e-200, -1e200).closed(x -> p(Math.pow(Math.abs(x[0]), -2.0 / 3) / 3)).atUnary(8, 1.0 / 12).atUnary(0, INF).atUnary(-0.0, INF).atUnary(-INF, 0).atUnary(NaN, NaN);
        unary("toRadians", 0.3, -2.5, 1e-9, 1e9).closed(x -> p(Math.PI / 180)).atUnary(0, Math.toRadians(1)).atUnary(INF, Math.toRadians(1)).atUnary(NaN, Math.toRadians(1));
        unary("toDegrees", 0.3, -2.5, 1e-9, 1e9).closed(x -> p(180 / Math.PI)).atUnary(0, Math.toDegrees(1)).atUnary(INF, Math.toDegrees(1)).atUnary(NaN, Math.toDegrees(1));
        table("scalb").at(0.3, 3).at(-2.5, -7).at(1e20, 0).closed(x -> p(Math.pow(2, x[1]), 0)).at(p(0, 5), 32, 0).at(p(1, -2000), 0, 0).at(p(0, 2000), INF, 0).at(p(INF, 1), 2, 0).at(p(NaN, 1), 2, 0);

        // ---- trickier
        table("fma").at(0.5, -2.5, 3).at(1e15, 1e-15, -1).at(0, 4, 0).closed(x -> p(x[1], x[0], 1)).at(p(INF, 2, 1), 2, INF, 1).at(p(NaN, 2, 1), 2, NaN, 1).at(p(0, -0.0, 0), -0.0, 0, 1);
        table("pow").at(2.5, 3).at(0.3, -1.7).at(7, 0.5).at(1e-150, 1.5).at(1e100, -2.5).at(1.0000001, 1e7).at(3, 0)
                .closed(x -> p(x[1] * Math.pow(x[0], x[1] - 1), Math.pow(x[0], x[1]) * Math.log(x[0])))
                .at(p(0, 2), 0, 0).at(p(0, 1), 1, 0).at(p(-0.0, 1), 1, 0).at(p(0, 0.5), INF, 0).at(p(-0.0, 0.5), INF, 0).at(p(0, 0), 0, -INF).at(p(-0.0, 0), 0, -INF)
                .at(p(0, -1), -INF, -INF).at(p(0, -2), -INF, -INF).at(p(-0.0, -2), INF, -INF).at(p(-0.0, -1), -INF, -INF)
                .at(p(-2, 3), 12, NaN).at(p(-2, 0), 0, NaN).at(p(-2, 0.5), NaN, NaN).at(p(-1, 1), 1, NaN)
                .at(p(1, 5), 5, 0).at(p(5, 0), 0, Math.log(5)).at(p(1e-200, 2), 2e-200, 0).at(p(1e200, 2), 2e200, INF).at(p(1e-320, 1), 1, 1e-320 * Math.log(1e-320))
                .at(p(INF, 2), INF, INF).at(p(INF, 1), 1, INF).at(p(INF, 0.5), 0, INF).at(p(INF, 0), 0, INF).at(p(INF, -1), 0, 0).at(p(-INF, 2), -INF, NaN).at(p(-INF, -1), 0, NaN)
                .at(p(2, INF), INF, INF).at(p(2, -INF), 0, 0).at(p(0.5, INF), 0, 0).at(p(0.5, -INF), -INF, -INF).at(p(-0.5, -INF), INF, NaN).at(p(-2, INF), -INF, NaN)
                .at(p(0, INF), 0, 0).at(p(0, -INF), -INF, -INF).at(p(INF, INF), INF, INF).at(p(INF, -INF), 0, 0).at(p(1, INF), NaN, NaN).at(p(-1, -INF), NaN, NaN)
                .at(p(NaN, 0), 0, NaN).at(p(NaN, 1), 1, NaN).at(p(NaN, 2), NaN, NaN).at(p(2, NaN), NaN, NaN).at(p(1, NaN), NaN, NaN).at(p(0, NaN), NaN, NaN);
        table("hypot").at(3, 4).at(-0.3, 2.5).at(1e200, 2e200).at(1e-200, -3e-200).closed(x -> p(Math.cos(Math.atan2(x[1], x[0])), Math.sin(Math.atan2(x[1], x[0]))))
                .at(p(0, 0), 0, 0).at(p(-0.0, 0), 0, 0).at(p(0, -2), 0, -1).at(p(MAX_VALUE, MAX_VALUE), Math.sqrt(0.5), Math.sqrt(0.5)).at(p(MIN_VALUE, -MIN_VALUE), Math.sqrt(0.5), -Math.sqrt(0.5)).at(p(3 * MIN_VALUE, 4 * MIN_VALUE), 0.6, 0.8)
                .at(p(1e300, 1), 1, 1e-300).at(p(INF, 1), 1, 0).at(p(1, -INF), 0, -1).at(p(INF, INF), NaN, NaN).at(p(NaN, 1), NaN, NaN).at(p(INF, NaN), NaN, NaN);
        table("atan2").at(3, 4).at(-0.3, -2.5).at(0.3, -2.5).at(1e200, 2e200).at(1e-200, -3e-200).closed(x -> p(x[1] / Math.hypot(x[0], x[1]) / Math.hypot(x[0], x[1]), -x[0] / Math.hypot(x[0], x[1]) / Math.hypot(x[0], x[1])))
                .at(p(0, 0), NaN, NaN).at(p(-0.0, -0.0), NaN, NaN).at(p(0, 2), 0.5, 0).at(p(0, -2), -0.5, 0).at(p(-0.0, -2), -0.5, 0).at(p(2, 0), 0, -0.5).at(p(-2, -0.0), 0, 0.5)
                .at(p(MAX_VALUE, MAX_VALUE), 0.5 / MAX_VALUE, -0.5 / MAX_VALUE).at(p(1e150, 1e-150), 0, -1e-150).at(p(MIN_VALUE, 0), 0, -INF).at(p(INF, 1), 0, 0).at(p(1, -INF), 0, 0).at(p(-INF, INF), 0, 0).at(p(NaN, 1), NaN, NaN).at(p(INF, NaN), NaN, NaN);
        table("IEEEremainder").at(7.3, 2).at(-7.3, 2.1).at(1e6, 0.37).at(2, 1e10).at(1.7e308, 1e308).at(p(0, 2), 1, 0).at(p(5, INF), 1, 0).at(p(MIN_VALUE, 2), 1, 0).at(p(5, 0), 1, NaN).at(p(INF, 2), 1, NaN).at(p(NaN, 2), 1, NaN).at(p(5, NaN), 1, NaN);
        unary("nextUp", 0.3, -2.5, 1e9, 1e-9).atUnary(0, 1).atUnary(-0.0, 1).atUnary(INF, 1).atUnary(NaN, 1);
        unary("nextDown", 0.3, -2.5, 1e9, 1e-9).atUnary(0, 1).atUnary(-0.0, 1).atUnary(-INF, 1).atUnary(NaN, 1);
        table("nextAfter").at(0.3, 2).at(-2.5, -1e9).at(1e9, 0).at(p(0, 0), 1, 0).at(p(1, INF), 1, 0).at(p(INF, 1), 1, 0).at(p(NaN, 1), 1, 0);

        // ---- kinks, away from them; ties have tests of their own
        unary("abs", 0.3, -2.5, 1e-300, -1e300).atUnary(MIN_VALUE, 1).atUnary(-MIN_VALUE, -1).atUnary(INF, 1).atUnary(-INF, -1).atUnary(NaN, NaN);
        table("max").at(0.3, 2).at(-2.5, -1e9).at(1e300, 1).at(p(INF, 1), 1, 0).at(p(-INF, 1), 0, 1).at(p(MIN_VALUE, -0.0), 1, 0).at(p(NaN, 1), NaN, NaN).at(p(1, NaN), NaN, NaN).at(p(INF, INF), 0.5, 0.5).at(p(-INF, -INF), 0.5, 0.5);
        table("min").at(0.3, 2).at(-2.5, -1e9).at(1e300, 1).at(p(INF, 1), 0, 1).at(p(-INF, 1), 1, 0).at(p(MIN_VALUE, -0.0), 0, 1).at(p(NaN, 1), NaN, NaN).at(p(1, NaN), NaN, NaN).at(p(INF, INF), 0.5, 0.5).at(p(-INF, -INF), 0.5, 0.5);
        table("clamp").at(0.3, 0, 1).at(-2.5, -1, 1).at(7, -1e9, 6).at(p(INF, 0, 1), 0, 0, 1).at(p(-INF, 0, 1), 0, 1, 0).at(p(2, -INF, INF), 1, 0, 0).at(p(NaN, 0, 1), NaN, NaN, NaN);
        table("copySign").at(0.3, 2).at(-2.5, 7).at(4, -1).at(-1e300, -1e-300).at(p(2, 0), 1, 0).at(p(2, -0.0), -1, 0).at(p(-2, -INF), 1, 0).at(p(INF, -1), -1, 0).at(p(NaN, 1), NaN, 0);

        // ---- jumps, away from them and at them
        unary("floor", 0.3, -2.5, 1e5 + 0.5).atUnary(0, 0).atUnary(2, 0).atUnary(INF, 0).atUnary(NaN, 0);
        unary("ceil", 0.3, -2.5, 1e5 + 0.5).atUnary(0, 0).atUnary(2, 0).atUnary(INF, 0).atUnary(NaN, 0);
        unary("rint", 0.3, -2.2, 1e5 + 0.2).atUnary(0, 0).atUnary(2.5, 0).atUnary(INF, 0).atUnary(NaN, 0);
        unary("signum", 0.3, -2.5, 1e-300).atUnary(0, 0).atUnary(-0.0, 0).atUnary(INF, 0).atUnary(NaN, 0);
        unary("ulp", 3, -3, 48, 1.5e-9).atUnary(0, 0).atUnary(2, 0).atUnary(INF, 0).atUnary(NaN, 0);

        // ---- instructions
        table("instruction add").at(0.5, 2).at(-2.5, 1e9).at(1e-300, 1e-300).closed(x -> p(1, 1)).at(p(INF, -INF), 1, 1).at(p(NaN, 1), 1, 1).at(p(0, -0.0), 1, 1);
        table("instruction sub").at(0.5, 2).at(-2.5, 1e9).at(1e-300, 1e-300).closed(x -> p(1, -1)).at(p(INF, INF), 1, -1).at(p(NaN, 1), 1, -1).at(p(0, 0), 1, -1);
        table("instruction mul").at(0.5, 2).at(-2.5, 1e9).at(1e-100, 1e-100).closed(x -> p(x[1], x[0])).at(p(0, INF), INF, 0).at(p(NaN, 1), 1, NaN).at(p(-0.0, 3), 3, -0.0);
        table("instruction div").at(0.5, 2).at(-2.5, 1e9).at(1e-100, 1e-100).closed(x -> p(1 / x[1], -x[0] / (x[1] * x[1]))).at(p(1, 0), INF, -INF).at(p(0, 0), INF, NaN).at(p(1, INF), 0, 0).at(p(INF, 2), 0.5, -INF).at(p(NaN, 2), 0.5, NaN);
        table("instruction rem").at(7.3, 2).at(-7.3, 2.1).at(1e6, 0.37).at(2, 1e10).at(5, -3).at(p(0, 2), 1, 0).at(p(5, INF), 1, 0).at(p(5, 0), 1, NaN).at(p(INF, 2), 1, NaN).at(p(NaN, 2), 1, NaN);
        unary("instruction neg", 0.5, -2.5, 1e300).closed(x -> p(-1)).atUnary(0, -1).atUnary(INF, -1).atUnary(NaN, -1);
    }
    // @formatter:on

    private static double[] p(double... values) {
        return values;
    }

    private static RulePoints table(String name) {
        RulePoints points = new RulePoints();
        if (TABLE.put(name, points) != null) {
            throw new IllegalStateException(name + " is here twice");
        }
        return points;
    }

    private static RulePoints unary(String name, double... points) {
        RulePoints table = table(name);
        for (double x : points) {
            table.at(x);
        }
        return table;
    }

    private RulePoints at(double... point) {
        points.add(point);
        return this;
    }

    private RulePoints at(double[] point, double... partials) {
        corners.add(new Corner(point, partials));
        return this;
    }

    private RulePoints atUnary(double point, double partial) {
        return at(p(point), partial);
    }

    private RulePoints closed(Closed formula) {
        closed = formula;
        return this;
    }

    static Iterable<String> names() {
        return TABLE.keySet();
    }
}
