package dev.kinkajou.agent.twin;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * Where the bits of numbers go in one method. {@code equals} compares them, {@code hashCode} folds them into an int, and code that tells zeros apart
 * compares them with a constant: then the number itself goes nowhere. Bits that go anywhere else are the number.
 */
final class BitUses {

    private final Interpreter uses;

    private BitUses(Interpreter uses) {
        this.uses = uses;
    }

    /** For a method that turns numbers into bits; null when it cannot be followed. */
    static BitUses of(String owner, MethodNode method) {
        Interpreter uses = new Interpreter();
        try {
            new Analyzer<>(uses).analyze(owner, method);
        } catch (AnalyzerException | RuntimeException e) {
            return null;
        }
        return new BitUses(uses);
    }

    static boolean isBits(AbstractInsnNode insn) {
        return insn instanceof MethodInsnNode call && call.owner.equals("java/lang/Double")
                && (call.name.equals("doubleToLongBits") || call.name.equals("doubleToRawLongBits"));
    }

    /** Whether the bits that a call gives are compared or hashed, and nothing else. */
    boolean areLookedAt(MethodInsnNode call) {
        return isBits(call) && areLookedAt(call, call, new HashSet<>());
    }

    private boolean areLookedAt(MethodInsnNode call, AbstractInsnNode copy, Set<AbstractInsnNode> seen) {
        if (!seen.add(copy)) {
            return true;
        }
        for (AbstractInsnNode use : uses.of(copy)) {
            boolean look = switch (use.getOpcode()) {
                case Opcodes.LCMP -> true;
                case Opcodes.LUSHR, Opcodes.LSHR -> isUpperHalf(use) && areOnlyFolded(call, use, seen);
                case Opcodes.LXOR -> isFold(call, use);
                default -> uses.isCopy(use) && areLookedAt(call, use, seen);
            };
            if (!look) {
                return false;
            }
        }
        return true;
    }

    private boolean areOnlyFolded(MethodInsnNode call, AbstractInsnNode half, Set<AbstractInsnNode> seen) {
        for (AbstractInsnNode use : uses.of(half)) {
            if (!(use.getOpcode() == Opcodes.LXOR
                    ? isFold(call, use)
                    : uses.isCopy(use) && seen.add(use) && areOnlyFolded(call, use, seen))) {
                return false;
            }
        }
        return true;
    }

    /** The hash code of a long: {@code (int) (bits ^ bits >>> 32)}. */
    private boolean isFold(MethodInsnNode call, AbstractInsnNode xor) {
        SourceValue[] operands = uses.operands.get(xor);
        AbstractInsnNode a = uses.origin(operands[0]);
        AbstractInsnNode b = uses.origin(operands[1]);
        AbstractInsnNode half = a == call ? b : a;
        if (half == null || a != call && b != call || !isUpperHalf(half)
                || uses.origin(uses.operands.get(half)[0]) != call) {
            return false;
        }
        for (AbstractInsnNode use : uses.of(xor)) {
            if (use.getOpcode() != Opcodes.L2I) {
                return false;
            }
        }
        return true;
    }

    private boolean isUpperHalf(AbstractInsnNode insn) {
        if (insn.getOpcode() != Opcodes.LUSHR && insn.getOpcode() != Opcodes.LSHR) {
            return false;
        }
        return uses.origin(uses.operands.get(insn)[1]) instanceof IntInsnNode distance
                && distance.operand == Integer.SIZE;
    }

    /** Whether an instruction makes a hash code of the bits of a number. */
    boolean hashesBits(AbstractInsnNode xor) {
        SourceValue[] operands = uses.operands.get(xor);
        return operands != null && (isFoldOf(operands[0], xor) || isFoldOf(operands[1], xor));
    }

    private boolean isFoldOf(SourceValue operand, AbstractInsnNode xor) {
        return uses.origin(operand) instanceof MethodInsnNode call && isBits(call) && isFold(call, xor);
    }

    /** Whether an operand of a comparison of longs is the bits of a number. */
    boolean comparesBits(AbstractInsnNode lcmp) {
        SourceValue[] operands = uses.operands.get(lcmp);
        return operands != null && (uses.mayBeBits(operands[0]) || uses.mayBeBits(operands[1]));
    }

    /** Notes who takes what. */
    private static final class Interpreter extends SourceInterpreter {

        private final Map<AbstractInsnNode, SourceValue[]> operands = new HashMap<>();
        private final Map<AbstractInsnNode, SourceValue> copied = new HashMap<>();
        private final Map<AbstractInsnNode, Set<AbstractInsnNode>> takers = new HashMap<>();

        Interpreter() {
            super(Opcodes.ASM9);
        }

        Set<AbstractInsnNode> of(AbstractInsnNode source) {
            return takers.getOrDefault(source, Set.of());
        }

        boolean isCopy(AbstractInsnNode insn) {
            return copied.containsKey(insn);
        }

        /** Where a value comes from, past copies; null when there are several places. */
        AbstractInsnNode origin(SourceValue value) {
            SourceValue v = value;
            for (int i = 0; i <= copied.size(); i++) {
                if (v.insns.size() != 1) {
                    return null;
                }
                AbstractInsnNode insn = v.insns.iterator().next();
                if (!copied.containsKey(insn)) {
                    return insn;
                }
                v = copied.get(insn);
            }
            return null;
        }

        boolean mayBeBits(SourceValue value) {
            return mayBeBits(value, new HashSet<>());
        }

        private boolean mayBeBits(SourceValue value, Set<AbstractInsnNode> seen) {
            for (AbstractInsnNode insn : value.insns) {
                if (isBits(insn) || seen.add(insn) && copied.containsKey(insn) && mayBeBits(copied.get(insn), seen)) {
                    return true;
                }
            }
            return false;
        }

        private void take(AbstractInsnNode insn, SourceValue... values) {
            for (SourceValue v : values) {
                for (AbstractInsnNode source : v.insns) {
                    Set<AbstractInsnNode> set = takers.get(source);
                    if (set == null) {
                        set = new HashSet<>();
                        takers.put(source, set);
                    }
                    set.add(insn);
                }
            }
        }

        @Override
        public SourceValue copyOperation(AbstractInsnNode insn, SourceValue value) {
            take(insn, value);
            SourceValue before = copied.get(insn);
            copied.put(insn, before == null ? value : merge(before, value));
            return super.copyOperation(insn, value);
        }

        @Override
        public SourceValue unaryOperation(AbstractInsnNode insn, SourceValue value) {
            take(insn, value);
            return super.unaryOperation(insn, value);
        }

        @Override
        public SourceValue binaryOperation(AbstractInsnNode insn, SourceValue a, SourceValue b) {
            take(insn, a, b);
            operands.put(insn, new SourceValue[]{a, b});
            return super.binaryOperation(insn, a, b);
        }

        @Override
        public SourceValue ternaryOperation(AbstractInsnNode insn, SourceValue a, SourceValue b, SourceValue c) {
            take(insn, a, b, c);
            return super.ternaryOperation(insn, a, b, c);
        }

        @Override
        public SourceValue naryOperation(AbstractInsnNode insn, List<? extends SourceValue> values) {
            take(insn, values.toArray(new SourceValue[0]));
            return super.naryOperation(insn, values);
        }

        @Override
        public void returnOperation(AbstractInsnNode insn, SourceValue value, SourceValue expected) {
            take(insn, value);
        }
    }
}
