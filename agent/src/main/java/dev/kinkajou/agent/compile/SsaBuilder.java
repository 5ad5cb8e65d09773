package dev.kinkajou.agent.compile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * Turns the bytecode of a method into values in SSA form by one symbolic execution of each block. Moves on the operand stack and between locals
 * vanish; what they moved is the same value.
 *
 * <p>
 * Phis stand where control flow joins, and also where a loop is left, so that a value of the last iteration has another name outside of its loop.
 */
final class SsaBuilder {

    private final MethodNode method;
    private final FlowGraph graph;
    private final Frame<BasicValue>[] types;
    private final List<Value> values = new ArrayList<>();
    private final Map<Block, Frame<Value>> ends = new HashMap<>();
    private final SsaInterpreter interpreter = new SsaInterpreter(values);
    /** What phis that turned out to be another value are. */
    private final Map<Value, Value> same = new HashMap<>();

    SsaBuilder(String owner, MethodNode method) {
        this.method = method;
        try {
            types = new Analyzer<>(new BasicInterpreter()).analyze(owner, method);
        } catch (AnalyzerException e) {
            throw new NotCompiled("cannot be analysed: " + e.getMessage());
        }
        BitSet reachable = new BitSet();
        for (int i = 0; i < types.length; i++) {
            reachable.set(i, types[i] != null);
        }
        graph = new FlowGraph(method, reachable);
    }

    static Ssa build(String owner, MethodNode method) {
        SsaBuilder b = new SsaBuilder(owner, method);
        List<Value> parameters = b.run(owner);
        return new Ssa(method, b.graph, parameters, b.values);
    }

    /** Before each instruction; null where it is not reachable. */
    Frame<BasicValue>[] types() {
        return types;
    }

    FlowGraph graph() {
        return graph;
    }

    private List<Value> run(String owner) {
        List<Value> parameters = new ArrayList<>();
        try {
            for (Block b : graph.blocks) {
                Frame<Value> frame = b.order == 0 ? parameters(owner, parameters) : start(b);
                execute(b, frame);
                ends.put(b, frame);
            }
        } catch (AnalyzerException e) {
            throw new NotCompiled("cannot be analysed: " + e.getMessage());
        }
        fillPhis();
        simplify();
        resolve();
        return parameters;
    }

    private Frame<Value> parameters(String owner, List<Value> parameters) {
        Frame<Value> frame = new Frame<>(method.maxLocals, method.maxStack);
        Block entry = graph.blocks.get(0);
        int local = 0;
        if ((method.access & Opcodes.ACC_STATIC) == 0) {
            local = parameter(frame, local, Type.getObjectType(owner), entry, parameters);
        }
        for (Type t : Type.getArgumentTypes(method.desc)) {
            local = parameter(frame, local, t, entry, parameters);
        }
        while (local < method.maxLocals) {
            frame.setLocal(local++, Value.UNDEFINED);
        }
        return frame;
    }

    private int parameter(Frame<Value> frame, int local, Type type, Block entry, List<Value> parameters) {
        Value v = interpreter.add(new Value(Value.Kind.PARAMETER, SsaInterpreter.onStack(type), entry, null));
        v.place = local;
        parameters.add(v);
        frame.setLocal(local, v);
        if (v.getSize() == 2) {
            frame.setLocal(local + 1, Value.UNDEFINED);
        }
        return local + v.getSize();
    }

    private Frame<Value> start(Block b) {
        if (!needsPhis(b)) {
            return new Frame<>(ends.get(b.in.get(0).from));
        }
        Frame<BasicValue> shape = types[b.begin];
        Frame<Value> frame = new Frame<>(method.maxLocals, method.maxStack);
        for (int i = 0; i < shape.getLocals(); i++) {
            frame.setLocal(i, phi(b, shape.getLocal(i), i));
        }
        for (int d = 0; d < shape.getStackSize(); d++) {
            Value v = phi(b, shape.getStack(d), ~d);
            if (v == Value.UNDEFINED) {
                throw new NotCompiled("joins control flow while an object is being made");
            }
            b.stack.add(v);
            frame.push(v);
        }
        return frame;
    }

    private static boolean needsPhis(Block b) {
        if (b.in.size() > 1) {
            return true;
        }
        Edge e = b.in.get(0);
        return !e.from.loop.contains(b.loop);
    }

    private Value phi(Block b, BasicValue type, int place) {
        if (type == null || type.getType() == null || type == BasicValue.RETURNADDRESS_VALUE) {
            return Value.UNDEFINED;
        }
        Value v = interpreter.add(new Value(Value.Kind.PHI, SsaInterpreter.onStack(type.getType()), b, null));
        v.place = place;
        b.phis.add(v);
        return v;
    }

    private void execute(Block b, Frame<Value> frame) throws AnalyzerException {
        interpreter.enter(b);
        for (int i = b.begin; i < b.end && i >= 0; i++) {
            AbstractInsnNode insn = graph.code.get(i);
            if (insn.getOpcode() >= 0) {
                frame.execute(insn, interpreter);
            }
        }
    }

    private void fillPhis() {
        for (Block b : graph.blocks) {
            for (Value phi : b.phis) {
                phi.operands = new Value[b.in.size()];
                for (Edge e : b.in) {
                    Frame<Value> end = ends.get(e.from);
                    phi.operands[e.number] = phi.place >= 0 ? end.getLocal(phi.place) : end.getStack(~phi.place);
                }
            }
        }
    }

    /** A phi of one value is that value, unless it takes the value out of its loop. */
    private void simplify() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Block b : graph.blocks) {
                for (int i = b.phis.size() - 1; i >= 0; i--) {
                    Value phi = b.phis.get(i);
                    Value only = onlyOperand(phi);
                    if (only != null) {
                        same.put(phi, only);
                        b.phis.remove(i);
                        changed = true;
                    }
                }
            }
        }
    }

    private Value onlyOperand(Value phi) {
        Value only = null;
        for (Value operand : phi.operands) {
            Value v = find(operand);
            if (v == Value.UNDEFINED) {
                return v;
            }
            if (v != phi && v != only) {
                if (only != null) {
                    return null;
                }
                only = v;
            }
        }
        boolean leavesLoop = only != null && only.block != null && !only.block.loop.contains(phi.block.loop);
        return leavesLoop ? null : only;
    }

    private Value find(Value v) {
        Value found = v;
        while (same.containsKey(found)) {
            found = same.get(found);
        }
        return found;
    }

    /** Names operands by what they are, and keeps the phis that somebody reads. */
    private void resolve() {
        List<Value> work = new ArrayList<>();
        for (Block b : graph.blocks) {
            for (Value v : b.operations) {
                work.add(v);
            }
        }
        BitSet read = new BitSet();
        while (!work.isEmpty()) {
            Value v = work.remove(work.size() - 1);
            for (int i = 0; i < v.operands.length; i++) {
                Value operand = find(v.operands[i]);
                if (operand == Value.UNDEFINED) {
                    throw new NotCompiled("reads what is not defined on every way");
                }
                v.operands[i] = operand;
                if (operand.isPhi() && !read.get(operand.index)) {
                    read.set(operand.index);
                    work.add(operand);
                }
            }
        }
        for (Block b : graph.blocks) {
            b.phis.removeIf(new Unread(read));
        }
    }

    private static final class Unread implements java.util.function.Predicate<Value> {

        private final BitSet read;

        Unread(BitSet read) {
            this.read = read;
        }

        @Override
        public boolean test(Value phi) {
            return !read.get(phi.index);
        }
    }
}
