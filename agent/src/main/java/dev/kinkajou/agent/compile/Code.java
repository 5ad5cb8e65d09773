package dev.kinkajou.agent.compile;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Instructions, as the emitters write them. */
final class Code {

    static final String FORWARD = "dev/kinkajou/runtime/compiled/Forward";
    static final String REVERSE = "dev/kinkajou/runtime/compiled/Reverse";

    InsnList list = new InsnList();

    void op(int opcode) {
        list.add(new InsnNode(opcode));
    }

    void load(Type type, int local) {
        list.add(new VarInsnNode(type.getOpcode(Opcodes.ILOAD), local));
    }

    void store(Type type, int local) {
        list.add(new VarInsnNode(type.getOpcode(Opcodes.ISTORE), local));
    }

    void loadInt(int local) {
        list.add(new VarInsnNode(Opcodes.ILOAD, local));
    }

    void storeInt(int local) {
        list.add(new VarInsnNode(Opcodes.ISTORE, local));
    }

    void loadDouble(int local) {
        list.add(new VarInsnNode(Opcodes.DLOAD, local));
    }

    void storeDouble(int local) {
        list.add(new VarInsnNode(Opcodes.DSTORE, local));
    }

    void loadReference(int local) {
        list.add(new VarInsnNode(Opcodes.ALOAD, local));
    }

    void storeReference(int local) {
        list.add(new VarInsnNode(Opcodes.ASTORE, local));
    }

    void constant(int value) {
        if (value >= -1 && value <= 5) {
            op(Opcodes.ICONST_0 + value);
        } else if (value == (byte) value) {
            list.add(new IntInsnNode(Opcodes.BIPUSH, value));
        } else if (value == (short) value) {
            list.add(new IntInsnNode(Opcodes.SIPUSH, value));
        } else {
            list.add(new LdcInsnNode(value));
        }
    }

    void constant(double value) {
        list.add(new LdcInsnNode(value));
    }

    /** Stack: n -> n + value. */
    void add(int value) {
        if (value != 0) {
            constant(value);
            op(Opcodes.IADD);
        }
    }

    void invokeStatic(String owner, String name, String descriptor) {
        list.add(new MethodInsnNode(Opcodes.INVOKESTATIC, owner, name, descriptor, false));
    }

    void jump(int opcode, LabelNode target) {
        list.add(new JumpInsnNode(opcode, target));
    }
}
