package dev.kinkajou.agent.compile;

import dev.kinkajou.agent.twin.TwinNames;
import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The form that a compiled method calls with passive arguments: the original instructions, which make sure that what they read of static arrays and
 * fields is passive, too. Nothing is kept, and ties are nobody's business: a loop that counts in doubles would else take every run back.
 */
final class PassiveForm {

    private static final String REQUIRE = "requirePassive";

    private final CompiledMethod m;
    private final InsnList code = new InsnList();
    private final Map<LabelNode, LabelNode> labels = new HashMap<>();
    private final Map<AbstractInsnNode, Value> values = new HashMap<>();

    PassiveForm(CompiledMethod m) {
        this.m = m;
        for (Block b : m.ssa.graph.blocks) {
            for (Value v : b.operations) {
                values.put(v.insn, v);
            }
        }
        for (AbstractInsnNode insn : m.method.instructions) {
            if (insn instanceof LabelNode l) {
                labels.put(l, new LabelNode());
            }
        }
    }

    /** Whether a method has one: it takes numbers and gives one, and stores to nothing but arrays that it has made. */
    static boolean isPossible(CompiledMethod m) {
        boolean numbers = TwinNames.isFloating(Type.getReturnType(m.method.desc));
        for (Type t : Type.getArgumentTypes(m.method.desc)) {
            numbers &= !TwinNames.isReference(t);
        }
        if ((m.method.access & Opcodes.ACC_STATIC) == 0 || !numbers || m.dispatches()) {
            return false;
        }
        for (Block b : m.ssa.graph.blocks) {
            for (Value v : b.operations) {
                if (v.isElementStore() && !m.roots.isMadeHere(v.operands[0])) {
                    return false;
                }
            }
        }
        for (CompiledMethod callee : m.callees()) {
            if (!callee.hasPassiveForm()) {
                return false;
            }
        }
        return true;
    }

    MethodNode emit() {
        for (AbstractInsnNode insn : m.method.instructions) {
            Value v = values.get(insn);
            if (v == null) {
                code.add(insn.clone(labels));
            } else {
                emit(v, insn);
            }
        }
        MethodNode node = new MethodNode(Opcodes.ASM9, Opcodes.ACC_STATIC | m.formAccess(), m.passiveName(),
                m.method.desc,
                null, null);
        node.instructions.add(code);
        node.maxLocals = m.method.maxLocals;
        return node;
    }

    private void emit(Value v, AbstractInsnNode insn) {
        switch (insn.getOpcode()) {
            case Opcodes.DALOAD, Opcodes.FALOAD -> {
                // Stack: array, index -> array, index, array -> array, index
                code.add(new InsnNode(Opcodes.DUP2));
                code.add(new InsnNode(Opcodes.POP));
                require();
            }
            case Opcodes.GETFIELD -> {
                if (v.isFloating()) {
                    // Stack: object -> object, object -> object
                    code.add(new InsnNode(Opcodes.DUP));
                    require();
                }
            }
            case Opcodes.GETSTATIC -> {
                if (v.isFloating()) {
                    FieldInsnNode f = (FieldInsnNode) insn;
                    code.add(new LdcInsnNode(
                            Type.getObjectType(m.program.declarerOfField(f.owner, f.name, f.desc))));
                    require();
                }
            }
            default -> {
                // Nothing else reads memory.
            }
        }
        Callee callee = m.derivatives.callees.get(v);
        code.add(callee != null && callee.kind() == Callee.Kind.COMPILED
                ? CompiledNames.callForm(m, callee.method(), callee.method().passiveName(),
                        ((MethodInsnNode) insn).desc)
                : insn.clone(labels));
    }

    /** Stack: memory -> . */
    private void require() {
        code.add(new MethodInsnNode(Opcodes.INVOKESTATIC, Code.FORWARD, REQUIRE, "(Ljava/lang/Object;)V", false));
    }
}
