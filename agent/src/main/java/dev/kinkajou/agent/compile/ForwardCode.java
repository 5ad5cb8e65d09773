package dev.kinkajou.agent.compile;

import dev.kinkajou.agent.compile.Plan.Part;
import dev.kinkajou.agent.twin.TwinNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The code of a forward form while it is being written, its locals behind those of the original, and how numbers get into slots of frames. All
 * locals are made at the beginning, since they stand in every stack map frame.
 */
final class ForwardCode {

    private static final Type DOUBLES = Type.getType("[D");
    private static final String TAPE = TwinNames.TAPE_DESCRIPTOR;

    final Code code = new Code();
    private final CompiledMethod m;
    private final Plan plan;
    private final FlowGraph graph;
    private final MethodNode original;
    private final Map<Object, Integer> locals = new HashMap<>();
    private final List<Type> types = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    /** Arrays that something active may be stored to. */
    private final Set<Value> targets = new HashSet<>();
    /** Arrays that numbers are stored to. */
    private final Set<Value> stored = new HashSet<>();
    /** By the loop at whose end they are kept. */
    private final Map<Loop, List<Value>> held = new HashMap<>();
    private int next;
    private final int tape;
    private final int slots;
    private final int top;

    ForwardCode(CompiledMethod m) {
        this.m = m;
        this.plan = m.plan;
        this.graph = m.ssa.graph;
        this.original = m.method;
        next = original.maxLocals;
        tape = local("tape", Type.getType(TAPE));
        slots = local("slots", DOUBLES);
        top = local("top", Type.INT_TYPE);
        for (Block b : graph.blocks) {
            for (Value v : b.operations) {
                if (v.isElementStore() && v.operands[2].isFloating()) {
                    stored.add(v.operands[0]);
                    if (v.operands[2].varied) {
                        targets.add(v.operands[0]);
                    }
                }
                if (Derivatives.isCall(v) && m.derivatives.callees.get(v).kind() == Callee.Kind.CLONE) {
                    targets.add(v);
                }
            }
        }
        makeLocals();
    }

    private void makeLocals() {
        frame(graph.method);
        for (Loop l : graph.loops) {
            frame(l);
            count(l);
            join(l.header);
        }
        for (Block b : graph.blocks) {
            for (Value v : b.operations) {
                if (plan.isKept(v, Part.VALUE) && !b.loop.isMethod()) {
                    if (isHeld(v)) {
                        hold(plan.level(v, Part.VALUE).childAround(b.loop), v);
                    }
                    if (!v.isReference()) {
                        local(v, v.type);
                    } else {
                        last(v);
                        if (isStored(v) || !isHeld(v)) {
                            lastHandle(v);
                        }
                    }
                }
            }
        }
    }

    private boolean isStored(Value v) {
        return stored.contains(v) || targets.contains(v);
    }

    /** Whether a value that does not change in its loop is only held there, and kept when the loop is left. */
    boolean isHeld(Value v) {
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

    /** A loop begins that may not come to hold anything. */
    void enter(Loop loop) {
        for (Value v : held.getOrDefault(loop, List.of())) {
            if (!isStored(v)) {
                code.op(zero(v.type));
                code.store(v.type, local(v, v.type));
            }
        }
    }

    /** It is left: what it holds is kept. */
    void leave(Loop loop) {
        for (Value v : held.getOrDefault(loop, List.of())) {
            if (isStored(v)) {
                code.loadInt(lastHandle(v));
                keepInt(plan.level(v, Part.VALUE), plan.slot(v, Part.VALUE));
            } else {
                keepLocal(v, local(v, v.type));
            }
        }
    }

    /** Stack: value -> value; it will be kept when the loop is left. What is stored to has to be told before. */
    void holdTop(Value v) {
        if (isStored(v)) {
            handle(v);
            code.op(Opcodes.POP);
        } else {
            code.op(v.getSize() == 2 ? Opcodes.DUP2 : Opcodes.DUP);
            code.store(v.type, local(v, v.type));
        }
    }

    int local(Object key, Type type) {
        Integer found = locals.get(key);
        if (found == null) {
            found = next;
            locals.put(key, found);
            types.add(type);
            numbers.add(found);
            next += type.getSize();
        }
        return found;
    }

    /** First of the locals that live between two instructions only. */
    int scratch() {
        return next;
    }

    /** Where the frame of the present iteration begins. */
    int frame(Loop loop) {
        return local(List.of(loop), Type.INT_TYPE);
    }

    /** The number of iterations before the present one. */
    int count(Loop loop) {
        return local(loop, Type.INT_TYPE);
    }

    /** Which edge led to a header. */
    int join(Block header) {
        return local(header, Type.INT_TYPE);
    }

    private int last(Value v) {
        return local(v, SsaInterpreter.OBJECT);
    }

    private int lastHandle(Value v) {
        return local(List.of(v), Type.INT_TYPE);
    }

    void loadTape() {
        code.loadReference(tape);
    }

    void loadTop() {
        code.loadInt(top);
    }

    /** Whether other methods have to be told that this one runs. */
    boolean isWatched() {
        return !plan.rereads.arrays().isEmpty() || !stored.isEmpty();
    }

    void prologue() {
        int parameters = (Type.getArgumentsAndReturnSizes(original.desc) >> 2)
                - ((original.access & Opcodes.ACC_STATIC) != 0 ? 1 : 0);
        // The tape came in the place of a local of the original.
        code.loadReference(parameters);
        code.storeReference(tape);
        for (int i = 0; i < types.size(); i++) {
            int n = numbers.get(i);
            if (n != tape && n != slots && n != top) {
                code.op(zero(types.get(i)));
                code.store(types.get(i), n);
            }
        }
        if (isWatched()) {
            loadTape();
            code.invokeStatic(Code.FORWARD, "enter", "(" + TAPE + ")V");
        }
        afterCall();
        if (plan.size(graph.method) > 0) {
            allot(graph.method);
        }
        for (Value p : m.ssa.parameters) {
            if (plan.isKept(p, Part.VALUE)) {
                keepLocal(p, p.place);
            }
        }
    }

    static int zero(Type type) {
        return switch (type.getSort()) {
            case Type.INT -> Opcodes.ICONST_0;
            case Type.FLOAT -> Opcodes.FCONST_0;
            case Type.DOUBLE -> Opcodes.DCONST_0;
            case Type.LONG -> Opcodes.LCONST_0;
            default -> Opcodes.ACONST_NULL;
        };
    }

    /** Before a return. */
    void epilogue(Block exit) {
        if (plan.keepsExit()) {
            code.constant(m.exits().indexOf(exit));
            keepInt(graph.method, plan.exitSlot(graph.method));
        }
        if (isWatched()) {
            loadTape();
            code.invokeStatic(Code.FORWARD, "leave", "(" + TAPE + ")V");
        }
        writeTop();
    }

    /** Callees may have grown the records. */
    void afterCall() {
        loadTape();
        code.list.add(CompiledNames.records());
        code.op(Opcodes.DUP);
        code.list.add(CompiledNames.slots());
        code.storeReference(slots);
        code.list.add(CompiledNames.top());
        code.storeInt(top);
    }

    /** Callees have to know. */
    void writeTop() {
        loadTape();
        code.list.add(CompiledNames.records());
        code.loadInt(top);
        code.list.add(CompiledNames.setTop());
    }

    /** Begins a frame. */
    void allot(Loop loop) {
        code.loadInt(top);
        code.storeInt(frame(loop));
        code.loadInt(top);
        code.add(plan.size(loop));
        code.storeInt(top);
        // Stack: slots, top, tape -> slots
        code.loadReference(slots);
        code.loadInt(top);
        loadTape();
        code.invokeStatic(CompiledNames.RECORDS, "room", "([DI" + TAPE + ")[D");
        code.storeReference(slots);
    }

    /** The original frame, and the locals of this form behind its own. */
    FrameNode framed(FrameNode f) {
        int slot = 0;
        List<Object> all = new ArrayList<>();
        for (Object type : f.local) {
            all.add(type);
            slot += type == Opcodes.LONG || type == Opcodes.DOUBLE ? 2 : 1;
        }
        for (; slot < original.maxLocals; slot++) {
            all.add(Opcodes.TOP);
        }
        for (Type t : types) {
            all.add(switch (t.getSort()) {
                case Type.INT -> Opcodes.INTEGER;
                case Type.FLOAT -> Opcodes.FLOAT;
                case Type.DOUBLE -> Opcodes.DOUBLE;
                default -> t.getInternalName();
            });
        }
        return new FrameNode(Opcodes.F_NEW, all.size(), all.toArray(), f.stack.size(), f.stack.toArray());
    }

    /** Stack: int -> . */
    void keepInt(Loop loop, int slot) {
        code.loadReference(slots);
        code.loadInt(frame(loop));
        code.add(slot);
        code.invokeStatic(Code.FORWARD, "keep", "(I[DI)V");
    }

    /** Stack: double -> . */
    void keepDouble(Loop loop, int slot) {
        code.loadReference(slots);
        code.loadInt(frame(loop));
        code.add(slot);
        code.invokeStatic(Code.FORWARD, "keep", "(D[DI)V");
    }

    void keepLocal(Value v, int local) {
        code.load(v.type, local);
        keepTop(v);
        code.op(v.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
    }

    /** Stack: value -> value; it, or the version or handle of an array, goes to its slot. */
    void keepTop(Value v) {
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
        String name = plan.rereads.hasVersion(v)
                ? "version"
                : m.derivatives.isFresh(v)
                        ? "fresh"
                        : targets.contains(v) ? "target" : stored.contains(v) ? "cleared" : "source";
        code.op(Opcodes.DUP);
        if (locals.containsKey(List.of(v)) && !m.derivatives.isFresh(v)) {
            // Stack: reference, reference, last, handle, tape -> reference, handle
            code.loadReference(last(v));
            code.loadInt(lastHandle(v));
            loadTape();
            code.invokeStatic(Code.FORWARD, name, "(Ljava/lang/Object;Ljava/lang/Object;I" + TAPE + ")I");
            code.storeInt(lastHandle(v));
            code.op(Opcodes.DUP);
            code.storeReference(last(v));
            code.loadInt(lastHandle(v));
        } else {
            loadTape();
            code.invokeStatic(Code.FORWARD, name, "(Ljava/lang/Object;" + TAPE + ")I");
        }
    }
}
