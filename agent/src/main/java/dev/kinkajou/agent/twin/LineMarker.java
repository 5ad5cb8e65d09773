package dev.kinkajou.agent.twin;

import dev.kinkajou.runtime.tape.Marks;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * With {@code report=}: twins say to the tape which line they are at, so that it knows what a line has cost: where a line begins, where control may
 * come to from another one, and after calls, which leave the tape with the callee's line. And they count the calls that leave rewritten code.
 */
final class LineMarker {

    /** Code becomes at most so many times as long: a mark of 7 bytes follows at most every other instruction, and recording takes more than that. */
    static final int MOST_GROWTH = 2;

    private static final String RUNTIME = "dev/kinkajou/runtime/";
    /** Of the runtime, what never runs code of the program. */
    private static final List<String> SILENT = List.of("bytecodes/", "tape/", "boundary/", "memory/",
            "rules/MathRules");

    private final String owner;
    private final MethodNode twin;
    private final int tape;
    private int line;

    private LineMarker(String owner, MethodNode twin, int firstLine) {
        this.owner = owner.replace('/', '.');
        this.twin = twin;
        this.line = firstLine;
        boolean isStatic = (twin.access & Opcodes.ACC_STATIC) != 0;
        // The last parameter. Type.getArgumentsAndReturnSizes counts a receiver always.
        this.tape = (Type.getArgumentsAndReturnSizes(twin.desc) >> 2) - (isStatic ? 2 : 1);
    }

    /** Marks all lines of a recording twin. */
    static void markLines(String owner, MethodNode twin) {
        new LineMarker(owner, twin, firstLine(twin)).mark();
    }

    /** Marks the beginning of a twin: whatever it does belongs to the first line of its method. */
    static void markEntry(String owner, MethodNode twin, MethodNode method) {
        LineMarker marker = new LineMarker(owner, twin, firstLine(method));
        twin.instructions.insert(marker.lineMark());
    }

    private static int firstLine(MethodNode method) {
        for (AbstractInsnNode i : method.instructions) {
            if (i instanceof LineNumberNode n) {
                return n.line;
            }
        }
        return -1;
    }

    private void mark() {
        Set<LabelNode> targets = targets();
        boolean begins = true;
        for (AbstractInsnNode i : twin.instructions.toArray()) {
            if (i instanceof LineNumberNode n) {
                line = n.line;
                begins = true;
            } else if (i instanceof LabelNode) {
                begins |= targets.contains(i);
            } else if (i.getOpcode() >= 0) {
                if (begins) {
                    begin(i);
                    begins = false;
                }
                if (i instanceof MethodInsnNode call) {
                    call(call);
                }
                if (i.getOpcode() == Opcodes.INVOKEDYNAMIC) {
                    twin.instructions.insert(i, lineMark());
                }
            }
        }
    }

    /** JVMS 4.7.4: Uninitialized_variable_info names the offset of the new instruction itself, so nothing may come between it and its label. */
    private void begin(AbstractInsnNode first) {
        if (first.getOpcode() == Opcodes.NEW) {
            twin.instructions.insert(first, lineMark());
        } else {
            twin.instructions.insertBefore(first, lineMark());
        }
    }

    private void call(MethodInsnNode call) {
        boolean settles = call.owner.equals(Emission.FOREIGN) && call.name.equals("settle");
        if (settles || call.owner.equals(Emission.BOUNDARY) && call.name.equals("check")) {
            twin.instructions.insertBefore(call, callMark(callee(call), settles));
        } else if (mayRunProgram(call.owner)) {
            twin.instructions.insert(call, lineMark());
        }
    }

    private static boolean mayRunProgram(String owner) {
        if (owner.startsWith(RUNTIME)) {
            for (String silent : SILENT) {
                if (owner.startsWith(silent, RUNTIME.length())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Stack before the check: active, callee, tape. */
    private static String callee(MethodInsnNode check) {
        AbstractInsnNode i = check.getPrevious();
        while (!(i instanceof LdcInsnNode)) {
            i = i.getPrevious();
        }
        return String.valueOf(((LdcInsnNode) i).cst);
    }

    private Set<LabelNode> targets() {
        Set<LabelNode> targets = new HashSet<>();
        for (AbstractInsnNode i : twin.instructions) {
            if (i instanceof JumpInsnNode jump) {
                targets.add(jump.label);
            } else if (i instanceof TableSwitchInsnNode s) {
                targets.addAll(s.labels);
                targets.add(s.dflt);
            } else if (i instanceof LookupSwitchInsnNode s) {
                targets.addAll(s.labels);
                targets.add(s.dflt);
            }
        }
        for (TryCatchBlockNode b : twin.tryCatchBlocks) {
            targets.add(b.handler);
        }
        return targets;
    }

    /** Stack: -> tape, mark -> . */
    private InsnList lineMark() {
        InsnList code = new InsnList();
        code.add(new VarInsnNode(Opcodes.ALOAD, tape));
        code.add(new LdcInsnNode(Marks.line(owner, twin.name, line)));
        code.add(new MethodInsnNode(Opcodes.INVOKEVIRTUAL, TwinNames.TAPE, "line", "(I)V", false));
        return code;
    }

    /** Stack: -> tape, mark, unlessAnswered -> . */
    private InsnList callMark(String callee, boolean unlessAnswered) {
        InsnList code = new InsnList();
        code.add(new VarInsnNode(Opcodes.ALOAD, tape));
        code.add(new LdcInsnNode(Marks.call(owner, twin.name, line, callee)));
        code.add(new InsnNode(unlessAnswered ? Opcodes.ICONST_1 : Opcodes.ICONST_0));
        code.add(new MethodInsnNode(Opcodes.INVOKEVIRTUAL, TwinNames.TAPE, "call", "(IZ)V", false));
        return code;
    }
}
