package dev.kinkajou.agent.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Makes a loop a static method of its own:
 *
 * <pre>
 * static double m$kinkajou$loop0(int i, double sum, double[] x) {
 *     while (i &lt; x.length) {
 *         sum += x[i++];
 *     }
 *     return sum;
 * }
 * </pre>
 *
 * Locals keep their order, behind the parameters, from which they get what they start with.
 */
final class LoopExtraction {

    private final MethodNode method;
    private final InsnList code;
    private final LoopRegion region;
    private final int moved;
    private final MethodNode loop;
    private final InsnList to;
    private final Map<LabelNode, LabelNode> labels = new HashMap<>();
    private final LabelNode left = new LabelNode();

    private LoopExtraction(MethodNode method, LoopRegion region, String name) {
        this.method = method;
        this.code = method.instructions;
        this.region = region;
        String descriptor = Type.getMethodDescriptor(region.resultType(), region.parameterTypes.toArray(new Type[0]));
        // With the slot of a receiver, which a static method has not.
        moved = (Type.getArgumentsAndReturnSizes(descriptor) >> 2) - 1;
        loop = new MethodNode(Opcodes.ASM9, Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC, name,
                descriptor, null, method.exceptions == null ? null : method.exceptions.toArray(new String[0]));
        to = loop.instructions;
    }

    static MethodNode extract(MethodNode method, LoopRegion region, String name) {
        LoopExtraction e = new LoopExtraction(method, region, name);
        e.label();
        e.begin();
        e.body();
        e.leave();
        e.loop.maxLocals = e.moved + method.maxLocals;
        e.loop.maxStack = Math.max(method.maxStack, 2);
        return e.loop;
    }

    /** One label for each place in the loop; what leaves it goes to one place. */
    private void label() {
        Map<Integer, LabelNode> places = new HashMap<>();
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i) instanceof LabelNode l) {
                int place = FrameLocals.real(code, i);
                if (!region.contains(place)) {
                    labels.put(l, left);
                } else {
                    LabelNode here = places.get(place);
                    if (here == null) {
                        here = new LabelNode();
                        places.put(place, here);
                    }
                    labels.put(l, here);
                }
            }
        }
    }

    private void begin() {
        region.addLine(to);
        int slot = 0;
        for (int i = 0; i < region.parameters.size(); i++) {
            Type type = region.parameterTypes.get(i);
            to.add(new VarInsnNode(type.getOpcode(Opcodes.ILOAD), slot));
            to.add(new VarInsnNode(type.getOpcode(Opcodes.ISTORE), moved + region.parameters.get(i)));
            slot += type.getSize();
        }
        if (FrameLocals.real(code, region.begin) != FrameLocals.real(code, region.header)) {
            to.add(new JumpInsnNode(Opcodes.GOTO, labels.get((LabelNode) code.get(region.header))));
        }
    }

    private void body() {
        List<LabelNode> written = new ArrayList<>();
        written.add(left);
        for (int i = region.begin; i < region.end; i++) {
            AbstractInsnNode insn = code.get(i);
            if (insn instanceof LabelNode l) {
                if (!written.contains(labels.get(l))) {
                    written.add(labels.get(l));
                    to.add(labels.get(l));
                }
            } else if (region.isReachable(i) && region.contains(FrameLocals.real(code, i))) {
                to.add(copy(insn, i));
            }
        }
    }

    private AbstractInsnNode copy(AbstractInsnNode insn, int index) {
        if (insn instanceof FrameNode frame) {
            return FrameLocals.moved(frame, moved, region.liveBefore(index));
        }
        AbstractInsnNode copy = insn.clone(labels);
        if (copy instanceof VarInsnNode v) {
            v.var += moved;
        } else if (copy instanceof IincInsnNode i) {
            i.var += moved;
        }
        return copy;
    }

    private void leave() {
        to.add(left);
        Type type = region.resultType();
        if (region.result() < 0) {
            to.add(new FrameNode(Opcodes.F_NEW, 0, new Object[0], 0, new Object[0]));
        } else {
            to.add(FrameLocals.of(moved + region.result(), type));
            to.add(new VarInsnNode(type.getOpcode(Opcodes.ILOAD), moved + region.result()));
        }
        to.add(new InsnNode(type.getOpcode(Opcodes.IRETURN)));
    }
}
