package dev.kinkajou.agent.twin;

import dev.kinkajou.agent.twin.Shadow.Place;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Loads and stores of local variables. An id or handle follows its value from and to the shadow of the local. */
final class LocalInstructions {

    private final Emission e;

    LocalInstructions(Emission emission) {
        this.e = emission;
    }

    void load(VarInsnNode insn) {
        int local = insn.var;
        e.variable(insn.getOpcode(), e.variables.place(local));
        switch (insn.getOpcode()) {
            case Opcodes.DLOAD -> e.stack.push(Shadow.inVariable(2, e.variables.id(local)));
            case Opcodes.FLOAD -> e.stack.push(Shadow.inVariable(1, e.variables.id(local)));
            case Opcodes.ALOAD -> e.stack.push(Shadow.ofLocal(local));
            case Opcodes.LLOAD -> e.stack.push(Shadow.none(2));
            default -> e.stack.push(Shadow.none(1));
        }
    }

    void store(VarInsnNode insn) {
        int local = insn.var;
        Shadow s = e.stack.pop();
        e.variable(insn.getOpcode(), e.variables.place(local));
        forgetCopies(local);
        if (insn.getOpcode() == Opcodes.DSTORE || insn.getOpcode() == Opcodes.LSTORE) {
            forgetCopies(local + 1);
        }
        switch (insn.getOpcode()) {
            case Opcodes.DSTORE, Opcodes.FSTORE -> {
                int shadow = e.variables.id(local);
                rescueCopies(shadow);
                if (!(s.is(Place.VARIABLE) && s.variable() == shadow)) {
                    // Stack[0]: I, the id
                    e.id(s);
                    e.variable(Opcodes.ISTORE, shadow);
                }
            }
            case Opcodes.ASTORE -> {
                e.lookedUp.clear(local);
                if (s.is(Place.VARIABLE)) {
                    e.variable(Opcodes.ILOAD, s.variable());
                    e.lookedUp.set(local);
                } else {
                    e.constant(0);
                }
                e.variable(Opcodes.ISTORE, e.variables.handle(local));
            }
            default -> {
            }
        }
    }

    void increment(IincInsnNode insn) {
        e.code.add(new IincInsnNode(e.variables.place(insn.var), insn.incr));
    }

    /** Entries of the stack whose id is in a shadow about to be overwritten get one of their own: the old x in {@code x++}. */
    private void rescueCopies(int shadow) {
        int scratch = -1;
        for (int i = 0; i < e.stack.depth(); i++) {
            Shadow copy = e.stack.get(i);
            if (copy.is(Place.VARIABLE) && copy.variable() == shadow) {
                if (scratch < 0) {
                    scratch = e.variables.scratchInt(e.stack);
                    e.variable(Opcodes.ILOAD, shadow);
                    e.variable(Opcodes.ISTORE, scratch);
                }
                copy.moveTo(scratch);
            }
        }
    }

    /** A reference on the stack came from a local that now holds something else, maybe of another type. */
    private void forgetCopies(int local) {
        for (int i = 0; i < e.stack.depth(); i++) {
            Shadow copy = e.stack.get(i);
            if (copy.is(Place.LOCAL) && copy.variable() == local) {
                copy.forget();
            }
        }
    }
}
