package dev.kinkajou.agent.twin;

import dev.kinkajou.agent.branches.TiePaths;
import dev.kinkajou.agent.calls.Treatment;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Calls. Where the callee has a twin, the twin is called by the same kind of instruction, so that dispatch is the JVM's own. Everything
 * else is foreign and goes by the call table.
 */
final class CallInstructions {

    private static final String OBJECT_RULES = "dev/kinkajou/runtime/rules/ObjectRules";
    /** Classes of the JDK that are often called, and have no subclasses. */
    private static final Set<String> FINAL = Set.of("java/lang/Double", "java/lang/Float", "java/lang/String",
            "java/lang/StringBuilder", "java/lang/StringBuffer");
    private static final String LAMBDAS = "dev/kinkajou/runtime/lambda/LambdaBootstrap";

    private final Emission e;
    private final ForeignCalls foreign;
    private final MemoryInstructions memory;
    private final GroovyInstructions groovy;
    private final RecordMethods records;
    private final BitsOfNumbers bits;

    CallInstructions(Emission emission, MemoryInstructions memory) {
        this.e = emission;
        this.memory = memory;
        this.foreign = new ForeignCalls(emission);
        this.groovy = new GroovyInstructions(emission, memory);
        this.records = new RecordMethods(emission, memory, foreign);
        this.bits = new BitsOfNumbers(emission.owner, emission.method);
    }

    void call(MethodInsnNode insn) {
        boolean constructor = "<init>".equals(insn.name);
        boolean initializesThis = constructor
                && e.flow.isUninitializedThis(e.index, Type.getArgumentTypes(insn.desc).length);
        if (insn.owner.equals(TiePaths.RUNTIME)) {
            foreign.replace(insn, insn.owner, TwinNames.descriptor(insn.desc));
        } else if (hasTwin(insn)) {
            callTwin(insn);
        } else if (isCloneOfArray(insn)) {
            foreign.replace(insn, "dev/kinkajou/runtime/rules/ArrayRules",
                    "(Ljava/lang/Object;" + TwinNames.TAPE_DESCRIPTOR + ")Ljava/lang/Object;");
        } else if (isCloneOfObject(insn)) {
            cloneObject(insn);
        } else {
            foreignCall(insn);
        }
        if (initializesThis) {
            memory.recordDeferred();
        }
    }

    /** Whether an instruction compares longs of which one is the bits of a number. */
    boolean comparesBits(InsnNode lcmp) {
        return bits.areComparedBy(lcmp);
    }

    /** Whether an instruction makes a hash code of the bits of a number. */
    boolean hashesBits(InsnNode xor) {
        return bits.areHashedBy(xor);
    }

    private boolean hasTwin(MethodInsnNode insn) {
        if (insn.owner.charAt(0) == '[' || !TwinNames.fits(insn.desc)) {
            return false;
        }
        if (TwinNames.isOutlined(insn.name)) {
            return true;
        }
        String declarer = "<init>".equals(insn.name)
                ? insn.owner
                : e.program.declarerOfMethod(insn.owner, insn.name, insn.desc);
        return declarer != null && e.program.hasTwins(declarer)
                && !e.program.isRuled(declarer, insn.name, insn.desc, insn.getOpcode() == Opcodes.INVOKESTATIC);
    }

    /** Stack: receiver?, arguments -> receiver?, arguments, ids, tape -> result, with its id in the tape. */
    private void callTwin(MethodInsnNode insn) {
        Type[] types = Type.getArgumentTypes(insn.desc);
        int receiver = insn.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1;
        e.keepTapeIdBelow(types.length + receiver);
        Shadow[] arguments = e.popArguments(types);
        e.stack.pop(receiver);
        e.ids(types, arguments);
        e.tape();
        e.code.add(new MethodInsnNode(insn.getOpcode(), insn.owner, TwinNames.name(insn.name),
                TwinNames.descriptor(insn.desc), insn.itf));
        e.result(Type.getReturnType(insn.desc));
    }

    private void foreignCall(MethodInsnNode insn) {
        boolean isStatic = insn.getOpcode() == Opcodes.INVOKESTATIC;
        Treatment treatment = e.program.treatment(insn.owner, insn.name, insn.desc, isStatic);
        switch (treatment.kind()) {
            case PARTIALS -> foreign.partials(insn, treatment);
            case REPLACE -> foreign.replace(insn, treatment.ruleOwner(), treatment.ruleDescriptor());
            case AFTER -> {
                if ("<init>".equals(insn.name)) {
                    foreign.constructor(insn, treatment.ruleOwner(), treatment.ruleDescriptor());
                } else {
                    foreign.partials(insn, treatment);
                }
            }
            case REFLECTS -> foreign.reflective(insn);
            case CUSTOM, SUBSTITUTE -> {
                if (insn.getOpcode() == Opcodes.INVOKESPECIAL) {
                    // A call of super: nothing but the class itself may make it.
                    foreign.checked(insn);
                } else {
                    foreign.custom(insn, treatment);
                }
            }
            case MOVES -> foreign.plain(insn);
            case ORDERS -> foreign.ordering(insn);
            case LOOKS -> {
                if (isDispatched(insn) && hasNumbers(insn.desc)) {
                    foreign.announcedLook(insn);
                } else {
                    foreign.look(insn);
                }
            }
            default -> {
                if (isDispatched(insn)) {
                    foreign.announced(insn);
                } else if (bits.areOnlyLookedAt(insn)) {
                    foreign.look(insn);
                } else {
                    foreign.checked(insn);
                }
            }
        }
    }

    /** Whether the program may have overridden what is called. */
    private static boolean isDispatched(MethodInsnNode insn) {
        boolean dispatched = insn.getOpcode() == Opcodes.INVOKEVIRTUAL || insn.getOpcode() == Opcodes.INVOKEINTERFACE;
        return dispatched && insn.owner.charAt(0) != '[' && !FINAL.contains(insn.owner);
    }

    private static boolean hasNumbers(String descriptor) {
        if (TwinNames.isFloating(Type.getReturnType(descriptor))) {
            return true;
        }
        for (Type t : Type.getArgumentTypes(descriptor)) {
            if (TwinNames.isFloating(t)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCloneOfArray(MethodInsnNode insn) {
        return "clone".equals(insn.name) && insn.owner.charAt(0) == '[';
    }

    private static boolean isCloneOfObject(MethodInsnNode insn) {
        return "clone".equals(insn.name) && "()Ljava/lang/Object;".equals(insn.desc)
                && "java/lang/Object".equals(insn.owner);
    }

    /**
     * {@code super.clone()} that reaches Object, or {@code clone()} of a class that does not override it: the copy holds the values of the
     * original's fields. Since a subclass may override it after all, a virtual call is announced, and the rule asks whether a twin answered.
     */
    private void cloneObject(MethodInsnNode insn) {
        e.keepTapeIdBelow(1);
        e.stack.pop();
        if (insn.getOpcode() == Opcodes.INVOKEVIRTUAL) {
            // Stack: object -> object, object, tape -> object
            e.insn(Opcodes.DUP);
            e.tape();
            e.invokeStatic(OBJECT_RULES, "announceClone", "(Ljava/lang/Object;" + TwinNames.TAPE_DESCRIPTOR + ")V");
        }
        // Stack: object -> object, object -> object, copy, tape -> copy
        e.insn(Opcodes.DUP);
        e.original(insn);
        e.tape();
        e.invokeStatic(OBJECT_RULES, "clone",
                "(Ljava/lang/Object;Ljava/lang/Object;" + TwinNames.TAPE_DESCRIPTOR + ")Ljava/lang/Object;");
        e.result(Type.getReturnType(insn.desc));
    }

    void callDynamic(InvokeDynamicInsnNode insn) {
        if (groovy.knows(insn)) {
            groovy.call(insn);
            return;
        }
        Type[] types = Type.getArgumentTypes(insn.desc);
        e.keepTapeIdBelow(types.length);
        Shadow[] arguments = e.popArguments(types);
        if (LAMBDAS.equals(insn.bsm.getOwner())) {
            recordedLambda(insn, types, arguments);
        } else if (RecordMethods.isCalledBy(insn)) {
            records.call(insn, types);
        } else if (onlyLooks(insn.bsm)) {
            foreign.showing(types, arguments);
            e.original(insn);
        } else {
            foreign.checkDynamic(types, arguments,
                    "invokedynamic " + insn.name + " (" + insn.bsm.getOwner().replace('/', '.') + ")");
            e.original(insn);
        }
        e.plainResult(Type.getReturnType(insn.desc));
    }

    /** A lambda made while recording also keeps the ids of the values it captures. Stack: captures, ids, tape -> lambda. */
    private void recordedLambda(InvokeDynamicInsnNode insn, Type[] types, Shadow[] arguments) {
        e.ids(types, arguments);
        e.tape();
        Object[] constants = insn.bsmArgs.clone();
        constants[RECORDED] = 1;
        e.code.add(new InvokeDynamicInsnNode(insn.name, TwinNames.descriptor(insn.desc), insn.bsm, constants));
    }

    /** Index of the argument of our bootstrap that says whether ids follow the captures. */
    private static final int RECORDED = 3;

    private static boolean onlyLooks(Handle bootstrap) {
        return switch (bootstrap.getOwner()) {
            case "java/lang/invoke/StringConcatFactory", "java/lang/runtime/SwitchBootstraps" -> true;
            default -> false;
        };
    }
}
