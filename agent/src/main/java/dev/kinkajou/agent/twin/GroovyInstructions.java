package dev.kinkajou.agent.twin;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * What Groovy's static compiler has an {@code invokedynamic} for where others have an instruction: elements of arrays, whose indices may count
 * from the end, and casts, which may convert.
 */
final class GroovyInstructions {

    private static final String INDY = "org/codehaus/groovy/vmplugin/v8/IndyInterface";
    private static final String RUNTIME = "dev/kinkajou/runtime/rules/GroovyRules";
    private static final String TAPE = TwinNames.TAPE_DESCRIPTOR;

    private final Emission e;
    private final MemoryInstructions memory;

    GroovyInstructions(Emission emission, MemoryInstructions memory) {
        this.e = emission;
        this.memory = memory;
    }

    boolean knows(InvokeDynamicInsnNode insn) {
        return insn.bsm.getOwner().equals(INDY) && (isElement(insn) || isCast(insn));
    }

    void call(InvokeDynamicInsnNode insn) {
        if (isCast(insn)) {
            cast(insn);
        } else if (insn.name.equals("get")) {
            load(insn);
        } else {
            store(insn);
        }
    }

    private static boolean isElement(InvokeDynamicInsnNode insn) {
        return insn.bsm.getName().equals("staticArrayAccess")
                && (insn.desc.equals("([DI)D") || insn.desc.equals("([FI)F") || insn.desc.equals("([DID)V")
                        || insn.desc.equals("([FIF)V"));
    }

    private static boolean isCast(InvokeDynamicInsnNode insn) {
        Type[] arguments = Type.getArgumentTypes(insn.desc);
        Type result = Type.getReturnType(insn.desc);
        return insn.bsm.getName().equals("bootstrap") && insn.name.equals("cast") && arguments.length == 1
                && TwinNames.isReference(arguments[0])
                && (TwinNames.isReference(result) || result.getSort() == Type.BOOLEAN);
    }

    /** Stack: array, index -> array, index -> value. */
    private void load(InvokeDynamicInsnNode insn) {
        index(Type.getArgumentTypes(insn.desc)[0]);
        memory.loadElement(new InsnNode(insn.desc.startsWith("([D") ? Opcodes.DALOAD : Opcodes.FALOAD));
    }

    /** Stack: array, index, value -> array, index, value -> . */
    private void store(InvokeDynamicInsnNode insn) {
        Type value = Type.getArgumentTypes(insn.desc)[2];
        int scratch = e.variables.scratchValue(0);
        e.variable(value.getOpcode(Opcodes.ISTORE), scratch);
        index(Type.getArgumentTypes(insn.desc)[0]);
        e.variable(value.getOpcode(Opcodes.ILOAD), scratch);
        memory.storeElement(new InsnNode(value.getSort() == Type.DOUBLE ? Opcodes.DASTORE : Opcodes.FASTORE));
    }

    /** Stack: array, index -> array, index from the beginning. */
    private void index(Type array) {
        e.insn(Opcodes.DUP2);
        e.invokeStatic(RUNTIME, "index", "(" + array.getDescriptor() + "I)I");
        e.insn(Opcodes.SWAP);
        e.insn(Opcodes.POP);
    }

    /** Stack: reference -> result, result, reference, tape -> result. */
    private void cast(InvokeDynamicInsnNode insn) {
        Type[] types = Type.getArgumentTypes(insn.desc);
        Type result = Type.getReturnType(insn.desc);
        e.keepTapeId();
        e.popArguments(types);
        e.spill(types);
        e.reload(types);
        e.original(insn);
        if (TwinNames.isReference(result)) {
            e.insn(Opcodes.DUP);
            e.variable(Opcodes.ALOAD, e.variables.scratchValue(0));
            e.tape();
            e.invokeStatic(RUNTIME, "cast", "(Ljava/lang/Object;Ljava/lang/Object;" + TAPE + ")V");
        } else {
            e.variable(Opcodes.ALOAD, e.variables.scratchValue(0));
            e.tape();
            e.invokeStatic(RUNTIME, "truth", "(Ljava/lang/Object;" + TAPE + ")V");
        }
        e.plainResult(result);
    }
}
