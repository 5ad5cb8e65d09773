package dev.kinkajou.agent.selection;

import dev.kinkajou.agent.classfiles.ClassSummary;
import dev.kinkajou.agent.classfiles.LambdaSite;
import dev.kinkajou.agent.classfiles.Member;
import dev.kinkajou.agent.classfiles.MethodBody;
import dev.kinkajou.agent.classfiles.MethodOwner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds out whether there is a reason to select a class. */
final class Reasons {

    private static final String OBJECT = "java/lang/Object";

    private final Reach reach;
    private final List<ScopePattern> scope;

    Reasons(Reach reach, List<ScopePattern> scope) {
        this.reach = reach;
        this.scope = scope;
    }

    /** Whether the user's patterns hold a class. */
    boolean inScope(String type) {
        return ScopePattern.anyMatches(scope, type);
    }

    /**
     * Whether a class and its super types have nothing to do with us, told from as little as possible: true for nearly all classes of
     * programs that are not differentiated.
     *
     * @param mentionsUs whether the class's own file does
     */
    boolean indifferent(View view, ClassSummary type, boolean mentionsUs) {
        if (mentionsUs || !reach.decisions().nothingSelected() || inScope(type.name())
                || inDifferentiablePackage(view, type.name())) {
            return false;
        }
        for (String superType : view.hierarchy().superTypesOutsideJdk(type)) {
            ClassSummary summary = view.hierarchy().find(superType);
            if (summary != null
                    && (summary.mentionsUs() || inScope(superType) || inDifferentiablePackage(view, superType))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The reason to select a class that is being defined, or null.
     *
     * @param bodies its method bodies, or null to read them from its file
     */
    Reason find(View view, ClassSummary type, Map<String, MethodBody> bodies) {
        String superType = superTypeWithTwins(view, type);
        Reason own = ofItsOwn(view, type, bodies);
        return own != null || superType == null
                ? own
                : new Reason("its super type " + superType.replace('/', '.') + " is");
    }

    /**
     * A super type with twins, or one that will be selected for reasons of its own when it is loaded right after this class, or null. Its
     * twins would run where an override in this class should.
     */
    String superTypeWithTwins(View view, ClassSummary type) {
        for (String superType : view.hierarchy().superTypesOutsideJdk(type)) {
            if (reach.selectable(view, superType)) {
                Boolean loaded = reach.decisions().loaded(view.loader(), superType);
                if (loaded != null ? loaded : ofItsOwn(view, view.hierarchy().find(superType), null) != null) {
                    return superType;
                }
            }
        }
        return null;
    }

    /** A reason that does not depend on what is decided about super types. */
    private Reason ofItsOwn(View view, ClassSummary type, Map<String, MethodBody> bodies) {
        Reason reason = byName(view, type);
        if (reason == null) {
            reason = byOverrides(view, type);
        }
        return reason != null ? reason : byLambdas(view, bodies != null ? bodies : view.bodies(type.name()));
    }

    private Reason byName(View view, ClassSummary type) {
        if (inScope(type.name())) {
            return new Reason("it is in scope", type.methods());
        }
        if (Names.differentiable(type.annotations()) || inDifferentiablePackage(view, type.name())) {
            return new Reason("it is annotated", type.methods());
        }
        List<Member> annotated = new ArrayList<>();
        for (Member method : type.methods()) {
            if (Names.differentiable(method.annotations())) {
                annotated.add(method);
            }
        }
        if (!annotated.isEmpty()) {
            return new Reason("it has annotated methods", annotated);
        }
        return reach.decisions().isWanted(type.name()) ? new Reason("differentiable code reaches it") : null;
    }

    private Reason byOverrides(View view, ClassSummary type) {
        for (String called : view.hierarchy().withSuperTypes(type.name())) {
            if (!called.equals(OBJECT)) {
                for (String key : reach.virtuals().of(called)) {
                    if (answers(view, type.name(), key)) {
                        return new Reason("differentiable code calls " + called.replace('/', '.') + '.' + key);
                    }
                }
            }
        }
        return null;
    }

    /** Whether a virtual call on objects of a class may run code that is not the JDK's; if the class is an interface, of its subtypes. */
    private boolean answers(View view, String type, String key) {
        int descriptor = key.indexOf('(');
        MethodOwner answer = view.hierarchy().implementation(type, key.substring(0, descriptor),
                key.substring(descriptor));
        return answer != null
                && (view.hierarchy().find(type).isInterface() || reach.selectable(view, answer.type().name()));
    }

    private Reason byLambdas(View view, Map<String, MethodBody> bodies) {
        if (bodies == null) {
            return null;
        }
        for (MethodBody body : bodies.values()) {
            for (LambdaSite lambda : body.lambdas()) {
                Set<String> types = view.hierarchy().withSuperTypes(lambda.interfaceName());
                if (reach.virtuals().contains(types, lambda.methodKey())) {
                    return new Reason("it has lambdas that differentiable code calls");
                }
            }
        }
        return null;
    }

    private boolean inDifferentiablePackage(View view, String type) {
        String packageName = ClassSummary.packageOf(type);
        ClassSummary info = packageName.isEmpty() ? null : view.hierarchy().find(packageName + "/package-info");
        return info != null && Names.differentiable(info.annotations());
    }
}
