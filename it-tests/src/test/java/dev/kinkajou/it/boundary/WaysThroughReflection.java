package dev.kinkajou.it.boundary;

import static dev.kinkajou.it.boundary.Way.refused;
import static dev.kinkajou.it.boundary.Way.works;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;

/** Ways to lose a derivative. Through reflection, method handles and proxies. */
final class WaysThroughReflection {

    private static final MethodHandle SQUARE;
    private static final MethodHandle GETTER;
    private static final MethodHandle SETTER;
    private static final VarHandle FIELD;
    private static final VarHandle ELEMENTS = MethodHandles.arrayElementVarHandle(double[].class);

    static {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        try {
            SQUARE = lookup.findStatic(Things.class, "square", MethodType.methodType(double.class, double.class));
            GETTER = lookup.findGetter(Things.Holder.class, "f", double.class);
            SETTER = lookup.findSetter(Things.Holder.class, "f", double.class);
            FIELD = lookup.findVarHandle(Things.Holder.class, "f", double.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private WaysThroughReflection() {
    }

    static List<Way> all() {
        return List.of(
                refused("MethodHandle invoke", "java.lang.invoke.MethodHandle.invokeExact(", x -> {
                    try {
                        return (double) SQUARE.invokeExact(x[0]) * x[1];
                    } catch (Throwable t) {
                        throw Way.unchecked(t);
                    }
                }),
                refused("MethodHandle getter", "java.lang.invoke.MethodHandle.invokeExact(", x -> {
                    Things.Holder o = new Things.Holder();
                    o.f = x[0];
                    try {
                        return (double) GETTER.invokeExact(o) * x[1];
                    } catch (Throwable t) {
                        throw Way.unchecked(t);
                    }
                }),
                refused("MethodHandle setter", "java.lang.invoke.MethodHandle.invokeExact(", x -> {
                    Things.Holder o = new Things.Holder();
                    try {
                        SETTER.invokeExact(o, x[0]);
                        return o.f * x[1];
                    } catch (Throwable t) {
                        throw Way.unchecked(t);
                    }
                }),
                refused("VarHandle get", "java.lang.invoke.VarHandle.get(", x -> {
                    Things.Holder o = new Things.Holder();
                    o.f = x[0];
                    return (double) FIELD.get(o) * x[1];
                }),
                refused("VarHandle set", "java.lang.invoke.VarHandle.set(", x -> {
                    Things.Holder o = new Things.Holder();
                    FIELD.set(o, x[0]);
                    return o.f * x[1];
                }),
                refused("VarHandle getAndAdd", "java.lang.invoke.VarHandle.getAndAdd(", x -> {
                    Things.Holder o = new Things.Holder();
                    FIELD.getAndAdd(o, x[0]);
                    return o.f * x[1];
                }),
                refused("VarHandle array get", "java.lang.invoke.VarHandle.get(",
                        x -> (double) ELEMENTS.get(x, 0) * x[1]),
                refused("VarHandle array set", "java.lang.invoke.VarHandle.set(", x -> {
                    double[] a = new double[2];
                    ELEMENTS.set(a, 0, x[0]);
                    return a[0] * x[1];
                }),
                works("Field.getDouble", x -> {
                    Things.Holder o = new Things.Holder();
                    o.f = x[0];
                    return Things.Holder.class.getField("f").getDouble(o) * x[1];
                }),
                works("Field.set", x -> {
                    Things.Holder o = new Things.Holder();
                    Things.Holder.class.getField("f").set(o, x[0]);
                    return o.f * x[1];
                }),
                works("Field.setDouble", x -> {
                    Things.Holder o = new Things.Holder();
                    Things.Holder.class.getField("f").setDouble(o, x[0]);
                    return o.f * x[1];
                }),
                works("static Field.getDouble", x -> {
                    Things.Holder.common = x[0];
                    double r = Things.Holder.class.getField("common").getDouble(null) * x[1];
                    return r;
                }),
                works("Field.get array", x -> {
                    Things.Holder o = new Things.Holder();
                    o.arr[0] = x[0];
                    double[] a = (double[]) Things.Holder.class.getField("arr").get(o);
                    return a[0] * x[1];
                }),
                works("Array.getDouble", x -> {
                    return Array.getDouble(x, 0) * x[1];
                }),
                works("Array.get", x -> {
                    return (Double) Array.get(x, 0) * x[1];
                }),
                works("Array.setDouble", x -> {
                    double[] a = new double[2];
                    Array.setDouble(a, 0, x[0]);
                    return a[0] * x[1];
                }),
                works("Array.newInstance", x -> {
                    double[] a = (double[]) Array.newInstance(double.class, 2);
                    a[0] = x[0];
                    return a[0] * x[1];
                }),
                works("Method.invoke", x -> {
                    Method m = Things.class.getDeclaredMethod("square", double.class);
                    return (Double) m.invoke(null, x[0]) * x[1];
                }),
                works("Method.invoke array arg", x -> {
                    Method m = Things.class.getDeclaredMethod("sum", double[].class);
                    return (Double) m.invoke(null, (Object) x) * x[1];
                }),
                works("Constructor.newInstance",
                        x -> {
                            Things.Data d = Things.Data.class.getDeclaredConstructor(double.class).newInstance(x[0]);
                            return d.v * x[1];
                        }),
                works("dynamic proxy", x -> {
                    Things.Area a = (Things.Area) Proxy.newProxyInstance(Things.class.getClassLoader(),
                            new Class<?>[]{Things.Area.class}, (p, m, as) -> (Double) as[0] * (Double) as[0]);
                    return a.area(x[0]) * x[1];
                }),
                refused("InvocationHandler toString",
                        "java.lang.reflect.Proxy.newProxyInstance(",
                        x -> {
                            Supplier<Double> a = (Supplier<Double>) Proxy.newProxyInstance(
                                    Things.class.getClassLoader(), new Class<?>[]{Supplier.class},
                                    (p, m, as) -> x[0] * x[0]);
                            return a.get() * x[1];
                        }),
                refused("MethodHandleProxies", "java.util.function.DoubleUnaryOperator.applyAsDouble(", x -> {
                    DoubleUnaryOperator u = MethodHandleProxies.asInterfaceInstance(DoubleUnaryOperator.class, SQUARE);
                    return u.applyAsDouble(x[0]) * x[1];
                }),
                refused("MethodHandle combinators", "java.lang.invoke.MethodHandle.invokeExact(", x -> {
                    try {
                        return (double) MethodHandles.filterReturnValue(SQUARE, SQUARE).invokeExact(x[0]) * x[1];
                    } catch (Throwable t) {
                        throw Way.unchecked(t);
                    }
                }),
                refused("MH bound receiver",
                        "java.lang.invoke.MethodHandles$Lookup.bind(",
                        x -> {
                            try {
                                var l = MethodHandles.lookup().bind(new Things.Box(x[0]), "get",
                                        MethodType.methodType(double.class));
                                return (double) l.invokeExact() * x[1];
                            } catch (Throwable t) {
                                throw Way.unchecked(t);
                            }
                        }));
    }
}
