package dev.kinkajou.agent.selection;

import dev.kinkajou.agent.classfiles.ClassFile;
import dev.kinkajou.agent.classfiles.ClassSummary;
import dev.kinkajou.agent.classfiles.LambdaSite;
import dev.kinkajou.agent.classfiles.Member;
import dev.kinkajou.agent.classfiles.MethodBody;
import dev.kinkajou.agent.classfiles.MethodOwner;
import dev.kinkajou.agent.classfiles.MethodReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * One thread's way through {@link Reach}: from the roots in a class that is being defined to everything they lead to. Steps are identified
 * by strings, "want TYPE", "call TYPE.METHOD", "body TYPE.METHOD", which no name of a class can be confused with.
 */
final class Walk {

    private static final String OBJECT = "java/lang/Object";
    /** A class that has no file has no bodies to follow. */
    private static final Map<String, MethodBody> NO_BODIES = Map.of();

    private final Reach reach;
    private final View home;
    private final ClassFile start;
    private final Deque<Step> pending = new ArrayDeque<>();
    /** All steps ever pending, for other threads to read. */
    private final Queue<Step> begun = new ConcurrentLinkedQueue<>();
    private final Map<View, Set<String>> taken = new IdentityHashMap<>();
    private final Map<View, Map<String, Map<String, MethodBody>>> bodies = new IdentityHashMap<>();
    private final Set<String> tooLate = new TreeSet<>();
    private final Set<String> outdated = new TreeSet<>();

    /** A method body to be followed; or, with a null key, a class whose implementers are to be added. */
    private record Step(View view, String type, String key) {
    }

    Walk(Reach reach, View home, ClassFile start) {
        this.reach = reach;
        this.home = home;
        this.start = start;
    }

    /** Makes the class that is being defined wanted. */
    void wantStart() {
        want(home, start.name());
    }

    /** Makes a method of the class that is being defined a root. */
    void root(Member method) {
        body(home, start.name(), method);
    }

    /**
     * Begins all that another walk has begun. What that walk has made wanted so far may bring a class to this thread, whose callees it would
     * get to only later; to wait for it could be a deadlock, since both threads hold locks of class loaders.
     */
    void join(Walk other) {
        for (Step step : other.begun) {
            if (first(step.view, step.key == null ? "want " + step.type : "body " + step.type + '.' + step.key)) {
                begin(step);
            }
        }
    }

    private void begin(Step step) {
        begun.add(step);
        pending.add(step);
    }

    /** Follows everything. */
    void finish() {
        for (Step next = pending.poll(); next != null; next = pending.poll()) {
            if (next.key == null) {
                addImplementers(next.view, next.type);
            } else {
                follow(next);
            }
        }
        for (Map.Entry<View, Set<String>> steps : taken.entrySet()) {
            steps.getKey().finished().addAll(steps.getValue());
        }
    }

    /** The classes with methods that should have been followed, but that were loaded without twins before. */
    Set<String> tooLate() {
        return tooLate;
    }

    /** The classes that were rewritten before it was known what their methods call that are followed now. */
    Set<String> outdated() {
        return outdated;
    }

    private void follow(Step next) {
        MethodBody body = bodies(next.view, next.type).get(next.key);
        if (body == null) {
            return;
        }
        boolean rewritten = Boolean.TRUE.equals(loaded(next.view, next.type)) && !isStart(next.view, next.type);
        for (MethodReference call : body.calls()) {
            MethodOwner callee = call(next.view, call);
            if (rewritten && callee != null && reach.decisions().wasRefused(callee.type().name())
                    && mayCompute(next.view, callee)) {
                outdated.add(next.type);
            }
        }
        for (String type : body.instantiated()) {
            instantiated(next.view, type);
        }
        for (LambdaSite lambda : body.lambdas()) {
            want(next.view, lambda.interfaceName());
            answer(next.view, lambda);
        }
    }

    /**
     * Follows a call.
     *
     * @return the callee, when it has a twin or will have; else null
     */
    private MethodOwner call(View view, MethodReference call) {
        MethodOwner callee = view.hierarchy().method(call.owner(), call.name(), call.descriptor());
        if (callee == null || callee.type().name().equals(OBJECT)) {
            return null;
        }
        String declarer = callee.type().name();
        boolean foreign = reach.foreign(declarer);
        if (foreign ? !callee.method().isAbstract() : isKnown(callee)) {
            return null;
        }
        boolean hasTwins = false;
        if (!foreign) {
            want(view, call.owner());
            hasTwins = want(view, declarer);
            if (hasTwins) {
                body(view, declarer, callee.method());
            } else if (Boolean.FALSE.equals(loaded(view, declarer)) && mayCompute(view, callee)) {
                tooLate.add(declarer);
            }
        }
        if (callee.method().isVirtual() && !call.isSpecial()) {
            virtual(view, call.owner().charAt(0) == '[' ? declarer : call.owner(), callee.method());
        }
        return hasTwins ? callee : null;
    }

    /** Whether a table says what flows through a method. */
    private boolean isKnown(MethodOwner callee) {
        Member method = callee.method();
        return reach.known().isKnown(callee.type().name(), method.name(), method.descriptor());
    }

    /** Whether a method is a constant by the user's word: its class has twins, which say so, but nothing in it is followed. */
    private static boolean isConstant(View view, String type, Member method) {
        return Names.nonDifferentiable(method.annotations())
                || Names.nonDifferentiable(view.hierarchy().find(type).annotations());
    }

    /** Classes that mention no numbers hardly do, nor do exceptions, though as reachable as any. */
    private static boolean mayCompute(View view, MethodOwner callee) {
        return !callee.method().isAbstract() && callee.type().mentionsNumbers()
                && !view.hierarchy().withSuperTypes(callee.type().name()).contains("java/lang/Throwable");
    }

    private void virtual(View view, String type, Member method) {
        if (!first(view, "call " + type + '.' + method.key())) {
            return;
        }
        reach.virtuals().add(type, method.key());
        for (View other : reach.views()) {
            for (Implementer implementer : other.implementersOf(type)) {
                if (implementer.lambda() == null) {
                    answer(other, implementer.type(), method.name(), method.descriptor());
                } else if (implementer.lambda().methodKey().equals(method.key())) {
                    answer(other, implementer.lambda());
                }
            }
        }
    }

    /** Objects that differentiable code makes may be called back by the JDK, through what they override of it. */
    private void instantiated(View view, String type) {
        if (!want(view, type) || !first(view, "new " + type)) {
            return;
        }
        for (String superType : view.hierarchy().withSuperTypes(type)) {
            ClassSummary foreign = reach.foreign(superType) && !superType.equals(OBJECT)
                    ? view.hierarchy().find(superType)
                    : null;
            if (foreign != null) {
                for (Member method : foreign.methods()) {
                    if (method.isVirtual()) {
                        answer(view, type, method.name(), method.descriptor());
                    }
                }
            }
        }
    }

    /** A virtual call runs the method of a class. */
    private void answer(View view, String type, String name, String descriptor) {
        MethodOwner answer = view.hierarchy().implementation(type, name, descriptor);
        if (answer != null && want(view, answer.type().name())) {
            body(view, answer.type().name(), answer.method());
        }
    }

    /** A virtual call runs a lambda. */
    private void answer(View view, LambdaSite lambda) {
        MethodReference implementation = lambda.implementation();
        if (implementation.isConstructor()) {
            instantiated(view, implementation.owner());
        }
        call(view, implementation);
    }

    private void body(View view, String type, Member method) {
        if (!method.isAbstract() && !isConstant(view, type, method)
                && first(view, "body " + type + '.' + method.key())) {
            begin(new Step(view, type, method.key()));
        }
    }

    /**
     * Wants a class and its super types.
     *
     * @return whether the class has twins or will have
     */
    private boolean want(View view, String type) {
        ClassLoader loader = view.loader();
        if (loader == null || !reach.selectable(view, type) || !reach.decisions().want(loader, type)) {
            return false;
        }
        if (first(view, "want " + type)) {
            ClassSummary summary = view.hierarchy().find(type);
            if (summary.superName() != null) {
                want(view, summary.superName());
            }
            for (String itf : summary.interfaces()) {
                want(view, itf);
            }
            begin(new Step(view, type, null));
        }
        return true;
    }

    /** Adds a wanted class, and the lambdas in it, to what answers virtual calls. */
    private void addImplementers(View view, String type) {
        for (String superType : view.hierarchy().withSuperTypes(type)) {
            if (!superType.equals(OBJECT)) {
                view.addImplementer(superType, new Implementer(type, null));
                for (String key : reach.virtuals().of(superType)) {
                    int descriptor = key.indexOf('(');
                    answer(view, type, key.substring(0, descriptor), key.substring(descriptor));
                }
            }
        }
        for (MethodBody body : bodies(view, type).values()) {
            for (LambdaSite lambda : body.lambdas()) {
                Set<String> types = view.hierarchy().withSuperTypes(lambda.interfaceName());
                for (String superType : types) {
                    view.addImplementer(superType, new Implementer(type, lambda));
                }
                if (reach.virtuals().contains(types, lambda.methodKey())) {
                    answer(view, lambda);
                }
            }
        }
    }

    private Map<String, MethodBody> bodies(View view, String type) {
        if (isStart(view, type)) {
            return start.bodies();
        }
        Map<String, Map<String, MethodBody>> ofView = bodies.get(view);
        if (ofView == null) {
            ofView = new HashMap<>();
            bodies.put(view, ofView);
        }
        Map<String, MethodBody> found = ofView.get(type);
        if (found == null) {
            found = view.bodies(type);
            found = found == null ? NO_BODIES : found;
            ofView.put(type, found);
        }
        return found;
    }

    private boolean isStart(View view, String type) {
        return view == home && type.equals(start.name());
    }

    private Boolean loaded(View view, String type) {
        ClassLoader loader = view.loader();
        return loader == null ? null : reach.decisions().loaded(loader, type);
    }

    private boolean first(View view, String step) {
        if (view.finished().contains(step)) {
            return false;
        }
        Set<String> ofView = taken.get(view);
        if (ofView == null) {
            ofView = new HashSet<>();
            taken.put(view, ofView);
        }
        return ofView.add(step);
    }
}
