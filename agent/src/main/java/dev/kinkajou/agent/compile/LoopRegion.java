package dev.kinkajou.agent.compile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * The instructions of a loop in their method, where they could as well be a method of their own: one piece, entered at one place, left for one
 * place, with an empty operand stack there, at most one local that others read afterwards, and no exception handler in it.
 */
final class LoopRegion {

    private final MethodNode method;
    private final InsnList code;
    private final Frame<BasicValue>[] types;
    private final LocalLiveness liveness;
    /** Indices of the first instruction and of the one behind the last. */
    final int begin;
    final int end;
    /** Where the loop is entered. */
    final int header;
    /** The real instruction to which control goes afterwards. */
    private int exit = -1;
    /** What it reads of locals that were written before, in the order of their numbers. */
    final List<Integer> parameters = new ArrayList<>();
    final List<Type> parameterTypes = new ArrayList<>();
    /** The local that it leaves, or -1. */
    private int result = -1;
    private Type resultType = Type.VOID_TYPE;

    private LoopRegion(MethodNode method, Frame<BasicValue>[] types, LocalLiveness liveness, Loop loop) {
        this.method = method;
        this.code = method.instructions;
        this.types = types;
        this.liveness = liveness;
        int first = code.size();
        int last = 0;
        for (Block b : loop.blocks) {
            first = Math.min(first, b.begin);
            last = Math.max(last, b.end);
        }
        begin = first;
        end = last;
        header = loop.header.begin;
    }

    /** The region of a loop, or null where it can't be a method. */
    static LoopRegion of(MethodNode method, Frame<BasicValue>[] types, LocalLiveness liveness, Loop loop) {
        LoopRegion region = new LoopRegion(method, types, liveness, loop);
        return region.isClosed() && region.isOutsideHandlers() && region.hasParameters() && region.hasResult()
                ? region
                : null;
    }

    boolean contains(int index) {
        return begin <= index && index < end;
    }

    boolean isReachable(int index) {
        return types[index] != null;
    }

    int exit() {
        return exit;
    }

    int result() {
        return result;
    }

    Type resultType() {
        return resultType;
    }

    /** Locals that the loop has, and may still read. */
    BitSet liveBefore(int index) {
        BitSet own = written();
        for (int p : parameters) {
            own.set(p);
        }
        own.and(liveness.before(index));
        return own;
    }

    /**
     * Locals that the loop would have given a value and nobody reads afterwards, with their types: frames behind it may still name them (JVMS
     * 4.10.1.4).
     */
    Map<Integer, Type> forgotten() {
        Map<Integer, Type> found = new TreeMap<>();
        if (exit < 0 || exit >= types.length || types[exit] == null) {
            return found;
        }
        BitSet written = written();
        for (int i = written.nextSetBit(0); i >= 0; i = written.nextSetBit(i + 1)) {
            BasicValue after = types[exit].getLocal(i);
            if (i != result && after.getType() != null && !after.equals(types[header].getLocal(i))) {
                found.put(i, after.getType());
            }
        }
        return found;
    }

    /** Says of what follows that it is at the line where the loop begins. */
    void addLine(InsnList to) {
        for (int i = FrameLocals.real(code, header); i >= 0; i--) {
            if (code.get(i) instanceof LineNumberNode n) {
                LabelNode here = new LabelNode();
                to.add(here);
                to.add(new LineNumberNode(n.line, here));
                return;
            }
        }
    }

    /** The frame at the header; class files below version 50 have none. */
    private FrameNode headerFrame() {
        return FrameLocals.at(code, header);
    }

    private boolean isClosed() {
        int entry = FrameLocals.real(code, header);
        for (int i = 0; i < code.size(); i++) {
            AbstractInsnNode insn = code.get(i);
            if (types[i] == null && insn.getOpcode() >= 0) {
                continue;
            }
            boolean inside = contains(i);
            for (LabelNode target : FlowGraph.targets(insn)) {
                int to = FrameLocals.real(code, code.indexOf(target));
                boolean stays = contains(to);
                if (inside && !stays && !leavesFor(to) || !inside && stays && to != entry) {
                    return false;
                }
            }
            boolean returns = insn.getOpcode() >= Opcodes.IRETURN && insn.getOpcode() <= Opcodes.RETURN;
            if (inside && (returns || insn.getOpcode() == Opcodes.RET || insn.getOpcode() == Opcodes.JSR)) {
                return false;
            }
        }
        return fallsInAtHeader(entry) && fallsOutAtExit() && exit >= 0 && exit < code.size()
                && types[entry].getStackSize() == 0 && types[exit].getStackSize() == 0;
    }

    private boolean leavesFor(int to) {
        if (exit < 0) {
            exit = to;
        }
        return exit == to;
    }

    private boolean fallsInAtHeader(int entry) {
        return FrameLocals.real(code, begin) == entry || !fallsTo(begin);
    }

    private boolean fallsOutAtExit() {
        return !fallsTo(end) || leavesFor(FrameLocals.real(code, end));
    }

    /** Whether control reaches an instruction from the one before. */
    private boolean fallsTo(int index) {
        int before = index - 1;
        while (before >= 0 && code.get(before).getOpcode() < 0) {
            before--;
        }
        return before < 0 || types[before] != null && FlowGraph.fallsThrough(code.get(before));
    }

    /** Handlers around the whole of it must not read what it writes. */
    private boolean isOutsideHandlers() {
        for (TryCatchBlockNode t : method.tryCatchBlocks) {
            int first = FrameLocals.real(code, code.indexOf(t.start));
            int last = FrameLocals.real(code, code.indexOf(t.end));
            int handler = FrameLocals.real(code, code.indexOf(t.handler));
            if (contains(handler)) {
                return false;
            }
            if (first < end && FrameLocals.real(code, begin) < last) {
                boolean around = first <= FrameLocals.real(code, begin) && FrameLocals.real(code, end) <= last;
                if (!around || written().intersects(liveness.before(handler))) {
                    return false;
                }
            }
        }
        return true;
    }

    private BitSet written() {
        BitSet written = new BitSet();
        for (int i = begin; i < end; i++) {
            int local = LocalLiveness.written(code.get(i));
            if (local >= 0) {
                written.set(local);
            }
        }
        return written;
    }

    private boolean hasParameters() {
        FrameNode frame = headerFrame();
        if (frame == null) {
            return false;
        }
        BitSet read = liveness.before(header);
        BitSet written = written();
        for (int i = read.nextSetBit(0); i >= 0; i = read.nextSetBit(i + 1)) {
            if (isUsed(i) || written.get(i)) {
                Type type = FrameLocals.type(frame, i);
                if (type == null) {
                    return false;
                }
                parameters.add(i);
                parameterTypes.add(type);
            }
        }
        return true;
    }

    private boolean isUsed(int local) {
        for (int i = begin; i < end; i++) {
            if (LocalLiveness.read(code.get(i)) == local) {
                return true;
            }
        }
        return false;
    }

    private boolean hasResult() {
        BitSet left = written();
        left.and(liveness.before(exit));
        if (left.cardinality() > 1) {
            return false;
        }
        result = left.nextSetBit(0);
        if (result >= 0) {
            resultType = typeAtExit(result);
        }
        return resultType != null;
    }

    private Type typeAtExit(int local) {
        Type type = types[exit].getLocal(local).getType();
        if (type == null || type.getSort() < Type.ARRAY) {
            return type;
        }
        int label = exit;
        while (label > 0 && code.get(label - 1).getOpcode() < 0) {
            label--;
        }
        FrameNode frame = FrameLocals.at(code, label);
        return frame == null ? null : FrameLocals.type(frame, local);
    }
}
