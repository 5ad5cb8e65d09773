package dev.kinkajou.runtime.compiled;

import dev.kinkajou.runtime.tape.Irregular;
import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * The bootstrap methods of calls from compiled forms. What another class has is known from its class file, if the call names the method that it means;
 * should it have no such form after all, the run is irregular, and the tape records it. Otherwise the receiver decides, when it is there.
 */
public final class Linkage {

    private Linkage() {
    }

    /** Links one site to a static method of a class, which the caller may access. */
    public static CallSite link(MethodHandles.Lookup caller, String name, MethodType type, Class<?> owner) {
        return new ConstantCallSite(find(caller, name, type, owner));
    }

    /** Links one site of a forward form to methods that receivers select; the call names the class or interface. */
    public static CallSite dispatch(MethodHandles.Lookup caller, String name, MethodType type, Class<?> owner) {
        return new ForwardSite(type, owner, name);
    }

    /** Links the site of a reverse form that belongs to it. */
    public static CallSite dispatchBack(MethodHandles.Lookup caller, String name, MethodType type) {
        return new ReverseSite();
    }

    private static MethodHandle find(MethodHandles.Lookup caller, String name, MethodType type, Class<?> owner) {
        try {
            MethodHandle found = caller.findStatic(owner, name, type);
            if (isDeclaredBy(owner, found, caller)) {
                return found;
            }
        } catch (NoSuchMethodException | IllegalAccessException e) {
            // There is none.
        }
        return irregular(type);
    }

    /** What a run does that only the tape can record. */
    static MethodHandle irregular(MethodType type) {
        MethodHandle thrown = MethodHandles.throwException(type.returnType(), Irregular.class)
                .bindTo(Irregular.here());
        return MethodHandles.dropArguments(thrown, 0, type.parameterList());
    }

    /** Whether a form is that of a class itself: a look-up goes on to super classes, whose forms belong to other methods (JVMS 5.4.3.3). */
    static boolean isDeclaredBy(Class<?> owner, MethodHandle form, MethodHandles.Lookup lookup) {
        return lookup.revealDirect(form).getDeclaringClass() == owner;
    }
}
