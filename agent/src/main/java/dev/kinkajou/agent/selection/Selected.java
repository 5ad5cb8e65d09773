package dev.kinkajou.agent.selection;

import dev.kinkajou.agent.classfiles.ClassFile;
import dev.kinkajou.agent.classfiles.ClassSummary;
import dev.kinkajou.agent.classfiles.FieldSlots;
import dev.kinkajou.agent.classfiles.Hierarchy;
import dev.kinkajou.agent.classfiles.Member;
import dev.kinkajou.agent.classfiles.MethodOwner;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A class that gets twins, and what their emission asks about the classes around it. */
public final class Selected {

    private final Selection selection;
    private final View view;
    private final ClassFile file;
    private final String guardedSuperType;

    Selected(Selection selection, View view, ClassFile file, String guardedSuperType) {
        this.selection = selection;
        this.view = view;
        this.file = file;
        this.guardedSuperType = guardedSuperType;
    }

    /** The class file as it was given to us. */
    public ClassFile file() {
        return file;
    }

    /**
     * Whether the class is to be left alone but for guards: it is excluded, or could not be rewritten, and has a super type with twins. Those
     * would run where overrides of this class should, so each of its methods needs a twin that lets no derivative pass.
     */
    public boolean guardsOnly() {
        return guardedSuperType != null;
    }

    /** The same class, with guards only. */
    public Selected withGuardsOnly() {
        return new Selected(selection, view, file, file.name());
    }

    /** Another class with twins, or null when it has no file. */
    public Selected neighbour(String type) {
        ClassFile other = view.file(type);
        return other == null ? null : new Selected(selection, view, other, null);
    }

    /** The classes as the loader of this class sees them. */
    public Hierarchy hierarchy() {
        return view.hierarchy();
    }

    /** The method that a call names, or null when there is none or no file that tells. */
    public MethodOwner callee(String owner, String name, String descriptor) {
        return view.hierarchy().method(owner, name, descriptor);
    }

    /**
     * Whether the methods a class declares have twins, or will have when it is loaded. The answer is a promise.
     *
     * @param type internal name of the declaring class; the class that a call names may be another one
     */
    public boolean hasTwins(String type) {
        return selection.hasTwins(view, type);
    }

    /** Whether a call may go to the twin of the method it names. */
    public boolean callsTwin(String owner, String name, String descriptor) {
        MethodOwner callee = callee(owner, name, descriptor);
        return callee != null && hasTwins(callee.type().name());
    }

    /** Whether a method, or its class, is annotated {@code NonDifferentiable}: its result is a constant by decree. */
    public boolean isConstant(MethodOwner method) {
        return Names.nonDifferentiable(method.method().annotations())
                || Names.nonDifferentiable(method.type().annotations());
    }

    /** Whether a field is annotated so. */
    public boolean isConstantField(String declarer, String name, String descriptor) {
        ClassSummary type = view.hierarchy().find(declarer);
        Member field = type == null ? null : type.field(name, descriptor);
        return field != null && Names.nonDifferentiable(field.annotations());
    }

    /**
     * Whether code without twins may call a method of this class without knowing the class: it overrides or implements a method of a type
     * without twins other than Object, or might of one that has no class file, or it is annotated, or a subclass that can't override it may
     * name an interface that has it.
     */
    public boolean calledFromOutside(Member method) {
        boolean finalForSubclasses = Modifier.isFinal(method.access()) && Modifier.isPublic(method.access())
                && !Modifier.isFinal(file.summary().access());
        return finalForSubclasses || Names.differentiable(method.annotations())
                || overridesForeign(file.name(), method);
    }

    private boolean overridesForeign(String type, Member method) {
        if (method.isVirtual() && view.hierarchy().missingSuperType(type) != null) {
            return true;
        }
        for (MethodOwner overridden : view.hierarchy().overridden(type, method)) {
            if (!hasTwins(overridden.type().name())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Methods that code without twins may call on objects of this class though neither this class nor the one that declares them says so:
     * the super class has them, by chance or design, and this class names the interface. Final ones are left out, see
     * {@link #calledFromOutside}.
     */
    public List<Member> inheritedCallbacks() {
        List<Member> inherited = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (String superType : view.hierarchy().withSuperTypes(file.name())) {
            ClassSummary type = hasTwins(superType) ? null : view.hierarchy().find(superType);
            if (type != null && type.isInterface()) {
                for (Member method : type.methods()) {
                    MethodOwner answer = method.isVirtual() ? answerOfSuperClass(method) : null;
                    if (answer != null && keys.add(method.key())) {
                        inherited.add(answer.method());
                    }
                }
            }
        }
        return inherited;
    }

    private MethodOwner answerOfSuperClass(Member method) {
        MethodOwner answer = view.hierarchy().implementation(file.name(), method.name(), method.descriptor());
        boolean elsewhere = answer != null && !answer.type().isInterface() && !answer.type().name().equals(file.name())
                && !Modifier.isFinal(answer.method().access()) && !answer.method().isAbstract();
        return elsewhere && hasTwins(answer.type().name()) && !overridesForeign(answer.type().name(), answer.method())
                ? answer
                : null;
    }

    /**
     * The slot of the floating-point field that a field instruction names.
     *
     * @throws IllegalStateException when there is no such field or no file that tells
     */
    public int slot(String owner, String name, String descriptor) {
        ClassSummary declarer = view.hierarchy().fieldDeclarer(owner, name, descriptor);
        if (declarer == null) {
            throw new IllegalStateException("no class file with field " + owner + '.' + name);
        }
        return FieldSlots.slot(view.hierarchy(), declarer, name, descriptor);
    }
}
