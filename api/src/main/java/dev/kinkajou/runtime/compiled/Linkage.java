package dev.kinkajou.runtime.compiled;

import dev.kinkajou.runtime.tape.Irregular;
import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * The bootstrap method of calls from the compiled form of one class to that of another. What the other class has is known from its class file; should
 * it have no such form after all, the run is irregular, and the tape records it.
 */
public final class Linkage {

    private Linkage() {
    }

    /** Links one site to a static method of a class, which the caller may access. */
    public static CallSite link(MethodHandles.Lookup caller, String name, MethodType type, Class<?> owner) {
        return new ConstantCallSite(find(caller, name, type, owner));
    }

    private static MethodHandle find(MethodHandles.Lookup caller, String name, MethodType type, Class<?> owner) {
        try {
            return caller.findStatic(owner, name, type);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            MethodHandle irregular = MethodHandles.throwException(type.returnType(), Irregular.class)
                    .bindTo(Irregular.here());
            return MethodHandles.dropArguments(irregular, 0, type.parameterList());
        }
    }
}
