package dev.kinkajou.agent.selection;

import dev.kinkajou.agent.classfiles.ClassFile;
import dev.kinkajou.agent.classfiles.ClassSummary;
import dev.kinkajou.agent.classfiles.FieldSlots;
import dev.kinkajou.agent.classfiles.Hierarchy;
import dev.kinkajou.agent.classfiles.Member;
import dev.kinkajou.agent.classfiles.MethodOwner;

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

    /**
     * Whether code without twins may call a method of this class without knowing the class: it overrides or implements a method of a type
     * without twins other than Object, or it is annotated.
     */
    public boolean calledFromOutside(Member method) {
        if (Names.differentiable(method.annotations())) {
            return true;
        }
        for (MethodOwner overridden : view.hierarchy().overridden(file.name(), method)) {
            if (!hasTwins(overridden.type().name())) {
                return true;
            }
        }
        return false;
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
