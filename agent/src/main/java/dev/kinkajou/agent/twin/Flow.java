package dev.kinkajou.agent.twin;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.Interpreter;

/**
 * What is known about a method before its twin is emitted: the kinds of values on the operand stack at each instruction, where basic blocks
 * begin, which instructions lie in loops, and where {@code this} of a constructor is not initialised yet.
 */
final class Flow {

    /** {@code this} before {@code super(...)} or {@code this(...)} has returned (JVMS 4.10.2.4). */
    private static final BasicValue UNINITIALIZED_THIS = new BasicValue(Type.getObjectType("uninitializedThis"));

    private final MethodNode method;
    private final Frame<BasicValue>[] frames;
    private final Set<LabelNode> leaders = new HashSet<>();
    private final BitSet inLoop = new BitSet();

    Flow(String owner, MethodNode method) throws AnalyzerException {
        this.method = method;
        this.frames = new ThisAnalyzer(method).analyze(owner, method);
        findBlocks();
    }

    private void findBlocks() {
        for (TryCatchBlockNode b : method.tryCatchBlocks) {
            leaders.add(b.handler);
        }
        InsnList code = method.instructions;
        for (int i = 0; i < code.size(); i++) {
            AbstractInsnNode insn = code.get(i);
            if (insn instanceof JumpInsnNode j) {
                target(i, j.label);
            } else if (insn instanceof TableSwitchInsnNode s) {
                target(i, s.dflt);
                for (LabelNode l : s.labels) {
                    target(i, l);
                }
            } else if (insn instanceof LookupSwitchInsnNode s) {
                target(i, s.dflt);
                for (LabelNode l : s.labels) {
                    target(i, l);
                }
            }
        }
    }

    private void target(int from, LabelNode label) {
        leaders.add(label);
        int to = method.instructions.indexOf(label);
        if (to < from) {
            inLoop.set(to, from + 1);
        }
    }

    /** Whether control can reach an instruction. */
    boolean isReachable(int index) {
        return frames[index] != null;
    }

    /** Whether a basic block begins at a label. */
    boolean isLeader(LabelNode label) {
        return leaders.contains(label);
    }

    /** Whether an instruction lies between the target of a backward jump and the jump. */
    boolean isInLoop(int index) {
        return inLoop.get(index);
    }

    /** The operand stack before an instruction. */
    Frame<BasicValue> frame(int index) {
        return frames[index];
    }

    /** Whether the stack entry {@code down} below the top is a {@code this} that is not initialised yet. */
    boolean isUninitializedThis(int index, int down) {
        Frame<BasicValue> f = frames[index];
        return f.getStack(f.getStackSize() - 1 - down) == UNINITIALIZED_THIS;
    }

    private static final class ThisAnalyzer extends Analyzer<BasicValue> {

        ThisAnalyzer(MethodNode method) {
            super(new ThisInterpreter("<init>".equals(method.name)));
        }

        @Override
        protected Frame<BasicValue> newFrame(int locals, int stack) {
            return new ThisFrame(locals, stack);
        }

        @Override
        protected Frame<BasicValue> newFrame(Frame<? extends BasicValue> frame) {
            return new ThisFrame(frame);
        }
    }

    private static final class ThisInterpreter extends BasicInterpreter {

        private final boolean constructor;

        ThisInterpreter(boolean constructor) {
            super(Opcodes.ASM9);
            this.constructor = constructor;
        }

        @Override
        public BasicValue newParameterValue(boolean isInstance, int local, Type type) {
            return constructor && local == 0
                    ? Flow.UNINITIALIZED_THIS
                    : super.newParameterValue(isInstance, local, type);
        }
    }

    /** A frame in which a constructor call on {@code this} initialises all copies of it. */
    private static final class ThisFrame extends Frame<BasicValue> {

        ThisFrame(int locals, int stack) {
            super(locals, stack);
        }

        ThisFrame(Frame<? extends BasicValue> frame) {
            super(frame);
        }

        @Override
        public void execute(AbstractInsnNode insn, Interpreter<BasicValue> interpreter) throws AnalyzerException {
            boolean initializes = insn.getOpcode() == Opcodes.INVOKESPECIAL
                    && "<init>".equals(((MethodInsnNode) insn).name)
                    && getStack(getStackSize() - 1
                            - Type.getArgumentTypes(((MethodInsnNode) insn).desc).length) == UNINITIALIZED_THIS;
            super.execute(insn, interpreter);
            if (initializes) {
                for (int i = 0; i < getLocals(); i++) {
                    if (getLocal(i) == UNINITIALIZED_THIS) {
                        setLocal(i, BasicValue.REFERENCE_VALUE);
                    }
                }
                for (int i = 0; i < getStackSize(); i++) {
                    if (getStack(i) == UNINITIALIZED_THIS) {
                        setStack(i, BasicValue.REFERENCE_VALUE);
                    }
                }
            }
        }
    }
}
