package dev.kinkajou.agent.twin;

import dev.kinkajou.agent.branches.TiePaths.Branched;
import dev.kinkajou.agent.twin.Shadow.Place;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * Makes the recording twin of one method. The original instructions stay in order; beside them stands straight-line code that records, so
 * no branch and no frame is new but those of {@linkplain dev.kinkajou.agent.branches tie paths}, which are there before.
 *
 * <p>
 * {@code double f(double x, double[] a) { return x * a[0]; }} becomes
 *
 * <pre>
 * double f$kinkajou(double x, double[] a, int xId, Tape t) {
 *     int aHandle = 0, id;                                                   // shadows
 *     aHandle = Elements.handle(aHandle, a, t);
 *     double v = Elements.loaded(a, 0, a[0], aHandle, t);
 *     return Arithmetic.mul(x, v, xId, t.id, t);                             // leaves the id of the result in t.id
 * }
 * </pre>
 */
final class RecordingTwin {

    private final Emission e;
    private final LocalInstructions locals;
    private final ArithmeticInstructions arithmetic;
    private final MemoryInstructions memory;
    private final CallInstructions calls;
    private final InsnList original;
    private final Set<AbstractInsnNode> settled;
    /** Whether no instruction has been emitted since a block began; a frame in the middle of a block begins one. */
    private boolean blockBegins;

    private RecordingTwin(Emission emission, Set<AbstractInsnNode> settledComparisons) {
        this.e = emission;
        this.locals = new LocalInstructions(emission);
        this.arithmetic = new ArithmeticInstructions(emission);
        this.memory = new MemoryInstructions(emission);
        this.calls = new CallInstructions(emission, memory);
        this.original = emission.method.instructions;
        this.settled = settledComparisons;
    }

    /**
     * The twin of a method with code.
     *
     * @throws Unsupported when the method cannot have one
     */
    static MethodNode of(Rewriting rewriting, Branched branched) {
        MethodNode method = branched.method();
        Flow flow;
        try {
            flow = new Flow(rewriting.owner(), method);
        } catch (AnalyzerException e) {
            throw new Unsupported("cannot be analysed: " + e.getMessage());
        }
        Map<LabelNode, LabelNode> labels = new HashMap<>();
        for (AbstractInsnNode i : method.instructions) {
            if (i instanceof LabelNode l) {
                labels.put(l, new LabelNode());
            }
        }
        return new RecordingTwin(new Emission(rewriting, method, flow, labels), branched.settled()).make();
    }

    private MethodNode make() {
        Map<FrameNode, FrameNode> frames = new HashMap<>();
        boolean reached = true;
        for (int i = 0; i < original.size(); i++) {
            AbstractInsnNode insn = original.get(i);
            e.index = i;
            if (insn instanceof LabelNode l) {
                reached = label(l, reached);
            } else if (insn.getOpcode() < 0) {
                pseudo(insn, i, frames);
            } else if (e.flow.isReachable(i)) {
                blockBegins = false;
                instruction(insn);
                reached = !endsFlow(insn.getOpcode());
            }
        }
        return new TwinAssembly(e).assemble(frames);
    }

    /** Begins a block where one begins. Returns whether control reaches the label. */
    private boolean label(LabelNode label, boolean fallsThrough) {
        boolean reachable = e.flow.isReachable(e.index);
        if (!e.flow.isLeader(label)) {
            if (fallsThrough && beginsNew(label)) {
                e.keepTapeId();
            }
            e.code.add(e.labels.get(label));
            return fallsThrough;
        }
        if (fallsThrough) {
            settleStack();
        }
        e.code.add(e.labels.get(label));
        if (reachable) {
            beginBlock();
        }
        return reachable;
    }

    /** JVMS 4.7.4: Uninitialized_variable_info names the offset of the new instruction itself, so nothing may come in between. */
    private static boolean beginsNew(LabelNode label) {
        AbstractInsnNode next = label.getNext();
        while (next != null && next.getOpcode() < 0) {
            next = next.getNext();
        }
        return next != null && next.getOpcode() == Opcodes.NEW;
    }

    private void beginBlock() {
        e.stack.clear();
        e.lookedUp.clear();
        blockBegins = true;
        Frame<BasicValue> frame = e.flow.frame(e.index);
        for (int d = 0; d < frame.getStackSize(); d++) {
            BasicValue v = frame.getStack(d);
            if (v == BasicValue.DOUBLE_VALUE || v == BasicValue.FLOAT_VALUE) {
                e.stack.push(Shadow.inVariable(v.getSize(), e.variables.stackId(d)));
            } else if (v.isReference()) {
                e.stack.push(Shadow.unknownReference());
            } else {
                e.stack.push(Shadow.none(v.getSize()));
            }
        }
    }

    /**
     * Before control leaves a block: ids of the stack entries go to the shadows where the next block expects them. All are read before the
     * first is written, since entries may have changed places.
     */
    private void settleStack() {
        List<Integer> targets = new ArrayList<>();
        for (int d = 0; d < e.stack.depth(); d++) {
            if (isFloating(d)) {
                Shadow s = e.stack.get(d);
                int target = e.variables.stackId(d);
                if (!s.is(Place.VARIABLE) || s.variable() != target) {
                    e.id(s);
                    targets.add(target);
                    e.stack.set(d, Shadow.inVariable(s.size(), target));
                }
            }
        }
        for (int i = targets.size() - 1; i >= 0; i--) {
            e.variable(Opcodes.ISTORE, targets.get(i));
        }
    }

    private boolean isFloating(int depth) {
        BasicValue v = e.flow.frame(e.index).getStack(depth);
        return v == BasicValue.DOUBLE_VALUE || v == BasicValue.FLOAT_VALUE;
    }

    private void pseudo(AbstractInsnNode insn, int index, Map<FrameNode, FrameNode> frames) {
        if (insn instanceof FrameNode f) {
            if (e.flow.isReachable(index)) {
                if (!blockBegins) {
                    settleStack();
                    beginBlock();
                }
                FrameNode place = new FrameNode(Opcodes.F_NEW, 0, new Object[0], 0, new Object[0]);
                frames.put(place, f);
                e.code.add(place);
            }
        } else {
            e.original(insn);
        }
    }

    private void instruction(AbstractInsnNode insn) {
        int opcode = insn.getOpcode();
        switch (insn.getType()) {
            case AbstractInsnNode.VAR_INSN -> {
                if (opcode >= Opcodes.ISTORE) {
                    locals.store((VarInsnNode) insn);
                } else {
                    locals.load((VarInsnNode) insn);
                }
            }
            case AbstractInsnNode.IINC_INSN -> locals.increment((IincInsnNode) insn);
            case AbstractInsnNode.FIELD_INSN -> field((FieldInsnNode) insn);
            case AbstractInsnNode.METHOD_INSN -> calls.call((MethodInsnNode) insn);
            case AbstractInsnNode.INVOKE_DYNAMIC_INSN -> calls.callDynamic((InvokeDynamicInsnNode) insn);
            case AbstractInsnNode.JUMP_INSN, AbstractInsnNode.TABLESWITCH_INSN, AbstractInsnNode.LOOKUPSWITCH_INSN ->
                jump(insn);
            case AbstractInsnNode.INSN -> simple((InsnNode) insn);
            default -> other(insn);
        }
    }

    private void simple(InsnNode insn) {
        int opcode = insn.getOpcode();
        switch (opcode) {
            case Opcodes.DADD, Opcodes.DSUB, Opcodes.DMUL, Opcodes.DDIV, Opcodes.DREM, Opcodes.DNEG, Opcodes.FADD,
                    Opcodes.FSUB,
                    Opcodes.FMUL, Opcodes.FDIV, Opcodes.FREM, Opcodes.FNEG ->
                arithmetic.arithmetic(insn);
            case Opcodes.FCMPL, Opcodes.FCMPG, Opcodes.DCMPL, Opcodes.DCMPG ->
                arithmetic.compare(insn, settled.contains(insn));
            case Opcodes.LCMP -> {
                if (calls.comparesBits(insn)) {
                    arithmetic.compareBits();
                } else {
                    other(insn);
                }
            }
            case Opcodes.LXOR -> {
                if (calls.hashesBits(insn)) {
                    arithmetic.hashBits();
                }
                other(insn);
            }
            case Opcodes.D2F, Opcodes.F2D -> arithmetic.round(insn);
            case Opcodes.D2I, Opcodes.D2L, Opcodes.F2I, Opcodes.F2L -> arithmetic.truncate(insn);
            case Opcodes.I2D, Opcodes.L2D -> arithmetic.convert(insn, Type.DOUBLE_TYPE);
            case Opcodes.I2F, Opcodes.L2F -> arithmetic.convert(insn, Type.FLOAT_TYPE);
            case Opcodes.DALOAD, Opcodes.FALOAD -> memory.loadElement(insn);
            case Opcodes.DASTORE, Opcodes.FASTORE -> memory.storeElement(insn);
            case Opcodes.POP, Opcodes.POP2, Opcodes.DUP, Opcodes.DUP_X1, Opcodes.DUP_X2, Opcodes.DUP2, Opcodes.DUP2_X1,
                    Opcodes.DUP2_X2,
                    Opcodes.SWAP -> {
                e.original(insn);
                e.stack.execute(opcode);
            }
            case Opcodes.DRETURN, Opcodes.FRETURN -> returnValue(insn);
            default -> other(insn);
        }
    }

    /** Stack: result -> result, tape, id -> result. */
    private void returnValue(InsnNode insn) {
        Shadow s = e.stack.pop();
        if (!s.is(Place.TAPE)) {
            e.tape();
            e.id(s);
            e.code.add(new FieldInsnNode(Opcodes.PUTFIELD, TwinNames.TAPE, "id", "I"));
        }
        e.original(insn);
    }

    private void field(FieldInsnNode insn) {
        if (!TwinNames.isFloating(Type.getType(insn.desc)) || memory.isConstant(insn)) {
            other(insn);
            return;
        }
        switch (insn.getOpcode()) {
            case Opcodes.GETFIELD -> memory.getField(insn);
            case Opcodes.PUTFIELD -> memory.putField(insn);
            case Opcodes.GETSTATIC -> memory.getStatic(insn);
            default -> memory.putStatic(insn);
        }
    }

    private void jump(AbstractInsnNode insn) {
        e.stack.pop(Opcodes.GOTO == insn.getOpcode() ? 0 : isComparisonOfTwo(insn.getOpcode()) ? 2 : 1);
        settleStack();
        e.original(insn);
    }

    /** Everything that neither computes nor moves a floating-point number. */
    private void other(AbstractInsnNode insn) {
        if (mayRunOtherCode(insn.getOpcode())) {
            e.keepTapeId();
        }
        e.original(insn);
        if (!endsFlow(insn.getOpcode())) {
            reshape(insn);
        }
    }

    private void reshape(AbstractInsnNode insn) {
        if (insn.getOpcode() != Opcodes.CHECKCAST) {
            e.stack.pop(StackEffect.popped(insn));
            e.plainResult(StackEffect.type(insn));
        }
    }

    /** Instructions that may initialise a class, and with it run code that records. */
    private static boolean mayRunOtherCode(int opcode) {
        return opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC || opcode == Opcodes.LDC
                || opcode == Opcodes.NEW;
    }

    private static boolean isComparisonOfTwo(int opcode) {
        return opcode >= Opcodes.IF_ICMPEQ && opcode <= Opcodes.IF_ACMPNE;
    }

    private static boolean endsFlow(int opcode) {
        return opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN || opcode == Opcodes.ATHROW
                || opcode == Opcodes.GOTO
                || opcode == Opcodes.TABLESWITCH || opcode == Opcodes.LOOKUPSWITCH;
    }
}
