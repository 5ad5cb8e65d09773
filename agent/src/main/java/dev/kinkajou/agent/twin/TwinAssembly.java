package dev.kinkajou.agent.twin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Puts the twin of a method together from its finished code: prologue, frames, exception table, names for debuggers. */
final class TwinAssembly {

    private final Emission e;

    TwinAssembly(Emission emission) {
        this.e = emission;
    }

    /**
     * Makes the method.
     *
     * @param frames by their places in the code, the frames of the original
     */
    MethodNode assemble(Map<FrameNode, FrameNode> frames) {
        MethodNode m = e.method;
        int dropped = Opcodes.ACC_VARARGS | Opcodes.ACC_BRIDGE;
        MethodNode twin = new MethodNode(Opcodes.ASM9, m.access & ~dropped | Opcodes.ACC_SYNTHETIC,
                TwinNames.name(m.name),
                TwinNames.descriptor(m.desc), null, m.exceptions == null ? null : m.exceptions.toArray(new String[0]));
        dropUnreadHandles();
        e.variables.settle(e.code);
        InsnList prologue = prologue();
        Frames shifter = new Frames(e.variables, e.labels);
        for (Map.Entry<FrameNode, FrameNode> f : frames.entrySet()) {
            e.code.set(f.getKey(), shifter.shifted(f.getValue()));
        }
        twin.instructions.add(prologue);
        twin.instructions.add(e.code);
        twin.maxLocals = e.variables.end();
        handlers(twin);
        debugVariables(twin);
        return twin;
    }

    /** A handle that is reset but never looked up takes no variable. */
    private void dropUnreadHandles() {
        Map<Integer, Boolean> read = new HashMap<>();
        for (AbstractInsnNode i : e.code) {
            if (i.getOpcode() == Opcodes.ILOAD && Variables.isHandle(((VarInsnNode) i).var)) {
                read.put(((VarInsnNode) i).var, true);
            }
        }
        AbstractInsnNode[] all = e.code.toArray();
        for (AbstractInsnNode i : all) {
            if (i.getOpcode() == Opcodes.ISTORE && Variables.isHandle(((VarInsnNode) i).var)
                    && !read.containsKey(((VarInsnNode) i).var)) {
                e.code.remove(i.getPrevious());
                e.code.remove(i);
            }
        }
    }

    /** Copies moved parameters and sets all shadows, so that every frame may name them. */
    private InsnList prologue() {
        Variables v = e.variables;
        InsnList start = new InsnList();
        if (v.movesParameters()) {
            int slot = 0;
            if (!v.isStatic()) {
                start.add(new VarInsnNode(Opcodes.ALOAD, 0));
                start.add(new VarInsnNode(Opcodes.ASTORE, v.place(0)));
                slot = 1;
            }
            for (Type p : v.parameters()) {
                start.add(new VarInsnNode(p.getOpcode(Opcodes.ILOAD), slot));
                start.add(new VarInsnNode(p.getOpcode(Opcodes.ISTORE), v.place(slot)));
                slot += p.getSize();
            }
        }
        int references = v.firstShadow() + v.shadowInts();
        for (int shadow = v.firstShadow(); shadow < references; shadow++) {
            start.add(new InsnNode(Opcodes.ICONST_0));
            start.add(new VarInsnNode(Opcodes.ISTORE, shadow));
        }
        for (int i = 0; i < v.shadowReferences(); i++) {
            start.add(new InsnNode(Opcodes.ACONST_NULL));
            start.add(new VarInsnNode(Opcodes.ASTORE, references + i));
        }
        for (int parameter : ConstantByDecree.parameters(e.method)) {
            start.add(new InsnNode(Opcodes.ICONST_0));
            start.add(new VarInsnNode(Opcodes.ISTORE, v.id(parameter)));
        }
        return start;
    }

    private void handlers(MethodNode twin) {
        for (TryCatchBlockNode b : e.method.tryCatchBlocks) {
            if (coversCode(b)) {
                twin.tryCatchBlocks.add(new TryCatchBlockNode(e.labels.get(b.start), e.labels.get(b.end),
                        e.labels.get(b.handler), b.type));
            }
        }
    }

    /** JVMS 4.7.3: an exception table entry must cover at least one instruction; unreachable ones were left out. */
    private boolean coversCode(TryCatchBlockNode b) {
        for (AbstractInsnNode i = b.start; i != null && i != b.end; i = i.getNext()) {
            if (i.getOpcode() >= 0 && e.flow.isReachable(e.method.instructions.indexOf(i))) {
                return true;
            }
        }
        return false;
    }

    private void debugVariables(MethodNode twin) {
        if (e.method.localVariables != null) {
            twin.localVariables = new ArrayList<>();
            for (LocalVariableNode v : e.method.localVariables) {
                twin.localVariables.add(
                        new LocalVariableNode(v.name, v.desc, v.signature, e.labels.get(v.start), e.labels.get(v.end),
                                e.variables.place(v.index)));
            }
        }
    }
}
