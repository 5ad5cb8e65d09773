package dev.kinkajou.agent.compile;

import dev.kinkajou.agent.compile.Plan.Hoisted;
import dev.kinkajou.agent.compile.Plan.Kept;
import dev.kinkajou.agent.compile.Plan.Part;
import dev.kinkajou.agent.twin.TwinNames;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/**
 * Writes the reverse form of a method: {@code static void reverse(Tape t, int frame, double adjoint)}. Block by block in reversed control flow; each
 * class of adjoints is a local, memory adjoints are shadows, and what is read of the primal comes from the frames.
 *
 * <p>
 * All locals have one type from beginning to end, so one stack map frame serves every label.
 *
 * <p>
 * The file is long because control flow, reading the primal and the rules of the instructions share one state: the locals and what is live.
 */
final class ReverseEmitter {

    private static final String DESCRIPTOR = "(" + TwinNames.TAPE_DESCRIPTOR + "ID)V";
    private static final int TAPE = 0;
    private static final int FRAME = 1;
    private static final int ADJOINT = 2;
    private static final int FIRST_OWN = 4;

    private final CompiledMethod m;
    private final Ssa ssa;
    private final Plan plan;
    private final Liveness liveness;
    private final AdjointLocals adjoints;
    private final Code code = new Code();
    private final Map<Object, Integer> locals = new HashMap<>();
    private final List<Type> localTypes = new ArrayList<>();
    private final List<Integer> localNumbers = new ArrayList<>();
    private int nextLocal = FIRST_OWN;
    private final Map<Block, LabelNode> labels = new HashMap<>();
    private final List<FrameNode> frames = new ArrayList<>();
    private final int slots;
    /** Holds the adjoint of a result while it is handed on, where its own local is needed. */
    private final int handed;
    private final int quotient;

    ReverseEmitter(CompiledMethod m) {
        this.m = m;
        this.ssa = m.ssa;
        this.plan = m.plan;
        this.liveness = m.liveness;
        this.adjoints = m.adjoints;
        slots = local("slots", Type.getType("[D"));
        handed = local("handed", Type.DOUBLE_TYPE);
        quotient = local("quotient", Type.DOUBLE_TYPE);
        for (Block b : ssa.graph.blocks) {
            labels.put(b, new LabelNode());
        }
    }

    private int local(Object key, Type type) {
        Integer found = locals.get(key);
        if (found == null) {
            found = nextLocal;
            locals.put(key, found);
            localTypes.add(type);
            localNumbers.add(found);
            nextLocal += type.getSize();
        }
        return found;
    }

    /** The method; only complete when nothing new was asked of the plan meanwhile. */
    MethodNode emit() {
        enter();
        for (int i = ssa.graph.blocks.size() - 1; i >= 0; i--) {
            emit(ssa.graph.blocks.get(i));
        }
        MethodNode node = new MethodNode(Opcodes.ASM9, Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
                m.reverseName(), DESCRIPTOR, null, null);
        node.instructions.add(prologue());
        fillFrames();
        node.instructions.add(code.list);
        node.maxLocals = nextLocal;
        return node;
    }

    private InsnList prologue() {
        Code start = new Code();
        start.loadReference(TAPE);
        start.list.add(CompiledNames.records());
        start.list.add(CompiledNames.slots());
        start.storeReference(slots);
        for (int i = 0; i < localTypes.size(); i++) {
            Type type = localTypes.get(i);
            if (localNumbers.get(i) != slots) {
                if (type == Type.DOUBLE_TYPE) {
                    start.op(Opcodes.DCONST_0);
                } else {
                    start.op(type == Type.INT_TYPE ? Opcodes.ICONST_0 : Opcodes.ACONST_NULL);
                }
                start.store(type, localNumbers.get(i));
            }
        }
        return start.list;
    }

    private void label(LabelNode label) {
        code.list.add(label);
        if (m.needsFrames()) {
            FrameNode place = new FrameNode(Opcodes.F_NEW, 0, new Object[0], 0, new Object[0]);
            frames.add(place);
            code.list.add(place);
        }
    }

    private void fillFrames() {
        List<Object> types = new ArrayList<>();
        types.add(TwinNames.TAPE);
        types.add(Opcodes.INTEGER);
        types.add(Opcodes.DOUBLE);
        for (Type t : localTypes) {
            types.add(t == Type.DOUBLE_TYPE
                    ? Opcodes.DOUBLE
                    : t == Type.INT_TYPE ? (Object) Opcodes.INTEGER : t.getInternalName());
        }
        for (FrameNode f : frames) {
            f.local = new ArrayList<>(types);
            f.stack = new ArrayList<>();
        }
    }

    /** To the return that was taken. */
    private void enter() {
        List<Block> exits = m.exits();
        if (exits.size() == 1) {
            code.jump(Opcodes.GOTO, labels.get(exits.get(0)));
            return;
        }
        slot(ssa.graph.method, plan.exitSlot(ssa.graph.method));
        code.op(Opcodes.D2I);
        LabelNode[] targets = new LabelNode[exits.size()];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = labels.get(exits.get(i));
        }
        code.list.add(new TableSwitchInsnNode(0, targets.length - 1, targets[0], targets));
    }

    private void emit(Block b) {
        label(labels.get(b));
        BitSet live = (BitSet) liveness.out(b).clone();
        for (int k = b.operations.size() - 1; k >= 0; k--) {
            operation(b.operations.get(k), live);
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
                    code.loadDouble(adjoint(p));
                } else {
                    code.op(Opcodes.DCONST_0);
                }
                code.constant(k++);
                code.loadReference(TAPE);
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
            code.loadInt(count(b.loop));
            code.jump(Opcodes.IFLE, ways[entry]);
            edge(b.loop.latches().get(0));
            label(ways[entry]);
            edge(b.in.get(entry));
            return;
        }
        slot(b.loop, plan.joinSlot(b));
        code.op(Opcodes.D2I);
        if (ways.length == 2) {
            code.jump(Opcodes.IFEQ, ways[0]);
            edge(b.in.get(1));
            label(ways[0]);
            edge(b.in.get(0));
            return;
        }
        code.list.add(new TableSwitchInsnNode(0, ways.length - 1, ways[0], ways));
        for (int i = 0; i < ways.length; i++) {
            label(ways[i]);
            edge(b.in.get(i));
        }
    }

    private void edge(Edge e) {
        moves(e);
        if (e.isBack()) {
            previousIteration(e.to.loop);
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
                        && adjoints.leader(phi) == adjoints.leader(operand)) {
                    staying.set(operand.index);
                } else {
                    code.loadDouble(adjoint(phi));
                    targets.add(operand);
                }
            }
        }
        live.or(staying);
        for (int i = targets.size() - 1; i >= 0; i--) {
            give(targets.get(i), live);
        }
        BitSet unused = (BitSet) liveness.out(e.from).clone();
        unused.andNot(live);
        for (int i = unused.nextSetBit(0); i >= 0; i = unused.nextSetBit(i + 1)) {
            code.op(Opcodes.DCONST_0);
            code.storeDouble(adjoint(ssa.values.get(i)));
        }
    }

    private void previousIteration(Loop loop) {
        if (loop.isCounted()) {
            code.list.add(new IincInsnNode(count(loop), -1));
        }
        for (Value v : plan.followed(loop)) {
            increment(local(v, Type.INT_TYPE), -Levels.induction(v).step());
        }
        if (plan.size(loop) > 0) {
            if (plan.isVariable(loop, m.derivatives)) {
                slot(loop, plan.previousSlot(loop));
                code.op(Opcodes.D2I);
                code.storeInt(frame(loop));
            } else {
                increment(frame(loop), -plan.size(loop));
            }
        }
    }

    private void increment(int local, int by) {
        if (by == (short) by) {
            code.list.add(new IincInsnNode(local, by));
        } else {
            code.loadInt(local);
            code.add(by);
            code.storeInt(local);
        }
    }

    /** The way back comes to the last iteration of a loop. */
    private void enter(Loop loop) {
        if (loop.isCounted()) {
            slot(loop.parent, plan.countSlot(loop));
            code.op(Opcodes.D2I);
            code.storeInt(count(loop));
        }
        if (plan.size(loop) > 0) {
            slot(loop.parent, plan.frameSlot(loop));
            code.op(Opcodes.D2I);
            code.storeInt(frame(loop));
        }
        for (Value v : plan.followed(loop)) {
            Levels.Induction i = Levels.induction(v);
            integer(i.start(), loop.parent);
            code.constant(i.step());
            code.loadInt(count(loop));
            code.op(Opcodes.IMUL);
            code.op(Opcodes.IADD);
            code.storeInt(local(v, Type.INT_TYPE));
        }
        for (Hoisted h : plan.hoisted(loop)) {
            Value v = h.kept().value();
            slot(loop.parent, plan.slot(v, h.kept().part()));
            if (h.shadow()) {
                shadowOfHandle();
            } else if (isInt(h.kept())) {
                code.op(Opcodes.D2I);
            }
            code.store(type(h), local(h, type(h)));
        }
    }

    private static boolean isInt(Kept k) {
        return k.part() == Part.CALLEE || k.part() == Part.VALUE && k.value().type == Type.INT_TYPE;
    }

    private static Type type(Hoisted h) {
        return h.shadow() ? Type.getType("[D") : isInt(h.kept()) ? Type.INT_TYPE : Type.DOUBLE_TYPE;
    }

    private int count(Loop loop) {
        return local(loop, Type.INT_TYPE);
    }

    private int frame(Loop loop) {
        return loop.isMethod() ? FRAME : local(List.of(loop), Type.INT_TYPE);
    }

    private int adjoint(Value v) {
        return local(adjoints.leader(v), Type.DOUBLE_TYPE);
    }

    /** Stack: -> number in a slot of the frame of a loop. */
    private void slot(Loop loop, int slot) {
        code.loadReference(slots);
        code.loadInt(frame(loop));
        code.add(slot);
        code.op(Opcodes.DALOAD);
    }

    /** Stack: -> what was kept. */
    private void kept(Value v, Part part, Loop here) {
        Kept kept = new Kept(v, part);
        Loop level = plan.level(v, part);
        int slot = plan.slot(v, part);
        if (level == here) {
            slot(level, slot);
            if (isInt(kept)) {
                code.op(Opcodes.D2I);
            }
        } else {
            hoisted(new Hoisted(kept, false), level, here);
        }
    }

    private void hoisted(Hoisted h, Loop level, Loop here) {
        plan.hoist(level.childAround(here), h);
        code.load(type(h), local(h, type(h)));
    }

    /** Stack: -> shadow of the memory, or null. */
    private void shadow(Value reference, Loop here) {
        Loop level = plan.level(reference, Part.VALUE);
        int slot = plan.slot(reference, Part.VALUE);
        if (level == here) {
            slot(level, slot);
            shadowOfHandle();
        } else {
            hoisted(new Hoisted(new Kept(reference, Part.VALUE), true), level, here);
        }
    }

    /** Stack: handle -> shadow. */
    private void shadowOfHandle() {
        code.loadReference(TAPE);
        code.invokeStatic(Code.REVERSE, "shadow", "(D" + TwinNames.TAPE_DESCRIPTOR + ")[D");
    }

    /** Stack: -> an int of the primal. */
    private void integer(Value v, Loop here) {
        Integer constant = Constants.intValue(v);
        if (constant != null) {
            code.constant(constant);
        } else if (Levels.induction(v) != null) {
            plan.follow(v);
            code.loadInt(local(v, Type.INT_TYPE));
        } else if (plan.isRecomputed(v)) {
            for (Value operand : v.operands) {
                integer(operand, here);
            }
            if (v.insn instanceof IincInsnNode i) {
                code.add(i.incr);
            } else {
                code.op(v.opcode());
            }
        } else {
            kept(v, Part.VALUE, here);
        }
    }

    /** Stack: -> a floating-point number of the primal, as double. */
    private void number(Value v, Loop here) {
        Double constant = Constants.floatingValue(v);
        if (constant != null) {
            code.constant(constant);
        } else if ((v.opcode() == Opcodes.I2D || v.opcode() == Opcodes.I2F) && plan.isRecomputed(v.operands[0])) {
            integer(v.operands[0], here);
            code.op(v.opcode());
            if (v.opcode() == Opcodes.I2F) {
                code.op(Opcodes.F2D);
            }
        } else {
            kept(v, Part.VALUE, here);
        }
    }

    /** One operation backwards; afterwards {@code live} is what is live before it. */
    private void operation(Value v, BitSet live) {
        boolean hasAdjoint = live.get(v.index);
        if (!hasAdjoint && !m.derivatives.hasEffect(v)) {
            return;
        }
        live.clear(v.index);
        Loop here = v.block.loop;
        int g = hasAdjoint ? result(v, live) : -1;
        switch (v.opcode()) {
            case Opcodes.DADD, Opcodes.FADD -> {
                pass(v, v.operands[0], g, live);
                pass(v, v.operands[1], g, live);
            }
            case Opcodes.DSUB, Opcodes.FSUB -> {
                pass(v, v.operands[0], g, live);
                negate(v.operands[1], g, live);
            }
            case Opcodes.D2F, Opcodes.F2D -> pass(v, v.operands[0], g, live);
            case Opcodes.DNEG, Opcodes.FNEG -> negate(v.operands[0], g, live);
            case Opcodes.DMUL, Opcodes.FMUL -> {
                product(v.operands[0], v.operands[1], g, here, live);
                product(v.operands[1], v.operands[0], g, here, live);
            }
            case Opcodes.DDIV, Opcodes.FDIV -> quotient(v, g, here, live);
            case Opcodes.DALOAD, Opcodes.FALOAD -> {
                shadow(v.operands[0], here);
                integer(v.operands[1], here);
                loaded(g);
            }
            case Opcodes.GETFIELD -> {
                shadow(v.operands[0], here);
                code.constant(m.fieldSlot(v));
                loaded(g);
            }
            case Opcodes.DASTORE, Opcodes.FASTORE -> {
                shadow(v.operands[0], here);
                integer(v.operands[1], here);
                code.invokeStatic(Code.REVERSE, "store", "([DI)D");
                if (v.operands[2].varied) {
                    give(v.operands[2], live);
                } else {
                    code.op(Opcodes.POP2);
                }
            }
            case Opcodes.DRETURN, Opcodes.FRETURN -> {
                if (v.operands[0].varied) {
                    code.loadDouble(ADJOINT);
                    give(v.operands[0], live);
                }
            }
            default -> call(v, g, here, live);
        }
    }

    /** Where the adjoint of a result is read: in its own local, unless an operand shares it. */
    private int result(Value v, BitSet live) {
        int own = adjoint(v);
        int shared = 0;
        List<Value> receivers = Derivatives.receivers(v);
        for (Value receiver : receivers) {
            shared += adjoint(receiver) == own ? 1 : 0;
        }
        if (shared == 0 || receivers.size() == 1) {
            return own;
        }
        code.loadDouble(own);
        code.storeDouble(handed);
        return handed;
    }

    /** Stack: adjoint -> ; it is added to that of a value, or is the first. */
    private void give(Value v, BitSet live) {
        if (live.get(v.index)) {
            code.loadDouble(adjoint(v));
            code.op(Opcodes.DADD);
        }
        code.storeDouble(adjoint(v));
        live.set(v.index);
    }

    private void pass(Value from, Value to, int g, BitSet live) {
        if (!to.varied) {
            return;
        }
        if (!live.get(to.index) && adjoints.leader(to) == adjoints.leader(from)) {
            live.set(to.index);
        } else {
            code.loadDouble(g);
            give(to, live);
        }
    }

    private void negate(Value to, int g, BitSet live) {
        if (to.varied) {
            code.loadDouble(g);
            code.op(Opcodes.DNEG);
            give(to, live);
        }
    }

    private void product(Value to, Value other, int g, Loop here, BitSet live) {
        if (to.varied) {
            code.loadDouble(g);
            number(other, here);
            code.op(Opcodes.DMUL);
            give(to, live);
        }
    }

    /** With q = v' / b: a' += q, b' -= q v. */
    private void quotient(Value v, int g, Loop here, BitSet live) {
        Value a = v.operands[0];
        Value b = v.operands[1];
        code.loadDouble(g);
        number(b, here);
        code.op(Opcodes.DDIV);
        code.storeDouble(quotient);
        if (a.varied) {
            code.loadDouble(quotient);
            give(a, live);
        }
        if (b.varied) {
            code.loadDouble(quotient);
            number(v, here);
            code.op(Opcodes.DMUL);
            code.op(Opcodes.DNEG);
            give(b, live);
        }
    }

    /** Stack: shadow, slot -> . */
    private void loaded(int g) {
        code.loadDouble(g);
        code.invokeStatic(Code.REVERSE, "load", "([DID)V");
    }

    private void call(Value v, int g, Loop here, BitSet live) {
        Callee callee = m.derivatives.callees.get(v);
        if (callee.kind() == Callee.Kind.RULED) {
            for (int i = 0; i < v.operands.length; i++) {
                if (v.operands[i].varied) {
                    code.loadDouble(g);
                    kept(v, Part.values()[Part.PARTIAL_0.ordinal() + Derivatives.floatingIndex(v, i)], here);
                    code.op(Opcodes.DMUL);
                    give(v.operands[i], live);
                }
            }
            return;
        }
        if (callee.kind() == Callee.Kind.CLONE) {
            shadow(v.operands[0], here);
            shadow(v, here);
            code.invokeStatic(Code.REVERSE, "copy", "([D[D)V");
            return;
        }
        code.loadReference(TAPE);
        kept(v, Part.CALLEE, here);
        if (g < 0) {
            code.op(Opcodes.DCONST_0);
        } else {
            code.loadDouble(g);
        }
        code.invokeStatic(m.owner, callee.method().reverseName(), DESCRIPTOR);
        for (int i = 0; i < v.operands.length; i++) {
            if (v.operands[i].varied) {
                code.constant(Derivatives.floatingIndex(v, i));
                code.loadReference(TAPE);
                code.invokeStatic(Code.REVERSE, "argument", "(I" + TwinNames.TAPE_DESCRIPTOR + ")D");
                give(v.operands[i], live);
            }
        }
    }
}
