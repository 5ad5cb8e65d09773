package dev.kinkajou.agent.twin;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** What {@code java.lang.runtime.ObjectMethods} makes of the components of a record, which it gets as handles: a text, a hash code, an answer. */
final class RecordMethods {

    private static final String BOX_COMPARISONS = "dev/kinkajou/runtime/boundary/BoxComparisons";
    private static final String TAPE = TwinNames.TAPE_DESCRIPTOR;

    private final Emission e;
    private final MemoryInstructions memory;
    private final ForeignCalls foreign;

    RecordMethods(Emission emission, MemoryInstructions memory, ForeignCalls foreign) {
        this.e = emission;
        this.memory = memory;
        this.foreign = foreign;
    }

    static boolean isCalledBy(InvokeDynamicInsnNode insn) {
        return "java/lang/runtime/ObjectMethods".equals(insn.bsm.getOwner());
    }

    /** Stack: record, other? -> result. */
    void call(InvokeDynamicInsnNode insn, Type[] types) {
        List<FieldInsnNode> components = components(insn);
        switch (insn.name) {
            case "toString" -> {
                show(components, types);
                e.original(insn);
            }
            case "hashCode" -> {
                if (haveNumbers(components)) {
                    // Stack: record -> record, record, tape -> record
                    e.insn(Opcodes.DUP);
                    e.tape();
                    e.invokeStatic(BOX_COMPARISONS, "hashed", "(Ljava/lang/Object;" + TAPE + ")V");
                }
                e.original(insn);
            }
            default -> {
                if (haveNumbers(components)) {
                    e.spill(types);
                    e.reload(types);
                    e.original(insn);
                    // Stack: answer -> answer, record, other, tape -> answer
                    e.variable(Opcodes.ALOAD, e.variables.scratchValue(0));
                    e.variable(Opcodes.ALOAD, e.variables.scratchValue(1));
                    e.tape();
                    e.invokeStatic(BOX_COMPARISONS, "equal", "(ZLjava/lang/Object;Ljava/lang/Object;" + TAPE + ")Z");
                } else {
                    e.original(insn);
                }
            }
        }
    }

    private static List<FieldInsnNode> components(InvokeDynamicInsnNode insn) {
        List<FieldInsnNode> loads = new ArrayList<>();
        for (Object constant : insn.bsmArgs) {
            if (constant instanceof Handle field && field.getTag() == Opcodes.H_GETFIELD) {
                loads.add(new FieldInsnNode(Opcodes.GETFIELD, field.getOwner(), field.getName(), field.getDesc()));
            }
        }
        return loads;
    }

    private static boolean haveNumbers(List<FieldInsnNode> components) {
        for (FieldInsnNode load : components) {
            Type type = Type.getType(load.desc);
            if (TwinNames.isFloating(type) || ShownNumbers.isNumber(type)) {
                return true;
            }
        }
        return false;
    }

    /** Components are shown one by one. Stack: record -> record. */
    private void show(List<FieldInsnNode> components, Type[] types) {
        e.spill(types);
        for (FieldInsnNode load : components) {
            Type type = Type.getType(load.desc);
            boolean floating = TwinNames.isFloating(type);
            if (floating || ShownNumbers.mayHoldNumbers(type)) {
                e.variable(Opcodes.ALOAD, e.variables.scratchValue(0));
                if (floating) {
                    memory.recordLoad(load);
                } else {
                    e.code.add(load);
                }
                foreign.show(type);
            }
        }
        e.reload(types);
    }
}
