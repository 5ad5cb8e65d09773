package dev.kinkajou.runtime.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks the table of rules: {@link MathRules} and the instructions, all against {@link RulePoints}. */
class MathRulesTest {

    private static final double CLOSED = 1e-12;
    private static final double DIFFERENCES = 1e-7;

    /** Values at which no rule may fail. */
    private static final double[] HOSTILE = {0.0, -0.0, 1.0, -1.0, 0.5, -2.0, 3.0, Double.MIN_VALUE, -Double.MIN_VALUE,
        Double.MAX_VALUE,
        -Double.MAX_VALUE, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN};

    /** Floating-point methods that have no rule, and why. */
    private static final Set<String> RULED_OUT = Set.of(
            // no argument to differentiate by
            "double random()");

    static List<Rule> rules() {
        return Rule.all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void has_test_points(Rule rule) {
        RulePoints points = RulePoints.of(rule);
        assertThat(points).as("a rule without a test point").isNotNull();
        assertThat(points.points).isNotEmpty();
        assertThat(points.corners).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void returns_the_value_of_the_jdk_bit_for_bit(Rule rule) {
        for (double[] point : allPoints(rule)) {
            for (Class<?> owner : List.of(Math.class, StrictMath.class)) {
                Object primal = rule.primal(owner, point);
                Object value = rule.record(0.0, -1, primal, point).value();
                assertThat(bits(value)).as("%s at %s", rule, Arrays.toString(point)).isEqualTo(bits(primal));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void agrees_with_finite_differences(Rule rule) {
        Rule smooth = doubleForm(rule);
        for (double[] x : pointsInTypesOf(rule)) {
            double[] partials = rule.record(0.0, x).partials();
            for (int k = 0; k < x.length; k++) {
                if (rule.parameters()[k] != int.class) {
                    double estimate = FiniteDifferences.closest(smooth::primal, k, partials[k], x);
                    assertClose(rule, x, k, partials[k], estimate, DIFFERENCES);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void agrees_with_the_closed_form(Rule rule) {
        RulePoints table = RulePoints.of(rule);
        if (table.closed != null) {
            for (double[] x : pointsInTypesOf(rule)) {
                double[] partials = rule.record(0.0, x).partials();
                double[] expected = table.closed.at(x);
                for (int k = 0; k < x.length; k++) {
                    assertClose(rule, x, k, partials[k], expected[k], CLOSED);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void keeps_its_promises_at_the_corners(Rule rule) {
        for (RulePoints.Corner corner : RulePoints.of(rule).corners) {
            if (representable(rule, corner.point())) {
                double[] partials = rule.record(0.0, corner.point()).partials();
                for (int k = 0; k < partials.length; k++) {
                    assertClose(rule, corner.point(), k, partials[k], corner.partials()[k], CLOSED);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void never_throws_and_each_active_argument_alone_gets_the_same_partial(Rule rule) {
        for (double[] point : hostile(rule.parameters().length)) {
            boolean refusedByTheJdk = rule.name().equals("clamp")
                    && (Double.compare(point[1], point[2]) > 0 || Double.isNaN(point[1]) || Double.isNaN(point[2]));
            if (refusedByTheJdk) {
                continue;
            }
            double[] all = rule.record(0.0, point).partials();
            for (int k = 0; k < all.length; k++) {
                Double alone = rule.record(0.0, 1 << k, rule.primal(Math.class, point), point).partials()[k];
                assertThat(alone).as("%s at %s", rule, Arrays.toString(point)).isEqualTo((Double) all[k]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void records_nothing_for_passive_arguments(Rule rule) {
        for (double[] point : allPoints(rule)) {
            Rule.Outcome outcome = rule.record(0.0, 0, rule.primal(Math.class, point), point);
            assertThat(outcome.entries()).isZero();
            assertThat(outcome.kinks()).isZero();
            assertThat(outcome.partials()).containsOnly(0.0);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void belongs_to_a_method_of_Math_and_StrictMath(Rule rule) {
        if (!rule.isInstruction() && !(rule.name().equals("clamp") && Runtime.version().feature() < 21)) {
            assertThat(rule.original(Math.class)).isNotNull();
            assertThat(rule.original(StrictMath.class)).isNotNull();
        }
    }

    @Test
    void every_floating_point_method_of_this_jdk_has_a_rule() {
        Set<String> ruled = rules().stream().filter(r -> !r.isInstruction())
                .map(r -> signature(r.method().getReturnType(), r.name(), r.parameters())).collect(Collectors.toSet());
        Set<String> missing = Stream.of(Math.class, StrictMath.class).flatMap(c -> Arrays.stream(c.getMethods()))
                .filter(m -> Modifier.isStatic(m.getModifiers())).filter(MathRulesTest::floating)
                .map(m -> signature(m.getReturnType(), m.getName(), m.getParameterTypes()))
                .filter(s -> !ruled.contains(s))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEqualTo(RULED_OUT);
    }

    @Test
    void every_test_point_belongs_to_a_rule() {
        Set<RulePoints> used = rules().stream().map(RulePoints::of).collect(Collectors.toSet());
        assertThat(RulePoints.names()).hasSize(used.size());
    }

    private static boolean floating(Method m) {
        return m.getReturnType() == double.class || m.getReturnType() == float.class;
    }

    private static String signature(Class<?> result, String name, Class<?>... parameters) {
        return Arrays.stream(parameters).map(Class::getName)
                .collect(Collectors.joining(", ", result.getName() + " " + name + "(", ")"));
    }

    /** Finite differences of a float method drown in rounding; the rule is the same for the method on doubles. */
    private static Rule doubleForm(Rule rule) {
        return rules().stream()
                .filter(r -> r.name().equals(rule.name()) && r.isInstruction() == rule.isInstruction() && !r.isFloat())
                .findFirst().orElseThrow();
    }

    private static List<double[]> allPoints(Rule rule) {
        RulePoints table = RulePoints.of(rule);
        return Stream.concat(table.points.stream(), table.corners.stream().map(RulePoints.Corner::point)).toList();
    }

    private static double[] inTypesOf(Rule rule, double[] point) {
        double[] x = new double[point.length];
        Object[] arguments = rule.arguments(point);
        for (int i = 0; i < x.length; i++) {
            x[i] = ((Number) arguments[i]).doubleValue();
        }
        return x;
    }

    /** Points rounded to the types of the parameters, unless floats overflow or underflow there. */
    private static List<double[]> pointsInTypesOf(Rule rule) {
        return RulePoints.of(rule).points.stream().filter(point -> {
            double[] x = inTypesOf(rule, point);
            return Arrays.stream(x).allMatch(Double::isFinite)
                    && Arrays.stream(x).filter(c -> c == 0).count() == Arrays.stream(point).filter(c -> c == 0).count();
        }).map(point -> inTypesOf(rule, point)).toList();
    }

    /** Whether a float rule can be asked about a corner of the double's. */
    private static boolean representable(Rule rule, double[] point) {
        double[] x = inTypesOf(rule, point);
        for (int i = 0; i < x.length; i++) {
            if (Double.compare(x[i], point[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    private static List<double[]> hostile(int count) {
        List<double[]> points = Arrays.stream(HOSTILE).mapToObj(x -> new double[]{x}).toList();
        for (int n = 1; n < count; n++) {
            points = points.stream().flatMap(p -> Arrays.stream(HOSTILE).mapToObj(x -> {
                double[] longer = Arrays.copyOf(p, p.length + 1);
                longer[p.length] = x;
                return longer;
            })).toList();
        }
        return points;
    }

    private static long bits(Object value) {
        return value instanceof Float f ? Float.floatToRawIntBits(f) : Double.doubleToRawLongBits((Double) value);
    }

    private static void assertClose(Rule rule, double[] x, int k, double actual, double expected, double tolerance) {
        String what = rule + " at " + Arrays.toString(x) + " by argument " + k;
        if (Double.isNaN(expected) || Double.isInfinite(expected) || expected == 0.0) {
            assertThat((Double) (actual + 0.0)).as(what).isEqualTo((Double) (expected + 0.0));
        } else {
            assertThat(actual).as(what).isCloseTo(expected, within(tolerance * Math.abs(expected)));
        }
    }
}
