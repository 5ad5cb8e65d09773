package dev.kinkajou.agent.classfiles;

import java.util.ArrayList;
import java.util.List;

/** What a method body refers to, in the order of its instructions. */
public final class MethodBody {

    private final List<MethodReference> calls = new ArrayList<>();
    private final List<String> instantiated = new ArrayList<>(2);
    private final List<LambdaSite> lambdas = new ArrayList<>(2);

    MethodBody() {
    }

    /** The methods it calls. */
    public List<MethodReference> calls() {
        return calls;
    }

    /** Internal names of the classes it makes objects of. */
    public List<String> instantiated() {
        return instantiated;
    }

    /** The lambdas and method references it makes objects of. */
    public List<LambdaSite> lambdas() {
        return lambdas;
    }
}
