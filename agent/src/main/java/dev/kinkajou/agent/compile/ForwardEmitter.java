package dev.kinkajou.agent.compile;

import dev.kinkajou.agent.compile.Plan.Part;
import dev.kinkajou.agent.twin.TwinNames;
import dev.kinkajou.runtime.tape.RuleCapture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Writes the forward form of a method: the original instructions in order, and beside them what keeps numbers for the way back in frames of the
 * records. Instructions that may be irregular are replaced by calls that say so.
 *
 * <p>
 * The file is long because blocks, edges, keeping and calls share one state: where the tape, the frames and the locals of the form are.
 */
final class ForwardEmitter {

    private static final Type DOUBLES = Type.getType("[D");
    private static final String TAPE = TwinNames.TAPE_DESCRIPTOR;

    private final CompiledMethod m;
    private final FlowGraph graph;
    private final Plan plan;
    private final MethodNode original;
    private Code code = new Code();
    private final Map<LabelNode, LabelNode> labels = new HashMap<>();
    private final Map<AbstractInsnNode, Value> operations = new HashMap<>();
    private final Map<AbstractInsnNode, FrameNode> frames = new HashMap<>();
    private final Map<LabelNode, Edge> trampolines = new LinkedHashMap<>();
    private final Map<Object, Integer> locals = new HashMap<>();
    private final List<Type> localTypes = new ArrayList<>();
    private final List<Integer> localNumbers = new ArrayList<>();
    private final Set<Value> targets = new HashSet<>();
    /** By the loop at whose end they are kept. */
    private final Map<Loop, List<Value>> held = new HashMap<>();
    private int nextLocal;
    private final int tape;
    private final int slots;
    private final int top;
    /** First of the locals that live between two instructions only. */
    private int scratch;

    ForwardEmitter(CompiledMethod m) {
        this.m = m;
        this.graph = m.ssa.graph;
        this.plan = m.plan;
        this.original = m.method;
        nextLocal = original.maxLocals;
        tape = local("tape", Type.getType(TAPE));
        slots = local("slots", DOUBLES);
        top = local("top", Type.INT_TYPE);
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
                if ((v.opcode() == Opcodes.DASTORE || v.opcode() == Opcodes.FASTORE) && v.operands[2].varied) {
                    targets.add(v.operands[0]);
                }
                if (Derivatives.isCall(v) && m.derivatives.callees.get(v).kind() == Callee.Kind.CLONE) {
                    targets.add(v);
                }
            }
        }
        makeLocals();
    }

    /** All of them before the first frame is written. */
    private void makeLocals() {
        frame(graph.method);
        for (Loop l : graph.loops) {
            frame(l);
            local(l, Type.INT_TYPE);
            local(l.header, Type.INT_TYPE);
        }
        for (Block b : graph.blocks) {
            for (Value v : b.operations) {
                if (plan.isKept(v, Part.VALUE) && !b.loop.isMethod()) {
                    if (isHeld(v)) {
                        local(v, v.type);
                        hold(plan.level(v, Part.VALUE).childAround(b.loop), v);
                    } else if (v.isReference()) {
                        last(v);
                        lastHandle(v);
                    }
                }
            }
        }
        scratch = nextLocal;
    }

    /** Whether a value that does not change in its loop is only held there, and kept when the loop is left. */
    private boolean isHeld(Value v) {
        return v.kind == Value.Kind.OPERATION && plan.level(v, Part.VALUE) != v.block.loop;
    }

    private void hold(Loop loop, Value v) {
        List<Value> values = held.get(loop);
        if (values == null) {
            values = new ArrayList<>();
            held.put(loop, values);
        }
        values.add(v);
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

    private int frame(Loop loop) {
        return local(List.of(loop), Type.INT_TYPE);
    }

    private int last(Value v) {
        return local(v, SsaInterpreter.OBJECT);
    }

    private int lastHandle(Value v) {
        return local(List.of(v), Type.INT_TYPE);
    }

    MethodNode emit() {
        int kept = Opcodes.ACC_STATIC;
        MethodNode node = new MethodNode(Opcodes.ASM9,
                original.access & kept | Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC,
                m.forwardName(), CompiledNames.forwardDescriptor(original.desc), null,
                original.exceptions == null ? null : original.exceptions.toArray(new String[0]));
        prologue();
        body();
        for (Map.Entry<LabelNode, Edge> t : trampolines.entrySet()) {
            code.list.add(t.getKey());
            LabelNode target = (LabelNode) graph.code.get(t.getValue().to.begin);
            if (m.needsFrames()) {
                code.list.add(framed(frameAt(target)));
            }
            edge(t.getValue());
            code.jump(Opcodes.GOTO, labels.get(target));
        }
        node.instructions.add(code.list);
        node.maxLocals = scratch + 256;
        return node;
    }

    private void prologue() {
        int parameters = (Type.getArgumentsAndReturnSizes(original.desc) >> 2)
                - ((original.access & Opcodes.ACC_STATIC) != 0 ? 1 : 0);
        // The tape came in the place of a local of the original.
        code.loadReference(parameters);
        code.storeReference(tape);
        for (int i = 0; i < localTypes.size(); i++) {
            int n = localNumbers.get(i);
            if (n != tape && n != slots && n != top) {
                code.op(zero(localTypes.get(i)));
                code.store(localTypes.get(i), n);
            }
        }
        afterCall();
        if (plan.size(graph.method) > 0) {
            allot(graph.method);
        }
        for (Value p : m.ssa.parameters) {
            if (plan.isKept(p, Part.VALUE)) {
                code.load(p.type, p.place);
                keepTop(p);
                code.op(p.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
            }
        }
    }

    private static int zero(Type type) {
        return switch (type.getSort()) {
            case Type.INT -> Opcodes.ICONST_0;
            case Type.FLOAT -> Opcodes.FCONST_0;
            case Type.DOUBLE -> Opcodes.DCONST_0;
            default -> Opcodes.ACONST_NULL;
        };
    }

    /** Callees may have grown the records. */
    private void afterCall() {
        code.loadReference(tape);
        code.list.add(CompiledNames.records());
        code.op(Opcodes.DUP);
        code.list.add(CompiledNames.slots());
        code.storeReference(slots);
        code.list.add(CompiledNames.top());
        code.storeInt(top);
    }

    private void writeTop() {
        code.loadReference(tape);
        code.list.add(CompiledNames.records());
        code.loadInt(top);
        code.list.add(CompiledNames.setTop());
    }

    /** Begins a frame. */
    private void allot(Loop loop) {
        code.loadInt(top);
        code.storeInt(frame(loop));
        code.loadInt(top);
        code.add(plan.size(loop));
        code.storeInt(top);
        // Stack: slots, top, tape -> slots
        code.loadReference(slots);
        code.loadInt(top);
        code.loadReference(tape);
        code.invokeStatic(CompiledNames.RECORDS, "room", "([DI" + TAPE + ")[D");
        code.storeReference(slots);
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
            } else if (insn instanceof FrameNode f) {
                if (m.needsFrames()) {
                    code.list.add(framed(f));
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
            if (i instanceof FrameNode f) {
                return f;
            }
            if (i.getOpcode() >= 0) {
                break;
            }
        }
        throw new NotCompiled("has no frame at a jump target");
    }

    /** The original frame, and the locals of this form behind its own. */
    private FrameNode framed(FrameNode f) {
        Object[] all = new Object[original.maxLocals];
        Arrays.fill(all, Opcodes.TOP);
        int slot = 0;
        List<Object> types = new ArrayList<>();
        for (Object type : f.local) {
            types.add(type);
            slot += type == Opcodes.LONG || type == Opcodes.DOUBLE ? 2 : 1;
        }
        for (; slot < original.maxLocals; slot++) {
            types.add(Opcodes.TOP);
        }
        for (Type t : localTypes) {
            types.add(switch (t.getSort()) {
                case Type.INT -> Opcodes.INTEGER;
                case Type.FLOAT -> Opcodes.FLOAT;
                case Type.DOUBLE -> Opcodes.DOUBLE;
                default -> t.getInternalName();
            });
        }
        return new FrameNode(Opcodes.F_NEW, types.size(), types.toArray(), f.stack.size(), f.stack.toArray());
    }

    /** What stands before the first instruction of a block. */
    private void begin(Block b) {
        if (b.isHeader() && plan.size(b.loop) > 0) {
            boolean linked = plan.keepsPrevious(b.loop);
            if (linked) {
                code.loadInt(frame(b.loop));
                code.storeInt(scratch);
            }
            allot(b.loop);
            if (linked) {
                code.loadInt(scratch);
                keepInt(b.loop, plan.previousSlot(b.loop));
            }
            if (plan.keepsJoin(b)) {
                code.loadInt(local(b, Type.INT_TYPE));
                keepInt(b.loop, plan.joinSlot(b));
            }
        }
        for (Value phi : b.phis) {
            if (plan.isKept(phi, Part.VALUE)) {
                if (phi.place >= 0) {
                    code.load(phi.type, phi.place);
                    keepTop(phi);
                    code.op(phi.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
                } else if (onTop(phi, b)) {
                    keepTop(phi);
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
                code.loadInt(local(l, Type.INT_TYPE));
                keepInt(l.parent, plan.countSlot(l));
            }
            if (plan.keepsFrame(l)) {
                code.loadInt(frame(l));
                keepInt(l.parent, plan.frameSlot(l));
            }
            for (Value v : held.getOrDefault(l, List.of())) {
                code.load(v.type, local(v, v.type));
                keepTop(v);
                code.op(v.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
            }
        }
        if (e.to.isHeader()) {
            Loop l = e.to.loop;
            if (plan.keepsCount(l)) {
                if (e.isBack()) {
                    code.list.add(new IincInsnNode(local(l, Type.INT_TYPE), 1));
                } else {
                    code.op(Opcodes.ICONST_0);
                    code.storeInt(local(l, Type.INT_TYPE));
                }
            }
            if (!e.isBack()) {
                for (Value v : held.getOrDefault(l, List.of())) {
                    code.op(zero(v.type));
                    code.store(v.type, local(v, v.type));
                }
            }
            if (plan.keepsJoin(e.to)) {
                code.constant(e.number);
                code.storeInt(local(e.to, Type.INT_TYPE));
            }
        } else if (plan.keepsJoin(e.to)) {
            code.constant(e.number);
            keepInt(e.to.loop, plan.joinSlot(e.to));
        }
    }

    private boolean hasEdgeCode(Edge e) {
        Code saved = code;
        code = new Code();
        edge(e);
        boolean any = code.list.size() > 0;
        code = saved;
        return any;
    }

    /** Stack: int -> . */
    private void keepInt(Loop loop, int slot) {
        code.loadReference(slots);
        code.loadInt(frame(loop));
        code.add(slot);
        code.invokeStatic(Code.FORWARD, "keep", "(I[DI)V");
    }

    /** Stack: double -> . */
    private void keepDouble(Loop loop, int slot) {
        code.loadReference(slots);
        code.loadInt(frame(loop));
        code.add(slot);
        code.invokeStatic(Code.FORWARD, "keep", "(D[DI)V");
    }

    /** Stack: value -> value; it, or its handle, goes to its slot. */
    private void keepTop(Value v) {
        Loop level = plan.level(v, Part.VALUE);
        int slot = plan.slot(v, Part.VALUE);
        if (v.isReference()) {
            handle(v);
            keepInt(level, slot);
        } else if (v.type == Type.INT_TYPE) {
            code.op(Opcodes.DUP);
            keepInt(level, slot);
        } else if (v.type == Type.FLOAT_TYPE) {
            code.op(Opcodes.DUP);
            code.op(Opcodes.F2D);
            keepDouble(level, slot);
        } else if (v.type == Type.DOUBLE_TYPE) {
            code.op(Opcodes.DUP2);
            keepDouble(level, slot);
        } else {
            throw new IllegalStateException("nobody reads a long on the way back");
        }
    }

    /** Stack: reference -> reference, handle. */
    private void handle(Value v) {
        String name = targets.contains(v) ? "target" : "source";
        code.op(Opcodes.DUP);
        if (locals.containsKey(List.of(v))) {
            // Stack: reference, reference, last, handle, tape -> reference, handle
            code.loadReference(last(v));
            code.loadInt(lastHandle(v));
            code.loadReference(tape);
            code.invokeStatic(Code.FORWARD, name, "(Ljava/lang/Object;Ljava/lang/Object;I" + TAPE + ")I");
            code.storeInt(lastHandle(v));
            code.op(Opcodes.DUP);
            code.storeReference(last(v));
            code.loadInt(lastHandle(v));
        } else {
            code.loadReference(tape);
            code.invokeStatic(Code.FORWARD, name, "(Ljava/lang/Object;" + TAPE + ")I");
        }
    }

    private void instruction(AbstractInsnNode insn, Block b) {
        Value v = operations.get(insn);
        if (!FlowGraph.targets(insn).isEmpty()) {
            jump(insn, b);
            return;
        }
        if (insn.getOpcode() >= Opcodes.IRETURN && insn.getOpcode() <= Opcodes.RETURN) {
            leave(b);
        }
        if (v == null || v.kind != Value.Kind.OPERATION) {
            code.list.add(insn.clone(labels));
            return;
        }
        if (Derivatives.isCall(v)) {
            call(v, (MethodInsnNode) insn);
        } else if (m.derivatives.isIrregular(v)) {
            irregular(v);
        } else if (v.isElementStore() && m.logged && !m.derivatives.isFresh(v.operands[0])) {
            loggedStore(v);
        } else {
            code.list.add(insn.clone(labels));
        }
        if (plan.isKept(v, Part.VALUE)) {
            if (insn instanceof IincInsnNode i) {
                code.loadInt(i.var);
                keepTop(v);
                code.op(Opcodes.POP);
            } else if (isHeld(v)) {
                code.op(v.getSize() == 2 ? Opcodes.DUP2 : Opcodes.DUP);
                code.store(v.type, local(v, v.type));
            } else {
                keepTop(v);
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

    private void leave(Block b) {
        if (plan.keepsExit()) {
            code.constant(m.exits().indexOf(b));
            keepInt(graph.method, plan.exitSlot(graph.method));
        }
        writeTop();
    }

    private void irregular(Value v) {
        switch (v.opcode()) {
            case Opcodes.DCMPL, Opcodes.DCMPG -> code.invokeStatic(Code.FORWARD, "compare", "(DD)I");
            case Opcodes.FCMPL, Opcodes.FCMPG -> code.invokeStatic(Code.FORWARD, "compare", "(FF)I");
            case Opcodes.DDIV -> code.invokeStatic(Code.FORWARD, "divide", "(DD)D");
            case Opcodes.FDIV -> code.invokeStatic(Code.FORWARD, "divide", "(FF)F");
            case Opcodes.D2I -> code.invokeStatic(Code.FORWARD, "toInt", "(D)I");
            case Opcodes.F2I -> code.invokeStatic(Code.FORWARD, "toInt", "(F)I");
            case Opcodes.D2L -> code.invokeStatic(Code.FORWARD, "toLong", "(D)J");
            case Opcodes.F2L -> code.invokeStatic(Code.FORWARD, "toLong", "(F)J");
            case Opcodes.GETSTATIC -> {
                FieldInsnNode f = (FieldInsnNode) v.insn;
                code.list.add(new LdcInsnNode(
                        Type.getObjectType(m.program.declarerOfField(f.owner, f.name, f.desc))));
                code.loadReference(tape);
                code.invokeStatic(Code.FORWARD, "requirePassive", "(Ljava/lang/Class;" + TAPE + ")V");
                code.list.add(v.insn.clone(labels));
            }
            default -> throw new IllegalStateException("no irregular form of opcode " + v.opcode());
        }
    }

    /** Stack: array, index, value -> ; what was there is remembered. */
    private void loggedStore(Value v) {
        Type type = v.operands[2].type;
        code.store(type, scratch);
        code.op(Opcodes.DUP2);
        code.loadReference(tape);
        code.invokeStatic(Code.FORWARD, "log", "([" + type.getDescriptor() + "I" + TAPE + ")V");
        code.load(type, scratch);
        code.list.add(v.insn.clone(labels));
    }

    private void call(Value v, MethodInsnNode insn) {
        Callee callee = m.derivatives.callees.get(v);
        switch (callee.kind()) {
            case RULED -> {
                if (v.varied) {
                    ruled(v, insn, callee);
                } else {
                    code.list.add(insn.clone(labels));
                }
            }
            case COMPILED -> compiled(v, insn, callee);
            default -> code.list.add(insn.clone(labels));
        }
    }

    /** Stack: arguments -> result; the rule has been asked for its partials. */
    private void ruled(Value v, MethodInsnNode insn, Callee callee) {
        Type[] types = Type.getArgumentTypes(insn.desc);
        int end = scratch;
        for (Type t : types) {
            end += t.getSize();
        }
        int slot = end;
        for (int i = types.length - 1; i >= 0; i--) {
            slot -= types[i].getSize();
            code.store(types[i], slot);
        }
        reload(types);
        reload(types);
        // Before the capture begins: the call may initialise a class, and what that records stays.
        code.list.add(insn.clone(labels));
        capture("begin", "()V");
        int floating = 0;
        for (int i = 0; i < types.length; i++) {
            if (TwinNames.isFloating(types[i])) {
                code.constant(v.operands[i].varied ? RuleCapture.id(floating) : 0);
                floating++;
            }
        }
        code.loadReference(tape);
        code.invokeStatic(callee.rule().ruleOwner(), callee.rule().ruleName(), callee.rule().ruleDescriptor());
        capture("end", "()V");
        for (int k = 0; k < floating; k++) {
            Part part = Part.values()[Part.PARTIAL_0.ordinal() + k];
            if (plan.isKept(v, part)) {
                code.loadReference(tape);
                code.list.add(CompiledNames.capture());
                code.constant(k);
                code.list.add(
                        new MethodInsnNode(Opcodes.INVOKEVIRTUAL, CompiledNames.CAPTURE, "partial", "(I)D", false));
                keepDouble(v.block.loop, plan.slot(v, part));
            }
        }
    }

    private void capture(String name, String descriptor) {
        code.loadReference(tape);
        code.list.add(CompiledNames.capture());
        code.list.add(new MethodInsnNode(Opcodes.INVOKEVIRTUAL, CompiledNames.CAPTURE, name, descriptor, false));
    }

    private void reload(Type[] types) {
        int slot = scratch;
        for (Type t : types) {
            code.load(t, slot);
            slot += t.getSize();
        }
    }

    /** Stack: arguments -> result; the callee has kept its own. */
    private void compiled(Value v, MethodInsnNode insn, Callee callee) {
        code.loadInt(top);
        keepInt(v.block.loop, plan.slot(v, Part.CALLEE));
        writeTop();
        code.loadReference(tape);
        boolean isStatic = insn.getOpcode() == Opcodes.INVOKESTATIC;
        code.list.add(new MethodInsnNode(isStatic ? Opcodes.INVOKESTATIC : Opcodes.INVOKESPECIAL, m.owner,
                callee.method().forwardName(), CompiledNames.forwardDescriptor(insn.desc), false));
        afterCall();
    }
}
