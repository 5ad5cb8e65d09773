package dev.kinkajou.agent.compile;

import dev.kinkajou.agent.compile.Plan.Part;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Writes the forward form of a method: the original instructions in order, and beside them what keeps numbers for the way back in frames of the
 * records. Here is how control flows; {@link ForwardInstructions} has the instructions, {@link ForwardCode} the frames.
 */
final class ForwardEmitter {

    private final CompiledMethod m;
    private final FlowGraph graph;
    private final Plan plan;
    private final MethodNode original;
    private final Map<LabelNode, LabelNode> labels = new HashMap<>();
    private final Map<AbstractInsnNode, Value> operations = new HashMap<>();
    private final Map<LabelNode, Edge> trampolines = new LinkedHashMap<>();
    private final ForwardCode f;
    private final Code code;
    private final ForwardInstructions instructions;

    ForwardEmitter(CompiledMethod m) {
        this.m = m;
        this.graph = m.ssa.graph;
        this.plan = m.plan;
        this.original = m.method;
        for (AbstractInsnNode i : original.instructions) {
            if (i instanceof LabelNode l) {
                LabelNode here = FlowGraph.canonical(l);
                LabelNode copy = labels.get(here);
                labels.put(here, copy == null ? new LabelNode() : copy);
                labels.put(l, labels.get(here));
            }
        }
        for (Block b : graph.blocks) {
            for (Value v : b.operations) {
                operations.put(v.insn, v);
            }
        }
        f = new ForwardCode(m);
        code = f.code;
        instructions = new ForwardInstructions(m, f, labels);
    }

    MethodNode emit() {
        int kept = Opcodes.ACC_STATIC;
        MethodNode node = new MethodNode(Opcodes.ASM9,
                original.access & kept | Opcodes.ACC_FINAL | m.formAccess(),
                m.forwardName(), CompiledNames.forwardDescriptor(original.desc), null,
                original.exceptions == null ? null : original.exceptions.toArray(new String[0]));
        f.prologue();
        body();
        for (Map.Entry<LabelNode, Edge> t : trampolines.entrySet()) {
            code.list.add(t.getKey());
            LabelNode target = (LabelNode) graph.code.get(t.getValue().to.begin);
            if (m.needsFrames()) {
                code.list.add(f.framed(frameAt(target)));
            }
            edge(t.getValue());
            code.jump(Opcodes.GOTO, labels.get(target));
        }
        node.instructions.add(code.list);
        node.maxLocals = f.scratch() + 256;
        return node;
    }

    private void body() {
        InsnList list = graph.code;
        Block current = graph.blocks.get(0);
        boolean emitting = true;
        boolean begins = false;
        for (int i = 0; i < list.size(); i++) {
            AbstractInsnNode insn = list.get(i);
            if (graph.isLeader(i)) {
                Block next = graph.at(i);
                if (begins) {
                    begin(current);
                }
                if (current != null && next != null) {
                    edge(edge(current, next));
                }
                current = next;
                emitting = next != null || graph.isColdEntry(i);
                begins = next != null;
            }
            if (insn instanceof LabelNode l) {
                if (FlowGraph.canonical(l) == l) {
                    code.list.add(labels.get(l));
                }
            } else if (!emitting) {
                continue;
            } else if (insn instanceof FrameNode frame) {
                if (m.needsFrames()) {
                    code.list.add(f.framed(frame));
                }
            } else if (insn.getOpcode() < 0) {
                code.list.add(insn.clone(labels));
            } else if (current == null) {
                code.invokeStatic(CompiledNames.IRREGULAR, "here", "()L" + CompiledNames.IRREGULAR + ";");
                code.op(Opcodes.ATHROW);
                emitting = false;
            } else {
                if (begins) {
                    begin(current);
                    begins = false;
                }
                instruction(insn, current);
                if (!FlowGraph.fallsThrough(insn)) {
                    current = null;
                    emitting = false;
                }
            }
        }
    }

    private static Edge edge(Block from, Block to) {
        for (Edge e : from.out) {
            if (e.to == to) {
                return e;
            }
        }
        throw new IllegalStateException("no edge from block " + from.number + " to block " + to.number);
    }

    private FrameNode frameAt(LabelNode label) {
        for (AbstractInsnNode i = label; i != null; i = i.getNext()) {
            if (i instanceof FrameNode frame) {
                return frame;
            }
            if (i.getOpcode() >= 0) {
                break;
            }
        }
        throw new NotCompiled("has no frame at a jump target");
    }

    /** What stands before the first instruction of a block. */
    private void begin(Block b) {
        if (b.isHeader() && plan.size(b.loop) > 0) {
            boolean linked = plan.keepsPrevious(b.loop);
            if (linked) {
                code.loadInt(f.frame(b.loop));
                code.storeInt(f.scratch());
            }
            f.allot(b.loop);
            if (linked) {
                code.loadInt(f.scratch());
                f.keepInt(b.loop, plan.previousSlot(b.loop));
            }
            if (plan.keepsJoin(b)) {
                code.loadInt(f.join(b));
                f.keepInt(b.loop, plan.joinSlot(b));
            }
        }
        for (Value phi : b.phis) {
            if (plan.isKept(phi, Part.VALUE)) {
                if (phi.place >= 0) {
                    f.keepLocal(phi, phi.place);
                } else if (onTop(phi, b)) {
                    f.keepTop(phi);
                } else {
                    throw new NotCompiled("joins control flow below the top of the operand stack");
                }
            }
        }
    }

    private static boolean onTop(Value phi, Block b) {
        for (Value other : b.stack) {
            if (other.place < phi.place) {
                return false;
            }
        }
        return true;
    }

    /** What is to be done on the way from one block to another. */
    private void edge(Edge e) {
        for (Loop l = e.from.loop; !l.contains(e.to.loop); l = l.parent) {
            if (plan.keepsCount(l)) {
                code.loadInt(f.count(l));
                f.keepInt(l.parent, plan.countSlot(l));
            }
            if (plan.keepsFrame(l)) {
                code.loadInt(f.frame(l));
                f.keepInt(l.parent, plan.frameSlot(l));
            }
            f.leave(l);
        }
        if (e.to.isHeader()) {
            Loop l = e.to.loop;
            if (plan.keepsCount(l)) {
                if (e.isBack()) {
                    code.list.add(new IincInsnNode(f.count(l), 1));
                } else {
                    code.op(Opcodes.ICONST_0);
                    code.storeInt(f.count(l));
                }
            }
            if (!e.isBack()) {
                f.enter(l);
            }
            if (plan.keepsJoin(e.to)) {
                code.constant(e.number);
                code.storeInt(f.join(e.to));
            }
        } else if (plan.keepsJoin(e.to)) {
            code.constant(e.number);
            f.keepInt(e.to.loop, plan.joinSlot(e.to));
        }
    }

    private boolean hasEdgeCode(Edge e) {
        InsnList written = code.list;
        code.list = new InsnList();
        edge(e);
        boolean any = code.list.size() > 0;
        code.list = written;
        return any;
    }

    private void instruction(AbstractInsnNode insn, Block b) {
        Value v = operations.get(insn);
        if (!FlowGraph.targets(insn).isEmpty()) {
            jump(insn, b);
            return;
        }
        if (insn.getOpcode() >= Opcodes.IRETURN && insn.getOpcode() <= Opcodes.RETURN) {
            f.epilogue(b);
        }
        if (v == null || v.kind != Value.Kind.OPERATION) {
            code.list.add(insn.clone(labels));
            return;
        }
        instructions.operation(v);
        if (plan.isKept(v, Part.VALUE)) {
            if (insn instanceof IincInsnNode i) {
                f.keepLocal(v, i.var);
            } else if (f.isHeld(v)) {
                f.holdTop(v);
            } else {
                f.keepTop(v);
            }
        }
    }

    /** Jumps over edges that have something to do go through a place of their own at the end of the method. */
    private void jump(AbstractInsnNode insn, Block b) {
        Map<LabelNode, LabelNode> ways = new HashMap<>(labels);
        for (LabelNode l : FlowGraph.targets(insn)) {
            Block to = graph.at(l);
            if (to != null) {
                Edge e = edge(b, to);
                if (hasEdgeCode(e)) {
                    if (insn.getOpcode() == Opcodes.GOTO) {
                        edge(e);
                    } else {
                        ways.put(l, trampoline(e));
                    }
                }
            }
        }
        code.list.add(insn.clone(ways));
    }

    private LabelNode trampoline(Edge e) {
        for (Map.Entry<LabelNode, Edge> t : trampolines.entrySet()) {
            if (t.getValue() == e) {
                return t.getKey();
            }
        }
        LabelNode label = new LabelNode();
        trampolines.put(label, e);
        return label;
    }
}
