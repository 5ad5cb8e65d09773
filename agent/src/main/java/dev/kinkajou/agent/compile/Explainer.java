package dev.kinkajou.agent.compile;

import dev.kinkajou.agent.compile.Explanation.Note;
import dev.kinkajou.agent.compile.Plan.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Says of a compiled method, line by line, what its forward form keeps for the way back and why, what is read again, and where a run may go to the tape. */
final class Explainer {

    private static final int SLOT_BYTES = Double.BYTES;

    private final CompiledMethod m;
    private final Map<AbstractInsnNode, Integer> lines = new HashMap<>();
    private final Map<Value, List<Value>> users = new HashMap<>();
    private final Set<Note> notes = new LinkedHashSet<>();

    private Explainer(CompiledMethod m) {
        this.m = m;
        int line = 0;
        for (AbstractInsnNode insn : m.method.instructions) {
            line = insn instanceof LineNumberNode n ? n.line : line;
            lines.put(insn, line);
        }
        for (Block b : m.ssa.graph.blocks) {
            use(b.phis);
            use(b.operations);
        }
    }

    private void use(List<Value> values) {
        for (Value user : values) {
            for (Value operand : user.operands) {
                users.computeIfAbsent(operand, v -> new ArrayList<>()).add(user);
            }
        }
    }

    static List<Note> notes(CompiledMethod m) {
        Explainer e = new Explainer(m);
        for (Block b : m.ssa.graph.blocks) {
            e.block(b);
        }
        List<Note> sorted = new ArrayList<>(e.notes);
        sorted.sort(Comparator.comparingInt(Note::line));
        return sorted;
    }

    private void block(Block b) {
        if (!b.loop.isMethod() && b.isHeader()) {
            loop(b.loop);
        }
        if (m.plan.keepsJoin(b)) {
            note(first(b), "keeps which way led here" + each(b.loop));
        }
        for (Value phi : b.phis) {
            if (m.plan.isKept(phi, Part.VALUE)) {
                note(first(b), "keeps " + describe(phi) + each(m.plan.level(phi, Part.VALUE)) + why(phi));
            }
        }
        for (Value v : b.operations) {
            operation(v);
        }
    }

    private void loop(Loop loop) {
        int bytes = m.plan.size(loop) * SLOT_BYTES;
        note(first(loop.header), bytes == 0
                ? "a loop whose iterations keep nothing"
                : "a loop whose iterations keep " + bytes + " bytes each");
        if (m.plan.keepsCount(loop)) {
            note(first(loop.header), "keeps the number of iterations" + each(loop.parent));
        }
    }

    private void operation(Value v) {
        if (m.plan.isKept(v, Part.VALUE)) {
            note(v, "keeps " + describe(v) + each(m.plan.level(v, Part.VALUE)) + why(v));
        }
        for (Part part : List.of(Part.PARTIAL_0, Part.PARTIAL_1, Part.PARTIAL_2)) {
            if (m.plan.isKept(v, part)) {
                note(v, "keeps a partial of " + callee(v) + each(v.block.loop) + ": its rule gives it");
            }
        }
        if (v.isFloatingLoad() && m.plan.rereads.contains(v)) {
            note(v, "the element is read again on the way back, from a copy of the array taken when it was met: nothing here stores to it");
        }
        if (m.compounds.isStore(v)) {
            note(v, "adds to an element: its adjoint stays where it is, nothing is kept");
        }
        if (Derivatives.isCall(v)) {
            call(v);
        }
        if (m.derivatives.isIrregular(v)) {
            note(v, irregular(v));
        }
    }

    private void call(Value v) {
        if (m.derivatives.isDispatched(v)) {
            note(v, "calls the compiled form of whatever " + callee(v)
                    + " is to the receiver; where that has none, the tape records the call");
        } else if (m.derivatives.isCompiledCall(v)) {
            note(v, "calls the compiled form of " + callee(v) + ", which keeps what its own way back reads");
        } else if (m.derivatives.callees.get(v).kind() == Callee.Kind.COMPILED) {
            note(v, "calls " + callee(v) + " with passive arguments: nothing is kept");
        }
    }

    private static String irregular(Value v) {
        return switch (v.opcode()) {
            case Opcodes.DCMPL, Opcodes.DCMPG, Opcodes.FCMPL, Opcodes.FCMPG ->
                "when the numbers compared are equal, the tape records the call: it knows about kinks";
            case Opcodes.DDIV, Opcodes.FDIV -> "when the divisor is zero, the tape records the call";
            case Opcodes.GETSTATIC -> "when the static field is active, the tape records the call";
            case Opcodes.D2I, Opcodes.D2L, Opcodes.F2I, Opcodes.F2L ->
                "when the number is whole, where rounding jumps, the tape records the call";
            default -> "where the rule of " + callee(v) + " notes a kink or a singularity, the tape records the call";
        };
    }

    /** What the way back needs a value for. */
    private String why(Value v) {
        Set<String> reasons = new LinkedHashSet<>();
        for (Value user : users.getOrDefault(v, List.of())) {
            String reason = switch (user.opcode()) {
                case Opcodes.DMUL, Opcodes.FMUL -> "a factor is the partial of a product";
                case Opcodes.DDIV, Opcodes.FDIV -> "a quotient's partials are made of it";
                case Opcodes.DALOAD, Opcodes.FALOAD, Opcodes.DASTORE, Opcodes.FASTORE, Opcodes.AALOAD ->
                    v.isReference()
                            ? "adjoints of its elements are kept under its handle"
                            : "an index says whose adjoint it is";
                case Opcodes.GETFIELD -> "adjoints of its fields are kept under its handle";
                default -> null;
            };
            if (reason != null) {
                reasons.add(reason);
            }
        }
        return reasons.isEmpty() ? "" : ": " + String.join("; ", reasons);
    }

    private String each(Loop level) {
        return level.isMethod() ? ", once" : ", in each iteration of the loop at line " + first(level.header);
    }

    private String describe(Value v) {
        if (v.isReference()) {
            return "the handle of " + (v.insn instanceof FieldInsnNode f ? f.name : "an array or object");
        }
        if (!v.isFloating()) {
            return "an integer";
        }
        if (v.isPhi()) {
            return "a variable";
        }
        if (Derivatives.isCall(v)) {
            return "the result of " + callee(v);
        }
        return switch (v.opcode()) {
            case Opcodes.DALOAD, Opcodes.FALOAD -> "an element";
            case Opcodes.GETFIELD, Opcodes.GETSTATIC -> "the field " + ((FieldInsnNode) v.insn).name;
            case Opcodes.DMUL, Opcodes.FMUL -> "a product";
            case Opcodes.DDIV, Opcodes.FDIV -> "a quotient";
            case Opcodes.DADD, Opcodes.FADD -> "a sum";
            case Opcodes.DSUB, Opcodes.FSUB -> "a difference";
            default -> "a number";
        };
    }

    private static String callee(Value v) {
        if (v.insn instanceof MethodInsnNode call) {
            return call.owner.substring(call.owner.lastIndexOf('/') + 1) + "." + call.name;
        }
        return "an operation";
    }

    private void note(Value v, String what) {
        note(lines.getOrDefault(v.insn, 0), what);
    }

    private void note(int line, String what) {
        notes.add(new Note(line, what));
    }

    /** The first line of a block. */
    private int first(Block b) {
        for (int i = b.begin; i < b.end; i++) {
            int line = lines.getOrDefault(m.method.instructions.get(i), 0);
            if (line > 0 && m.method.instructions.get(i).getOpcode() >= 0) {
                return line;
            }
        }
        return 0;
    }
}
