package dev.kinkajou.agent.lambda.targets;

import dev.kinkajou.agent.lambda.targets.Shapes.Generic;
import dev.kinkajou.agent.lambda.targets.Shapes.WithDefault;
import dev.kinkajou.agent.lambda.targets.other.Parent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleFunction;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every kind of lambda expression and method reference; each public static method is run plainly and desugared. */
public class LambdaTargets extends Parent implements Shapes.Greeting {

    static final DoubleUnaryOperator IN_A_STATIC_FIELD = x -> x * x;
    static double counter;

    double field = 3.0;
    final DoubleUnaryOperator inAField = x -> x + field;

    public LambdaTargets() {
        this(() -> 7.0);
    }

    LambdaTargets(DoubleSupplier field) {
        this.field = field.getAsDouble();
    }

    public static Object non_capturing() {
        DoubleUnaryOperator f = x -> 2 * x;
        return f.applyAsDouble(1.5);
    }

    public static Object capturing_primitives_of_all_types() {
        byte b = 1;
        short s = 2;
        char c = 'c';
        boolean z = true;
        int i = 5;
        long l = 6L;
        float f = 7.5f;
        double d = 8.25;
        Object o = "o";
        Supplier<String> all = () -> "" + b + s + c + z + i + l + f + d + o;
        return all.get();
    }

    public static Object given_primitives_of_all_types() {
        Shapes.Mixed m = (b, s, c, z, i, l, f, d, o) -> "" + b + s + c + z + i + l + f + d + o;
        return m.mix((byte) 1, (short) 2, 'c', true, 5, 6L, 7.5f, 8.25, "o");
    }

    public static Object mixed_by_reference() {
        Shapes.Mixed m = LambdaTargets::mixed;
        return m.mix((byte) 1, (short) 2, 'c', true, 5, 6L, 7.5f, 8.25, "o");
    }

    static String mixed(long b, float s, int c, Boolean z, Number i, double l, Float f, Object d, Object o) {
        return "" + b + s + c + z + i + l + f + d + o;
    }

    public static Object capturing_this() {
        return new LambdaTargets().usingThis().applyAsDouble(1);
    }

    private DoubleUnaryOperator usingThis() {
        return x -> field * x + scaled(x) + super.scaled(1);
    }

    public static Object in_fields() {
        return IN_A_STATIC_FIELD.applyAsDouble(3) + new LambdaTargets().inAField.applyAsDouble(1);
    }

    public static Object boxed_generic() {
        Function<Double, Double> f = x -> x * 3;
        return f.andThen(y -> y + 1).apply(2.0);
    }

    public static Object nested_lambdas() {
        double a = 2;
        Function<Double, Function<Double, DoubleSupplier>> f = x -> y -> () -> a * x + y;
        return f.apply(3.0).apply(4.0).getAsDouble();
    }

    public static Object returned_and_generic_method() {
        return LambdaTargets.<Double, String>twice(x -> x + 1, x -> "v" + x, 1.0);
    }

    private static <T extends Comparable<T>, R> R twice(UnaryOperator<T> step, Function<? super T, ? extends R> end,
            T start) {
        Supplier<R> s = () -> end.apply(step.apply(step.apply(start)));
        return s.get();
    }

    public static Object intersection_type() {
        return intersection(3) + intersection(2.5);
    }

    private static <T extends Number & Comparable<T>> double intersection(T t) {
        ToDoubleFunction<T> f = T::doubleValue;
        Function<T, Integer> g = x -> x.compareTo(x) + x.intValue();
        return f.applyAsDouble(t) + g.apply(t);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static Object recursive() {
        IntFunction<Object>[] self = new IntFunction[1];
        self[0] = n -> n == 0 ? "end" : "(" + self[0].apply(n - 1) + ")";
        return self[0].apply(3);
    }

    public static Object static_reference_to_the_jdk() {
        DoubleUnaryOperator f = Math::sin;
        DoubleBinaryOperator g = Math::max;
        IntToDoubleFunction h = Math::sqrt;
        Function<Double, Double> boxed = Math::abs;
        ToIntFunction<String> parse = Integer::parseInt;
        ToLongFunction<String> widened = Integer::parseInt;
        return f.applyAsDouble(1) + g.applyAsDouble(1, 2) + h.applyAsDouble(4) + boxed.apply(-3.0)
                + parse.applyAsInt("7")
                + widened.applyAsLong("8");
    }

    public static Object bound_reference() {
        String s = "bound";
        Supplier<Integer> length = s::length;
        LambdaTargets t = new LambdaTargets();
        DoubleUnaryOperator own = t::plusField;
        Function<Integer, Number> boxing = t::plusField;
        return length.get() + own.applyAsDouble(1) + boxing.apply(2).doubleValue();
    }

    private double plusField(double x) {
        return x + field;
    }

    public static Object unbound_reference() {
        Function<String, Integer> f = String::length;
        ToDoubleFunction<Integer> g = Integer::doubleValue;
        ToDoubleFunction<LambdaTargets> own = LambdaTargets::own;
        Comparator<Double> c = Double::compareTo;
        BiFunction<List<Double>, Integer, Double> get = List::get;
        return "" + f.apply("four") + g.applyAsDouble(5) + own.applyAsDouble(new LambdaTargets()) + c.compare(1.0, 2.0)
                + get.apply(Arrays.asList(1.0, 2.0), 1);
    }

    double own() {
        return field * 10;
    }

    public static Object unboxing_what_a_generic_method_returns() {
        ToDoubleFunction<Supplier<Double>> f = Supplier::get;
        ToDoubleFunction<Supplier<Integer>> widening = Supplier::get;
        Function<Supplier<String>, CharSequence> cast = Supplier::get;
        return f.applyAsDouble(() -> 2.5) + widening.applyAsDouble(() -> 3) + cast.apply(() -> "text").length();
    }

    public static Object super_reference() {
        LambdaTargets t = new LambdaTargets();
        return t.supers();
    }

    private String supers() {
        DoubleUnaryOperator scaled = super::scaled;
        Supplier<String> text = super::toString;
        Supplier<Number> number = super::number;
        UnaryOperator<String> greet = Shapes.Greeting.super::greet;
        BiFunction<String, Integer, String> join = Parent::join;
        DoubleFunction<Double> inherited = this::scaled;
        return scaled.applyAsDouble(1) + text.get() + number.get() + greet.apply("you") + join.apply("a", 1)
                + inherited.apply(3);
    }

    @Override
    public String toString() {
        return "child";
    }

    @Override
    public Integer number() {
        return 42;
    }

    @Override
    public String greet(String who) {
        return "bye " + who;
    }

    public static Object covariant_result() {
        LambdaTargets t = new LambdaTargets();
        Supplier<Number> s = t::number;
        Supplier<Object> o = t::toString;
        return s.get() + "" + o.get();
    }

    public static Object constructor_reference() {
        Supplier<ArrayList<String>> list = ArrayList::new;
        Function<String, Object> text = StringBuilder::new;
        Function<Integer, List<Object>> sized = ArrayList::new;
        DoubleFunction<Pair> pair = Pair::new;
        Function<Double, Object> inner = new LambdaTargets().makeInner();
        return list.get() + text.apply("x").toString() + sized.apply(10) + pair.apply(4).sum + inner.apply(2.0);
    }

    private Function<Double, Object> makeInner() {
        return Inner::new;
    }

    private static final class Pair {
        final double sum;

        private Pair(double x) {
            sum = x + x;
        }
    }

    private final class Inner {
        final double x;

        Inner(double x) {
            this.x = x;
        }

        @Override
        public String toString() {
            return "inner " + x + field;
        }
    }

    public static Object local_class_that_captures() {
        double a = 1.5;
        class Local {
            final double x;

            Local(double x) {
                this.x = x * a;
            }
        }
        DoubleFunction<Local> f = Local::new;
        return f.apply(2).x;
    }

    public static Object array_constructor() {
        IntFunction<double[]> f = double[]::new;
        Function<Integer, String[][]> g = String[][]::new;
        return f.apply(3).length + g.apply(2).length + Stream.of(1.0, 2.0).toArray(Double[]::new).length;
    }

    public static Object array_clone() {
        UnaryOperator<double[]> f = double[]::clone;
        return f.apply(new double[]{1, 2})[1];
    }

    public static Object varargs_reference() {
        Function<String, List<String>> f = Arrays::asList;
        DoubleBinaryOperator sum = LambdaTargets::sum;
        return f.apply("one") + "" + sum.applyAsDouble(1, 2);
    }

    private static double sum(double... x) {
        return Arrays.stream(x).sum();
    }

    public static Object dropped_result() throws Exception {
        List<Double> list = new ArrayList<>();
        Consumer<Double> add = list::add;
        add.accept(1.0);
        Consumer<Double> two = LambdaTargets::count;
        two.accept(2.0);
        Runnable r = LambdaTargets::tick;
        r.run();
        Callable<Double> c = LambdaTargets::tick;
        return list + "" + c.call();
    }

    private static double count(double x) {
        counter = x;
        return x;
    }

    private static double tick() {
        return ++counter;
    }

    public static Object bridges_and_markers() {
        Shapes.Special s = x -> x + 1;
        Generic<Double, Double> erased = s;
        Shapes.Covariant c = x -> x + "!";
        Generic<String, CharSequence> wide = c;
        Generic<Double, Double> marked = (Generic<Double, Double> & Shapes.Marker) x -> x * 2;
        return erased.map(1.0) + "" + wide.map("a") + marked.map(4.0) + (marked instanceof Shapes.Marker)
                + (((Object) (Runnable & Serializable) () -> {
                }) instanceof Serializable);
    }

    public static Object special_by_reference() {
        Shapes.Special s = Math::exp;
        Generic<Double, Double> erased = s;
        return erased.map(0.5);
    }

    public static Object default_methods() {
        WithDefault f = x -> 3 * x;
        return f.twice(1);
    }

    public static Object interface_with_lambdas() {
        Shapes.Host h = () -> 10;
        return h.above().f(1) + h.shifted(100).f(1) + Shapes.Host.half().f(3) + h.boxed().map(5.0);
    }

    public static Object exceptions_pass() {
        Callable<Object> c = () -> {
            throw new java.io.IOException("mine");
        };
        return failure(c);
    }

    public static Object null_receiver() {
        String s = null;
        return failure(() -> {
            Supplier<Integer> f = s::length;
            return f;
        });
    }

    public static Object null_to_unbox() {
        Function<Double, Double> f = Math::abs;
        return failure(() -> f.apply(null));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static Object polluted_heap() {
        Function<Double, Double> f = x -> x;
        Function<Double, Double> g = LambdaTargets::same;
        return failure(() -> ((Function) f).apply("text")) + failure(() -> ((Function) g).apply("text"));
    }

    private static <T> T same(T x) {
        return x;
    }

    private static String failure(Callable<?> c) {
        try {
            return "no failure: " + c.call();
        } catch (Exception e) {
            return e.getClass().getName() + ("mine".equals(e.getMessage()) ? e.getMessage() : "");
        }
    }

    public static Object streams() {
        return Stream.of(3.0, 1.0, 2.0).sorted(Comparator.comparing(x -> -x)).map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    public static Object serialized() throws Exception {
        double a = 3;
        LambdaTargets t = new LambdaTargets();
        String s = "bound";
        Operator captures = x -> a * x;
        Operator reference = Math::sqrt;
        Operator own = LambdaTargets::halve;
        Boxing boxed = LambdaTargets::halve;
        Named constructor = Name::new;
        Lengths bound = s::length;
        Lengths unchecked = (Lengths & Shapes.Marker) () -> 5;
        return copy(captures).f(2) + copy(reference).f(9) + copy(own).f(3) + "" + copy(boxed).map(5.0)
                + copy(constructor).make("n").name
                + copy(bound).length() + copy(unchecked).length() + (copy(unchecked) instanceof Shapes.Marker);
    }

    interface Operator extends Serializable {
        double f(double x);
    }

    interface Boxing extends Generic<Double, Double>, Serializable {
    }

    interface Named extends Serializable {
        Name make(String name);
    }

    private static final class Name {
        final String name;

        Name(String name) {
            this.name = name;
        }
    }

    interface Lengths extends Serializable {
        int length();
    }

    private static double halve(double x) {
        return x / 2;
    }

    @SuppressWarnings("unchecked")
    private static <T> T copy(T lambda) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(lambda);
        return (T) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    }

    public static Object what_serialization_writes() throws Exception {
        double a = 3;
        Operator captures = x -> a * x;
        Operator reference = Math::sqrt;
        Boxing boxed = LambdaTargets::halve;
        return written(captures) + written(reference) + written(boxed);
    }

    private static String written(Object lambda) throws Exception {
        Method writeReplace = lambda.getClass().getDeclaredMethod("writeReplace");
        writeReplace.setAccessible(true);
        SerializedLambda s = (SerializedLambda) writeReplace.invoke(lambda);
        return s + s.getCapturingClass() + s.getImplMethodKind() + s.getCapturedArgCount()
                + s.getInstantiatedMethodType();
    }

    public static Object serializable_by_a_cast_only() {
        DoubleUnaryOperator f = (DoubleUnaryOperator & Serializable) x -> x + 1;
        DoubleUnaryOperator plain = x -> x + 1;
        return failure(() -> copy(f).applyAsDouble(1)) + failure(() -> copy(plain));
    }

    public static Object names_and_members() {
        DoubleUnaryOperator f = x -> x;
        Class<?> c = f.getClass();
        return c.isSynthetic() + "" + c.getName().contains("LambdaTargets$$Lambda") + Modifiers.of(c)
                + c.getInterfaces().length;
    }

    private static final class Modifiers {
        static String of(Class<?> c) {
            return java.lang.reflect.Modifier.toString(c.getModifiers());
        }
    }

    public static Object hidden_from_stack_traces() {
        Supplier<String> s = () -> new Throwable().getStackTrace()[1].getMethodName();
        return s.get();
    }
}
