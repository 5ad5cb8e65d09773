package dev.kinkajou.runtime.rules;

import dev.kinkajou.runtime.bytecodes.Arithmetic;
import dev.kinkajou.runtime.tape.Tape;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A rule under test, with the method or instruction that it differentiates.
 *
 * @param method the rule
 * @param parameters of the method that it differentiates
 */
record Rule(Method method, Class<?>[] parameters) {

    /** What a rule recorded. Partials belong to all parameters in order; an {@code int} parameter's is 0. */
    record Outcome(Object value, double[] partials, int kinks, int entries) {
    }

    /** All of {@link MathRules} and of {@link Arithmetic}, found by reflection. */
    static List<Rule> all() {
        List<Rule> rules = new ArrayList<>();
        for (Method m : MathRules.class.getDeclaredMethods()) {
            if (Modifier.isPublic(m.getModifiers())) {
                List<Class<?>> parameters = List.of(m.getParameterTypes());
                rules.add(new Rule(m,
                        parameters.subList(0, parameters.lastIndexOf(m.getReturnType())).toArray(Class<?>[]::new)));
            }
        }
        for (Method m : Arithmetic.class.getDeclaredMethods()) {
            if (Modifier.isPublic(m.getModifiers())) {
                Class<?>[] parameters = m.getParameterTypes();
                rules.add(new Rule(m, Arrays.copyOf(parameters, parameters.length / 2)));
            }
        }
        return rules;
    }

    String name() {
        return method.getName();
    }

    boolean isInstruction() {
        return method.getDeclaringClass() == Arithmetic.class;
    }

    boolean isFloat() {
        return method.getReturnType() == float.class;
    }

    /** Arguments in the types of the parameters. */
    Object[] arguments(double... point) {
        Object[] arguments = new Object[parameters.length];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = parameters[i] == int.class
                    ? (Object) (int) point[i]
                    : parameters[i] == float.class ? (Object) (float) point[i] : (Object) point[i];
        }
        return arguments;
    }

    /** The JDK's method of a class, or null when this JDK has none. */
    Method original(Class<?> owner) {
        try {
            return owner.getMethod(name(), parameters);
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    /** What the program would compute without us. */
    Object primal(Class<?> owner, double... point) {
        Object[] a = arguments(point);
        if (isInstruction()) {
            return isFloat() ? (Object) floatInstruction(a) : (Object) doubleInstruction(a);
        }
        Method original = original(owner);
        return original != null ? call(original, a) : composed(a);
    }

    double primal(double... point) {
        return ((Number) primal(Math.class, point)).doubleValue();
    }

    private double doubleInstruction(Object[] a) {
        double x = (double) a[0];
        double y = a.length > 1 ? (double) a[1] : 0;
        return switch (name()) {
            case "add" -> x + y;
            case "sub" -> x - y;
            case "mul" -> x * y;
            case "div" -> x / y;
            case "rem" -> x % y;
            case "neg" -> -x;
            default -> throw new AssertionError("no such instruction: " + name());
        };
    }

    private float floatInstruction(Object[] a) {
        float x = (float) a[0];
        float y = a.length > 1 ? (float) a[1] : 0;
        return switch (name()) {
            case "add" -> x + y;
            case "sub" -> x - y;
            case "mul" -> x * y;
            case "div" -> x / y;
            case "rem" -> x % y;
            case "neg" -> -x;
            default -> throw new AssertionError("no such instruction: " + name());
        };
    }

    /** Methods newer than the running JDK, as their specification has them. */
    private Object composed(Object[] a) {
        if (name().equals("clamp")) {
            return isFloat()
                    ? (Object) Math.min((float) a[2], Math.max((float) a[0], (float) a[1]))
                    : (Object) Math.min((double) a[2], Math.max((double) a[0], (double) a[1]));
        }
        throw new AssertionError("neither in this JDK nor composed here: " + this);
    }

    /** Runs the rule with those floating-point arguments active whose bits are set. */
    Outcome record(double abs0, int active, Object result, double... point) {
        RuleRun run = new RuleRun(abs0, point.clone());
        List<Object> all = new ArrayList<>(List.of(arguments(point)));
        if (!isInstruction()) {
            all.add(result);
        }
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] != int.class) {
                all.add((active >> i & 1) == 0 ? 0 : run.load(i));
            }
        }
        Tape t = run.tape;
        all.add(t);
        t.id = 77;
        int before = t.entries();
        Object value = call(method, all.toArray());
        return new Outcome(value, run.gradient(t.id), t.kinks().size(), t.entries() - before);
    }

    Outcome record(double abs0, double... point) {
        return record(abs0, -1, primal(Math.class, point), point);
    }

    static Object call(Method m, Object... arguments) {
        try {
            return m.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw new AssertionError(m + " at " + Arrays.toString(arguments), e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(isInstruction() ? "instruction " : "").append(name()).append('(');
        for (int i = 0; i < parameters.length; i++) {
            text.append(i == 0 ? "" : ", ").append(parameters[i].getName());
        }
        return text.append(')').toString();
    }
}
