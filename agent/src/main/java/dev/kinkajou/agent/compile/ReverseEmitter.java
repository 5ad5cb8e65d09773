package dev.kinkajou.agent.compile;

import dev.kinkajou.agent.twin.TwinNames;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/**
 * Writes the reverse form of a method: {@code static void reverse(Tape t, int frame, double adjoint)}. Block by block in reversed control flow; each
 * class of adjoints is a local, memory adjoints are shadows, and what is read of the primal comes from {@link PrimalCode}.
 */
final class ReverseEmitter {

    static final String DESCRIPTOR = "(" + TwinNames.TAPE_DESCRIPTOR + "ID)V";

    private final CompiledMethod m;
    private final Ssa ssa;
    private final Plan plan;
    private final Liveness liveness;
    private final ReverseCode r;
    private final Code code;
    private final PrimalCode primal;
    private final AdjointCode adjoints;
    private final Map<Block, LabelNode> labels = new HashMap<>();

    ReverseEmitter(CompiledMethod m) {
        this.m = m;
        this.ssa = m.ssa;
        this.plan = m.plan;
        this.liveness = m.liveness;
        r = new ReverseCode(m);
        code = r.code;
        primal = new PrimalCode(r);
        adjoints = new AdjointCode(r, primal);
        for (Block b : ssa.graph.blocks) {
            labels.put(b, new LabelNode());
        }
    }

    /** The method; only complete when nothing new was asked of the plan meanwhile. */
    MethodNode emit() {
        enter();
        for (int i = ssa.graph.blocks.size() - 1; i >= 0; i--) {
            emit(ssa.graph.blocks.get(i));
        }
        MethodNode node = new MethodNode(Opcodes.ASM9, Opcodes.ACC_STATIC | m.formAccess(),
                m.reverseName(), DESCRIPTOR, null, null);
        node.instructions.add(r.finish());
        node.maxLocals = r.size();
        return node;
    }

    /** To the return that was taken. */
    private void enter() {
        List<Block> exits = m.exits();
        if (exits.size() == 1) {
            code.jump(Opcodes.GOTO, labels.get(exits.get(0)));
            return;
        }
        r.intSlot(ssa.graph.method, plan.exitSlot(ssa.graph.method));
        LabelNode[] targets = new LabelNode[exits.size()];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = labels.get(exits.get(i));
        }
        code.list.add(new TableSwitchInsnNode(0, targets.length - 1, targets[0], targets));
    }

    private void emit(Block b) {
        r.label(labels.get(b));
        BitSet live = (BitSet) liveness.out(b).clone();
        for (int k = b.operations.size() - 1; k >= 0; k--) {
            adjoints.operation(b.operations.get(k), live);
        }
        if (b.order == 0) {
            leave(live);
        } else {
            toPredecessors(b);
        }
    }

    /** Hands the adjoints of the parameters to the caller. */
    private void leave(BitSet live) {
        int k = 0;
        for (Value p : ssa.parameters) {
            if (p.isFloating()) {
                if (live.get(p.index)) {
                    code.loadDouble(r.adjoint(p));
                } else {
                    code.op(Opcodes.DCONST_0);
                }
                code.constant(k++);
                code.loadReference(ReverseCode.TAPE);
                code.invokeStatic(Code.REVERSE, "argument", "(DI" + TwinNames.TAPE_DESCRIPTOR + ")V");
            }
        }
        code.op(Opcodes.RETURN);
    }

    private void toPredecessors(Block b) {
        if (b.in.size() == 1) {
            edge(b.in.get(0));
            return;
        }
        LabelNode[] ways = new LabelNode[b.in.size()];
        for (int i = 0; i < ways.length; i++) {
            ways[i] = new LabelNode();
        }
        if (b.isHeader() && b.loop.isCounted()) {
            int entry = b.loop.entries().get(0).number;
            plan.countSlot(b.loop);
            code.loadInt(r.count(b.loop));
            code.jump(Opcodes.IFLE, ways[entry]);
            edge(b.loop.latches().get(0));
            r.label(ways[entry]);
            edge(b.in.get(entry));
            return;
        }
        r.intSlot(b.loop, plan.joinSlot(b));
        if (ways.length == 2) {
            code.jump(Opcodes.IFEQ, ways[0]);
            edge(b.in.get(1));
            r.label(ways[0]);
            edge(b.in.get(0));
            return;
        }
        code.list.add(new TableSwitchInsnNode(0, ways.length - 1, ways[0], ways));
        for (int i = 0; i < ways.length; i++) {
            r.label(ways[i]);
            edge(b.in.get(i));
        }
    }

    private void edge(Edge e) {
        moves(e);
        if (e.isBack()) {
            previousIteration(e.to.loop);
        } else if (e.to.isHeader()) {
            adjoints.leave(e.to.loop);
        }
        Loop outer = e.to.loop;
        List<Loop> left = new ArrayList<>();
        for (Loop l = e.from.loop; !l.contains(outer); l = l.parent) {
            left.add(0, l);
        }
        for (Loop l : left) {
            enter(l);
        }
        code.jump(Opcodes.GOTO, labels.get(e.from));
    }

    /** What the phis have goes to what they joined; all are read before the first is written. What only other edges need is zero here. */
    private void moves(Edge e) {
        BitSet live = liveness.passing(e);
        BitSet in = liveness.in(e.to);
        List<Value> targets = new ArrayList<>();
        BitSet staying = new BitSet();
        for (Value phi : e.to.phis) {
            Value operand = phi.operands[e.number];
            if (in.get(phi.index) && operand.varied) {
                if (!live.get(operand.index) && !staying.get(operand.index)
                        && m.adjoints.leader(phi) == m.adjoints.leader(operand)) {
                    staying.set(operand.index);
                } else {
                    code.loadDouble(r.adjoint(phi));
                    targets.add(operand);
                }
            }
        }
        live.or(staying);
        for (int i = targets.size() - 1; i >= 0; i--) {
            adjoints.give(targets.get(i), live);
        }
        BitSet unused = (BitSet) liveness.out(e.from).clone();
        unused.andNot(live);
        for (int i = unused.nextSetBit(0); i >= 0; i = unused.nextSetBit(i + 1)) {
            code.op(Opcodes.DCONST_0);
            code.storeDouble(r.adjoint(ssa.values.get(i)));
        }
    }

    private void previousIteration(Loop loop) {
        if (loop.isCounted()) {
            code.list.add(new IincInsnNode(r.count(loop), -1));
        }
        for (Value v : plan.followed(loop)) {
            r.increment(r.local(v, Type.INT_TYPE), -Levels.induction(v).step());
        }
        if (plan.size(loop) > 0) {
            if (plan.isVariable(loop, m.derivatives)) {
                r.intSlot(loop, plan.previousSlot(loop));
                code.storeInt(r.frame(loop));
            } else {
                r.increment(r.frame(loop), -plan.size(loop));
            }
        }
    }

    /** The way back comes to the last iteration of a loop. */
    private void enter(Loop loop) {
        if (loop.isCounted()) {
            r.intSlot(loop.parent, plan.countSlot(loop));
            code.storeInt(r.count(loop));
        }
        if (plan.size(loop) > 0) {
            r.intSlot(loop.parent, plan.frameSlot(loop));
            code.storeInt(r.frame(loop));
        }
        primal.enter(loop);
    }
}
