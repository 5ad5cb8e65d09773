package dev.kinkajou.agent.lambda;

import dev.kinkajou.runtime.lambda.LambdaSpinner;
import dev.kinkajou.runtime.tape.Tape;
import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup.ClassOption;
import java.lang.invoke.MethodType;

/**
 * Links lambdas: makes the class of a site's objects a hidden nest mate of the class with the site, so that it calls private bodies and
 * their twins by plain instructions, as the JDK's own lambda classes do.
 */
public final class HiddenLambdaSpinner implements LambdaSpinner {

    @Override
    public CallSite link(MethodHandles.Lookup caller, String name, MethodType factoryType, Object[] staticArguments)
            throws Throwable {
        LambdaSpec spec = new LambdaSpec(caller, name, factoryType, staticArguments);
        byte[] classFile = new LambdaClass(spec).write();
        // STRONG: kept as long as its class loader, as the class with the site is.
        MethodHandles.Lookup made = caller.defineHiddenClass(classFile, true, ClassOption.NESTMATE, ClassOption.STRONG);
        MethodHandle constructor = made.findConstructor(made.lookupClass(), spec.constructorType(factoryType));
        return new ConstantCallSite(factory(constructor, spec, factoryType));
    }

    /** Without captured values, one object is enough; without captured numbers, the tape is not needed. */
    private static MethodHandle factory(MethodHandle constructor, LambdaSpec spec, MethodType factoryType)
            throws Throwable {
        MethodHandle factory = constructor;
        if (spec.captured.length == 0) {
            factory = MethodHandles.constant(factoryType.returnType(), constructor.invoke());
        }
        if (spec.recorded && !spec.keepsIds()) {
            factory = MethodHandles.dropArguments(factory, spec.captured.length, Tape.class);
        }
        return factory.asType(factoryType);
    }
}
