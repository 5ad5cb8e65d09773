package dev.kinkajou.agent.selection;

import dev.kinkajou.agent.classfiles.ClassFile;
import dev.kinkajou.agent.classfiles.ClassSummary;
import dev.kinkajou.agent.classfiles.Descriptors;
import dev.kinkajou.agent.classfiles.LambdaSite;
import dev.kinkajou.agent.classfiles.Member;
import dev.kinkajou.agent.classfiles.MethodBody;
import dev.kinkajou.agent.classfiles.MethodOwner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds out whether there is a reason to select a class. */
final class Reasons {

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

    /** Whether they do, or the class was woven: then it has twins, whatever is asked for now. */
    boolean inScope(View view, String type) {
        if (inScope(type)) {
            return true;
        }
        ClassSummary summary = view.hierarchy().find(type);
        return summary != null && summary.isWoven();
    }

    /**
     * Whether a class and its super types have nothing to do with us, told from as little as possible: true for nearly all classes of
     * programs that are not differentiated.
     */
    boolean indifferent(View view, ClassFile file) {
        if (file.mentionsUs() || !reach.decisions().nothingSelected() || inScope(file.name())
                || inDifferentiablePackage(view, file.name())) {
            return false;
        }
        for (String superType : view.hierarchy().superTypesOutsideJdk(file.directSuperTypes())) {
            ClassSummary summary = view.hierarchy().find(superType);
            if (summary != null
                    && (summary.mentionsUs() || inScope(superType) || inDifferentiablePackage(view, superType))) {
                return false;
            }
        }
        return true;
    }

    /** The reason to select a class that is being defined, or null. */
    Reason find(View view, ClassFile file) {
        Reason own = ofItsOwn(view, file.summary(), file.bodies());
        if (own != null) {
            return own;
        }
        String superType = superTypeWithTwins(view, file);
        return superType == null ? null : Reason.found("its super type " + superType.replace('/', '.') + " is");
    }

    /**
     * A super type with twins, or one that will be selected for reasons of its own when it is loaded right after this class, or null. Its
     * twins would run where an override in this class should.
     */
    String superTypeWithTwins(View view, ClassFile file) {
        for (String superType : view.hierarchy().superTypesOutsideJdk(file.directSuperTypes())) {
            if (reach.selectable(view, superType)) {
                Boolean loaded = reach.decisions().loaded(view.loader(), superType);
                if (loaded != null ? loaded : ofItsOwn(view, view.hierarchy().find(superType), null) != null) {
                    return superType;
                }
            }
        }
        return null;
    }

    /**
     * A reason that does not depend on what is decided about super types.
     *
     * @param bodies its method bodies, or null to read them from its file
     */
    private Reason ofItsOwn(View view, ClassSummary type, Map<String, MethodBody> bodies) {
        Reason reason = byName(view, type);
        if (reason == null) {
            reason = byOverrides(view, type);
        }
        return reason != null
                ? reason
                : byLambdas(view, type.name(), bodies != null ? bodies : view.bodies(type.name()));
    }

    private Reason byName(View view, ClassSummary type) {
        if (inScope(type.name())) {
            return Reason.asked("it is in scope", type.methods());
        }
        if (type.isWoven()) {
            return Reason.asked("it was woven", type.methods());
        }
        if (Names.differentiable(type.annotations()) || inDifferentiablePackage(view, type.name())) {
            return Reason.asked("it is annotated", type.methods());
        }
        List<Member> annotated = new ArrayList<>();
        for (Member method : type.methods()) {
            if (Names.differentiable(method.annotations())) {
                annotated.add(method);
            }
        }
        if (!annotated.isEmpty()) {
            return Reason.asked("it has annotated methods", annotated);
        }
        return reach.decisions().isWanted(type.name()) ? Reason.found("differentiable code reaches it") : null;
    }

    private Reason byOverrides(View view, ClassSummary type) {
        for (String called : view.hierarchy().withSuperTypes(type.name())) {
            for (String key : reach.virtuals().of(called)) {
                if (expected(type.name(), called, key) && answers(view, type.name(), key)) {
                    return byCall(called, key, "it overrides ");
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

    private Reason byLambdas(View view, String type, Map<String, MethodBody> bodies) {
        if (bodies == null) {
            return null;
        }
        for (MethodBody body : bodies.values()) {
            for (LambdaSite lambda : body.lambdas()) {
                for (String called : view.hierarchy().withSuperTypes(lambda.interfaceName())) {
                    if (reach.virtuals().of(called).contains(lambda.methodKey())
                            && expected(type, called, lambda.methodKey())) {
                        return byCall(called, lambda.methodKey(), "it holds a lambda for ");
                    }
                }
            }
        }
        return null;
    }

    /** To implement one of our interfaces is to ask for derivatives. */
    private static Reason byCall(String called, String key, String how) {
        String text = how + called.replace('/', '.') + '.' + key.substring(0, key.indexOf('('));
        return Names.isEntrance(called)
                ? Reason.asked(text, List.of())
                : Reason.found(text + ", which differentiable code calls");
    }

    /**
     * Whether a class that answers a call may be meant. Methods of the JDK that say nothing of numbers, such as {@code Predicate.test}, are
     * called by all programs and answered by all libraries; there the class must be of the neighbourhood of one that the user asked for.
     */
    private boolean expected(String type, String called, String key) {
        return !reach.foreign(called) || Descriptors.mentionsNumbers(key) || reach.neighbourhood().holds(type);
    }

    private boolean inDifferentiablePackage(View view, String type) {
        String packageName = ClassSummary.packageOf(type);
        ClassSummary info = packageName.isEmpty() ? null : view.hierarchy().find(packageName + "/package-info");
        return info != null && Names.differentiable(info.annotations());
    }
}
