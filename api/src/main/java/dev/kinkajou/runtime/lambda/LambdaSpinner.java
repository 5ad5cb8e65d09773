package dev.kinkajou.runtime.lambda;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Makes the classes of lambda objects; the agent has the one implementation. */
public interface LambdaSpinner {

    /**
     * Links one site; parameters as in {@link LambdaBootstrap#metafactory}.
     *
     * @throws Throwable what makes linking fail
     */
    CallSite link(MethodHandles.Lookup caller, String name, MethodType factoryType, Object[] staticArguments)
            throws Throwable;
}
