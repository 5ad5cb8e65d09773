package dev.kinkajou.agent.twin;

import dev.kinkajou.agent.calls.Treatment;
import dev.kinkajou.agent.twin.Shadow.Place;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** The forms a call to a method without twin takes. The file is long because each form stands here, with its stack. */
final class ForeignCalls {

    private static final String TAPE = TwinNames.TAPE_DESCRIPTOR;

    private static final String DISPATCH = "dev/kinkajou/runtime/custom/Dispatch";
    private static final String REFLECTION = "dev/kinkajou/runtime/boundary/Reflection";
    private static final String EXECUTABLE = "Ljava/lang/reflect/Executable;";
    private static final String BOX_COMPARISONS = "dev/kinkajou/runtime/boundary/BoxComparisons";

    private final Emission e;
    private final ShownNumbers shown;
    private final PassedOn passed;

    ForeignCalls(Emission emission) {
        this.e = emission;
        this.shown = new ShownNumbers(emission);
        this.passed = new PassedOn(emission);
    }

    /** The callee only looks. */
    void look(MethodInsnNode insn) {
        boolean hasReceiver = insn.getOpcode() != Opcodes.INVOKESTATIC && !"<init>".equals(insn.name);
        Type[] types = hasReceiver ? withReceiver(insn) : Type.getArgumentTypes(insn.desc);
        e.keepTapeIdBelow(types.length);
        Shadow[] arguments = e.popArguments(types);
        showing(types, arguments, ShownNumbers.shownBy(insn, types, arguments, hasReceiver));
        if ("<init>".equals(insn.name)) {
            e.stack.pop();
        }
        e.original(insn);
        shown.check(insn, false);
        e.plainResult(Type.getReturnType(insn.desc));
    }

    /** All that is passed becomes a text. Stack: arguments -> arguments. */
    void showing(Type[] types, Shadow[] arguments) {
        showing(types, arguments, ShownNumbers.shownAsText(types, arguments));
    }

    /** Notes one value that is shown. Stack: value, whose id is in the tape, or reference -> . */
    void show(Type type) {
        if (TwinNames.isFloating(type)) {
            shown.noteLoaded(type);
        } else {
            shown.noteReference();
        }
    }

    /** Notes what is shown to a callee that only looks. Stack: arguments -> arguments. */
    private void showing(Type[] types, Shadow[] arguments, boolean[] which) {
        if (ShownNumbers.any(which)) {
            e.spill(types);
            shown.note(types, arguments, which);
            e.reload(types);
        }
    }

    /** The callee only moves references: it is called as it is. */
    void plain(MethodInsnNode insn) {
        e.keepTapeId();
        popAll(insn);
        e.original(insn);
        e.plainResult(Type.getReturnType(insn.desc));
    }

    /** The callee is called as it is, but may compare boxes: that is said before, with the receiver and two references that it gets. */
    void ordering(MethodInsnNode insn) {
        boolean isStatic = insn.getOpcode() == Opcodes.INVOKESTATIC;
        Type[] types = isStatic ? Type.getArgumentTypes(insn.desc) : withReceiver(insn);
        e.keepTapeId();
        e.popArguments(types);
        e.spill(types);
        // Stack: -> receiver or null, argument or null, argument or null, callee, tape ->
        if (isStatic) {
            e.insn(Opcodes.ACONST_NULL);
        }
        int wanted = 3 - (isStatic ? 1 : 0);
        int slot = 0;
        for (Type type : types) {
            if (wanted > 0 && TwinNames.isReference(type)) {
                e.variable(Opcodes.ALOAD, e.variables.scratchValue(slot));
                wanted--;
            }
            slot += type.getSize();
        }
        for (; wanted > 0; wanted--) {
            e.insn(Opcodes.ACONST_NULL);
        }
        e.string(describe(insn));
        e.tape();
        e.invokeStatic(BOX_COMPARISONS, "inside",
                "(Ljava/lang/Object;Ljava/lang/Object;Ljava/lang/Object;Ljava/lang/String;" + TAPE + ")V");
        e.reload(types);
        e.original(insn);
        e.plainResult(Type.getReturnType(insn.desc));
    }

    /**
     * The callee calls a method or a constructor that it is given as an object: it is given the twin, and what the twin takes. Then the box it
     * returns gets the id that the twin has left.
     */
    void reflective(MethodInsnNode insn) {
        Type[] types = withReceiver(insn);
        int executable = e.variables.scratchValue(0);
        int arguments = e.variables.scratchValue(types.length - 1);
        e.keepTapeId();
        e.popArguments(types);
        e.spill(types);
        // Stack: -> executable, receiver or null, arguments, tape -> twin
        e.variable(Opcodes.ALOAD, executable);
        if (types.length == 3) {
            e.variable(Opcodes.ALOAD, e.variables.scratchValue(1));
        } else {
            e.insn(Opcodes.ACONST_NULL);
        }
        e.variable(Opcodes.ALOAD, arguments);
        e.tape();
        e.invokeStatic(REFLECTION, "target", "(" + EXECUTABLE + "Ljava/lang/Object;[Ljava/lang/Object;" + TAPE + ")"
                + EXECUTABLE);
        e.code.add(new TypeInsnNode(Opcodes.CHECKCAST, insn.owner));
        if (types.length == 3) {
            e.variable(Opcodes.ALOAD, e.variables.scratchValue(1));
        }
        // Stack: twin, receiver? -> twin, receiver?, executable, arguments, tape -> twin, receiver?, what the twin takes
        e.variable(Opcodes.ALOAD, executable);
        e.variable(Opcodes.ALOAD, arguments);
        e.tape();
        e.invokeStatic(REFLECTION, "arguments",
                "(" + EXECUTABLE + "[Ljava/lang/Object;" + TAPE + ")[Ljava/lang/Object;");
        e.original(insn);
        // Stack: result -> result, executable, tape -> result
        e.variable(Opcodes.ALOAD, executable);
        e.tape();
        e.invokeStatic(REFLECTION, "returned", "(Ljava/lang/Object;" + EXECUTABLE + TAPE + ")Ljava/lang/Object;");
        e.plainResult(Type.getReturnType(insn.desc));
    }

    /** A rule that records the partials after the method has run. */
    void partials(MethodInsnNode insn, Treatment rule) {
        Type[] types = insn.getOpcode() == Opcodes.INVOKESTATIC
                ? Type.getArgumentTypes(insn.desc)
                : withReceiver(insn);
        // What the program declares an alias may call back into twins, which leave ids of their own in the tape.
        e.keepTapeIdBelow(insn.owner.startsWith("java/") ? types.length : 0);
        Shadow[] arguments = e.popArguments(types);
        boolean passive = true;
        for (int i = 0; i < types.length; i++) {
            passive &= !TwinNames.isReference(types[i])
                    && (!TwinNames.isFloating(types[i]) || arguments[i].is(Place.PASSIVE));
        }
        if (passive) {
            e.original(insn);
            e.plainResult(Type.getReturnType(insn.desc));
            return;
        }
        // Stack: arguments -> arguments, arguments -> arguments, result -> arguments, result, ids, tape -> result
        if (types.length == 1) {
            e.insn(types[0].getSize() == 2 ? Opcodes.DUP2 : Opcodes.DUP);
        } else {
            e.spill(types);
            e.reload(types);
            e.reload(types);
        }
        e.original(insn);
        e.ids(types, arguments);
        e.tape();
        e.invokeStatic(rule.ruleOwner(), rule.ruleName(), rule.ruleDescriptor());
        e.result(Type.getReturnType(insn.desc));
    }

    /** A rule that stands in for the method. Stack: receiver?, arguments -> receiver?, arguments, ids, tape -> result. */
    void replace(MethodInsnNode insn, String ruleOwner, String ruleDescriptor) {
        Type[] types = Type.getArgumentTypes(insn.desc);
        int receiver = insn.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1;
        e.keepTapeIdBelow(types.length + receiver);
        Shadow[] arguments = e.popArguments(types);
        e.stack.pop(receiver);
        e.ids(types, arguments);
        e.tape();
        e.invokeStatic(ruleOwner, insn.name, ruleDescriptor);
        e.result(Type.getReturnType(insn.desc));
    }

    /** A rule of the program's. Stack: receiver?, arguments -> receiver?, arguments, ids, tape -> result. */
    void custom(MethodInsnNode insn, Treatment rule) {
        Type[] types = insn.getOpcode() == Opcodes.INVOKESTATIC ? Type.getArgumentTypes(insn.desc) : withReceiver(insn);
        e.keepTapeIdBelow(types.length);
        Shadow[] arguments = e.popArguments(types);
        if (insn.getOpcode() != Opcodes.INVOKESTATIC) {
            // Stack: receiver, arguments -> receiver, arguments, receiver, owner, method, tape -> receiver, arguments
            e.spill(types);
            e.reload(types);
            e.variable(Opcodes.ALOAD, e.variables.scratchValue(0));
            e.string(insn.owner.replace('/', '.'));
            e.string(insn.name + insn.desc);
            e.tape();
            e.invokeStatic(DISPATCH, "check", "(Ljava/lang/Object;Ljava/lang/String;Ljava/lang/String;" + TAPE + ")V");
        }
        e.ids(types, arguments);
        e.tape();
        MethodNode standIn = e.standIns.forCall(insn, rule);
        e.code.add(new MethodInsnNode(Opcodes.INVOKESTATIC, e.owner, standIn.name, standIn.desc, e.isInterface));
        e.result(Type.getReturnType(insn.desc));
    }

    /**
     * A rule that takes the object a constructor has made. Whether the program keeps the object on the stack cannot be seen when a branch lies
     * between {@code new} and the call, so there is one more copy.
     */
    void constructor(MethodInsnNode insn, String ruleOwner, String ruleDescriptor) {
        Type[] types = Type.getArgumentTypes(insn.desc);
        e.keepTapeId();
        Shadow[] arguments = e.popArguments(types);
        e.stack.pop();
        // Stack: object, arguments -> object, object, arguments -> object, ids, tape ->
        e.spill(types);
        e.insn(Opcodes.DUP);
        e.reload(types);
        e.original(insn);
        e.ids(types, arguments);
        e.tape();
        e.invokeStatic(ruleOwner, "init", ruleDescriptor);
        if (TextReaders.reads(insn) && !TextReaders.readsConstant(insn)) {
            shown.read(describe(insn));
        }
    }

    /** Nothing is known of the callee, and no code of the program can be behind it: nothing active may be passed. */
    void checked(MethodInsnNode insn) {
        boolean hasReceiver = insn.getOpcode() != Opcodes.INVOKESTATIC && !"<init>".equals(insn.name);
        Type[] types = hasReceiver ? withReceiver(insn) : Type.getArgumentTypes(insn.desc);
        int uninitialized = "<init>".equals(insn.name) ? 1 : 0;
        e.keepTapeIdBelow(types.length + uninitialized);
        Shadow[] arguments = e.popArguments(types);
        e.stack.pop(uninitialized);
        if (sumUp(types, arguments, hasReceiver)) {
            // Stack: active -> active, callee, tape ->
            e.string(describe(insn));
            e.tape();
            e.invokeStatic(Emission.BOUNDARY, "check", "(ILjava/lang/String;" + TAPE + ")V");
            if (uninitialized == 1 && PassedOn.hasArray(types)) {
                // Whether the program keeps the object on the stack cannot be seen, so there is one more copy. Stack: object -> object, object
                e.insn(Opcodes.DUP);
            }
            e.reload(types);
        }
        e.original(insn);
        passed.keeping(insn, types, hasReceiver);
        if (TextReaders.reads(insn)) {
            shown.check(insn, false);
        }
        e.plainResult(Type.getReturnType(insn.desc));
    }

    /** The same for the arguments of an unknown invokedynamic. */
    void checkDynamic(Type[] types, Shadow[] arguments, String callee) {
        if (sumUp(types, arguments, false)) {
            e.string(callee);
            e.tape();
            e.invokeStatic(Emission.BOUNDARY, "check", "(ILjava/lang/String;" + TAPE + ")V");
            e.reload(types);
        }
    }

    /**
     * Nothing is known of the callee, but code of the program may be behind it: the call is announced, and settled afterwards. References are
     * looked at only then, when it is known that none of the program's code took them.
     */
    void announced(MethodInsnNode insn) {
        announced(insn, true);
    }

    /** The callee only looks, but the program may have a callee of its own, which overrides it. */
    void announcedLook(MethodInsnNode insn) {
        announced(insn, false);
    }

    private void announced(MethodInsnNode insn, boolean checked) {
        Type[] types = withReceiver(insn);
        e.keepTapeId();
        // While the arguments are still on the stack: their ids may be in scratch, too.
        int active = e.variables.scratchInt(e.stack);
        Shadow[] arguments = e.popArguments(types);
        e.spill(types);
        if (!checked) {
            shown.note(types, arguments, ShownNumbers.shownBy(insn, types, arguments, true));
        }
        e.constant(0);
        if (checked) {
            sumUpValues(types, arguments, true);
        }
        e.variable(Opcodes.ISTORE, active);
        // Stack: receiver, method, active, tape ->
        e.variable(Opcodes.ALOAD, e.variables.scratchValue(0));
        e.string(insn.name + insn.desc);
        e.variable(Opcodes.ILOAD, active);
        e.tape();
        e.invokeStatic(Emission.FOREIGN, "call", "(Ljava/lang/Object;Ljava/lang/String;I" + TAPE + ")V");
        int floating = 0;
        for (int i = 1; i < types.length; i++) {
            if (TwinNames.isFloating(types[i])) {
                e.constant(floating++);
                e.id(arguments[i]);
                e.tape();
                e.invokeStatic(Emission.FOREIGN, "argument", "(II" + TAPE + ")V");
            }
        }
        if (checked) {
            passed.hand(types, arguments);
        }
        e.reload(types);
        e.original(insn);
        passed.keeping(insn, types, true);
        // Stack: result -> result, active -> result, active, callee, tape -> result
        e.variable(Opcodes.ILOAD, active);
        if (checked) {
            sumUpReferences(types, arguments, true, true);
        }
        e.string(describe(insn));
        e.tape();
        e.invokeStatic(Emission.FOREIGN, "settle", "(ILjava/lang/String;" + TAPE + ")V");
        if (!checked || TextReaders.reads(insn)) {
            shown.check(insn, true);
        }
        e.result(Type.getReturnType(insn.desc));
    }

    /**
     * Stack: arguments -> active, the bit set of what is active among them; the arguments go to scratch. Does nothing and returns false when
     * none can be.
     */
    private boolean sumUp(Type[] types, Shadow[] arguments, boolean hasReceiver) {
        boolean any = false;
        for (int i = 0; i < types.length; i++) {
            any |= PassedOn.mayCarry(types[i], arguments[i]);
        }
        if (any) {
            e.spill(types);
            e.constant(0);
            sumUpValues(types, arguments, hasReceiver);
            sumUpReferences(types, arguments, hasReceiver, false);
        }
        return any;
    }

    /** Stack: active -> active. */
    private void sumUpValues(Type[] types, Shadow[] arguments, boolean hasReceiver) {
        for (int i = 0; i < types.length; i++) {
            if (TwinNames.isFloating(types[i]) && PassedOn.mayCarry(types[i], arguments[i])) {
                // Stack: active, id, k -> active
                e.id(arguments[i]);
                e.constant(hasReceiver ? i : i + 1);
                e.invokeStatic(Emission.BOUNDARY, "value", "(III)I");
            }
        }
    }

    /** Stack: active -> active. */
    private void sumUpReferences(Type[] types, Shadow[] arguments, boolean hasReceiver, boolean announced) {
        int slot = 0;
        for (int i = 0; i < types.length; i++) {
            if (TwinNames.isReference(types[i]) && PassedOn.mayCarry(types[i], arguments[i])) {
                // Stack: active, reference, k, receiver if announced, tape -> active
                e.variable(Opcodes.ALOAD, e.variables.scratchValue(slot));
                e.constant(hasReceiver ? i : i + 1);
                if (announced) {
                    e.variable(Opcodes.ALOAD, e.variables.scratchValue(0));
                    e.tape();
                    e.invokeStatic(Emission.FOREIGN, "passed",
                            "(ILjava/lang/Object;ILjava/lang/Object;" + TAPE + ")I");
                } else {
                    e.tape();
                    e.invokeStatic(Emission.BOUNDARY, "reference", "(ILjava/lang/Object;I" + TAPE + ")I");
                }
            }
            slot += types[i].getSize();
        }
    }

    private void popAll(MethodInsnNode insn) {
        e.stack.pop(Type.getArgumentTypes(insn.desc).length + (insn.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1));
    }

    private static Type[] withReceiver(MethodInsnNode insn) {
        return withReceiver(insn.owner, Type.getArgumentTypes(insn.desc));
    }

    /** The types of a method's parameters, its object first. */
    static Type[] withReceiver(String owner, Type[] arguments) {
        Type[] all = new Type[arguments.length + 1];
        all[0] = Type.getObjectType(owner);
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return all;
    }

    /** {@code java.text.NumberFormat.format(double)}. */
    static String describe(MethodInsnNode insn) {
        StringBuilder text = new StringBuilder(insn.owner.replace('/', '.'));
        text.append("<init>".equals(insn.name) ? "" : "." + insn.name).append('(');
        String separator = "";
        for (Type t : Type.getArgumentTypes(insn.desc)) {
            text.append(separator).append(t.getClassName());
            separator = ", ";
        }
        return text.append(')').toString();
    }
}
