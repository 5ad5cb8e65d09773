package dev.kinkajou.agent.transform;

import dev.kinkajou.agent.calls.CallTable;
import dev.kinkajou.agent.calls.Treatment;
import dev.kinkajou.agent.classfiles.ClassSummary;
import dev.kinkajou.agent.classfiles.Member;
import dev.kinkajou.agent.classfiles.MethodOwner;
import dev.kinkajou.agent.selection.Selected;
import dev.kinkajou.agent.twin.Program;
import dev.kinkajou.agent.twin.ReadClass;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** The program around a selected class, as the emission of its twins asks about it. */
final class SelectedProgram implements Program {

    private final Selected selected;
    private final CallTable calls;
    private final String packageName;

    SelectedProgram(Selected selected, CallTable calls) {
        this.selected = selected;
        this.calls = calls.isRuleClass(selected.file().name()) ? calls.withoutCustom() : calls;
        this.packageName = ClassSummary.packageOf(selected.file().name());
    }

    @Override
    public boolean hasTwins(String owner) {
        return owner.equals(selected.file().name()) || selected.hasTwins(owner);
    }

    @Override
    public String declarerOfMethod(String owner, String name, String descriptor) {
        MethodOwner callee = selected.callee(owner, name, descriptor);
        return callee == null ? null : callee.type().name();
    }

    @Override
    public String declarerOfField(String owner, String name, String descriptor) {
        ClassSummary declarer = selected.hierarchy().fieldDeclarer(owner, name, descriptor);
        return declarer == null ? null : declarer.name();
    }

    @Override
    public boolean isConstantField(String declarer, String name, String descriptor) {
        return selected.isConstantField(declarer, name, descriptor);
    }

    @Override
    public boolean isAccessible(String owner) {
        ClassSummary type = selected.hierarchy().find(owner);
        return ClassSummary.packageOf(owner).equals(packageName) || type != null && Modifier.isPublic(type.access());
    }

    @Override
    public int fieldSlot(String declarer, String name, String descriptor) {
        return selected.slot(declarer, name, descriptor);
    }

    @Override
    public boolean isRuled(String declarer, String name, String descriptor, boolean isStatic) {
        Treatment treatment = calls.treatment(declarer, name, descriptor, isStatic);
        return treatment.kind() != Treatment.Kind.UNKNOWN && !treatment.isCustom();
    }

    @Override
    public Treatment rule(String name, String descriptor, boolean isStatic) {
        Treatment treatment = calls.treatment(selected.file().name(), name, descriptor, isStatic);
        return treatment.isCustom() && canCall(treatment) ? treatment : null;
    }

    /** Whether this class sees the rule, and a substitute has a twin. */
    private boolean canCall(Treatment custom) {
        return selected.hierarchy().find(custom.ruleOwner()) != null
                && (custom.kind() == Treatment.Kind.CUSTOM || hasTwins(custom.ruleOwner()));
    }

    @Override
    public Treatment treatment(String owner, String name, String descriptor, boolean isStatic) {
        if ("<init>".equals(name)) {
            // JLS 8.8: constructors are not inherited.
            return calls.treatment(owner, name, descriptor, isStatic);
        }
        for (String type : selected.hierarchy().withSuperTypes(owner)) {
            Treatment treatment = calls.treatment(type, name, descriptor, isStatic);
            // What is said of a type is not said of what a subtype adds.
            if (treatment.kind() != Treatment.Kind.UNKNOWN && (!treatment.isCustom() || canCall(treatment))
                    && (type.equals(owner) || selected.hierarchy().hasMethod(type, name, descriptor))) {
                return treatment;
            }
        }
        return Treatment.UNKNOWN;
    }

    @Override
    public List<Inherited> inheritedCallbacks() {
        List<Inherited> inherited = new ArrayList<>();
        for (Member method : selected.inheritedCallbacks()) {
            inherited.add(new Inherited(method.name(), method.descriptor()));
        }
        return inherited;
    }

    @Override
    public Neighbour neighbour(String owner) {
        Selected other = selected.neighbour(owner);
        try {
            return other == null
                    ? null
                    : new Neighbour(ReadClass.of(other.file().reader()), new SelectedProgram(other, calls));
        } catch (RuntimeException e) {
            // Malformed: whoever loads the class will say so.
            return null;
        }
    }

    @Override
    public String missingSuperType(String type) {
        return selected.hierarchy().missingSuperType(type);
    }

    @Override
    public boolean isSerializable() {
        return selected.hierarchy().withSuperTypes(selected.file().name()).contains("java/io/Serializable");
    }

    @Override
    public boolean overridesForeign(String name, String descriptor) {
        Member method = selected.file().summary().method(name, descriptor);
        // Lambdas that were made into methods of their class are not in the file, and private.
        return method != null && selected.calledFromOutside(method);
    }
}
