package dev.kinkajou.agent.twin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The static initialiser of a class, which the JVM may run in the midst of a recording, at the first use of the class. It holds its twin
 * itself, since final fields can be set nowhere else (JVMS 6.5, putstatic):
 *
 * <pre>
 * static {
 *     Tape t;
 *     if (Recordings.live != 0 &amp;&amp; (t = Initializers.enter()) != null) {
 *         try {
 *             // the twin
 *         } finally {
 *             Initializers.leave(t);
 *         }
 *         return;
 *     }
 *     // the original
 * }
 * </pre>
 */
final class Initializer {

    static final String NAME = "<clinit>";

    private static final String TAPE = TwinNames.TAPE_DESCRIPTOR;
    private static final String INITIALIZERS = "dev/kinkajou/runtime/boundary/Initializers";

    private final MethodNode original;
    private final int classVersion;
    private final MethodNode whole;
    private final LabelNode plain = new LabelNode();

    private Initializer(MethodNode original, int classVersion) {
        this.original = original;
        this.classVersion = classVersion;
        this.whole = new MethodNode(Opcodes.ASM9, original.access, original.name, original.desc, null, null);
        this.whole.localVariables = new ArrayList<>();
    }

    /** Whether an initialiser may come upon active values: tables of constants, and what is made of the JDK's classes alone, do not. */
    static boolean mayMeetActive(String owner, MethodNode initializer) {
        for (AbstractInsnNode i : initializer.instructions) {
            boolean meets = switch (i.getType()) {
                case AbstractInsnNode.METHOD_INSN -> !isOfJdk(((MethodInsnNode) i).owner);
                case AbstractInsnNode.INVOKE_DYNAMIC_INSN -> true;
                case AbstractInsnNode.FIELD_INSN -> reads((FieldInsnNode) i, owner);
                default -> false;
            };
            if (meets) {
                return true;
            }
        }
        return false;
    }

    private static boolean reads(FieldInsnNode field, String owner) {
        int sort = Type.getType(field.desc).getSort();
        return field.getOpcode() == Opcodes.GETSTATIC && !field.owner.equals(owner) && !isOfJdk(field.owner)
                && (sort >= Type.ARRAY || sort == Type.DOUBLE || sort == Type.FLOAT);
    }

    private static boolean isOfJdk(String type) {
        return type.startsWith("java/") || type.charAt(0) == '[';
    }

    /** The initialiser with its twin, which is used up. */
    static MethodNode recorded(MethodNode original, MethodNode twin, int classVersion) {
        Initializer i = new Initializer(original, classVersion);
        i.enter();
        i.addTwin(twin);
        i.addOriginal();
        return i.whole;
    }

    /** An initialiser that cannot be recorded: a recording in which it runs is void. */
    static MethodNode refusing(String owner, MethodNode original, int classVersion) {
        Initializer i = new Initializer(original, classVersion);
        InsnList code = i.whole.instructions;
        i.askLive();
        code.add(new LdcInsnNode(owner.replace('/', '.')));
        code.add(i.call("refuse", "(Ljava/lang/String;)V"));
        i.addOriginal();
        return i.whole;
    }

    private void askLive() {
        whole.instructions.add(
                new FieldInsnNode(Opcodes.GETSTATIC, "dev/kinkajou/runtime/Recordings", "live",
                        "I"));
        whole.instructions.add(new JumpInsnNode(Opcodes.IFEQ, plain));
    }

    /** Stack: -> ; the tape is in the first variable, where the twin wants it. */
    private void enter() {
        askLive();
        InsnList code = whole.instructions;
        code.add(call("enter", "()" + TAPE));
        code.add(new InsnNode(Opcodes.DUP));
        code.add(new VarInsnNode(Opcodes.ASTORE, 0));
        code.add(new JumpInsnNode(Opcodes.IFNULL, plain));
    }

    private void addTwin(MethodNode twin) {
        for (AbstractInsnNode i : twin.instructions.toArray()) {
            if (i.getOpcode() == Opcodes.RETURN) {
                twin.instructions.insertBefore(i, leave());
            }
        }
        LabelNode start = new LabelNode();
        LabelNode end = new LabelNode();
        LabelNode handler = new LabelNode();
        InsnList code = whole.instructions;
        code.add(start);
        code.add(twin.instructions);
        code.add(end);
        code.add(handler);
        frame(new Object[]{TwinNames.TAPE}, new Object[]{"java/lang/Throwable"});
        // Stack: throwable
        code.add(leave());
        code.add(new InsnNode(Opcodes.ATHROW));
        whole.tryCatchBlocks.addAll(twin.tryCatchBlocks);
        whole.tryCatchBlocks.add(new TryCatchBlockNode(start, end, handler, null));
        if (twin.localVariables != null) {
            whole.localVariables.addAll(twin.localVariables);
        }
    }

    private void addOriginal() {
        InsnList code = whole.instructions;
        code.add(plain);
        frame(new Object[0], new Object[0]);
        // JVMS 4.7.4: two frames may not share an offset, and the original may begin with one.
        code.add(new InsnNode(Opcodes.NOP));
        Map<LabelNode, LabelNode> labels = new HashMap<>();
        for (AbstractInsnNode i : original.instructions) {
            if (i instanceof LabelNode l) {
                labels.put(l, new LabelNode());
            }
        }
        for (AbstractInsnNode i : original.instructions) {
            code.add(i.clone(labels));
        }
        for (TryCatchBlockNode b : original.tryCatchBlocks) {
            whole.tryCatchBlocks.add(
                    new TryCatchBlockNode(labels.get(b.start), labels.get(b.end), labels.get(b.handler), b.type));
        }
        if (original.localVariables != null) {
            List<LocalVariableNode> names = whole.localVariables;
            for (LocalVariableNode v : original.localVariables) {
                names.add(new LocalVariableNode(v.name, v.desc, v.signature, labels.get(v.start), labels.get(v.end),
                        v.index));
            }
        }
    }

    private InsnList leave() {
        InsnList code = new InsnList();
        code.add(new VarInsnNode(Opcodes.ALOAD, 0));
        code.add(call("leave", "(" + TAPE + ")V"));
        return code;
    }

    private MethodInsnNode call(String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, INITIALIZERS, name, descriptor, false);
    }

    private void frame(Object[] locals, Object[] stack) {
        if ((classVersion & 0xFFFF) >= Opcodes.V1_6) {
            whole.instructions.add(new FrameNode(Opcodes.F_NEW, locals.length, locals, stack.length, stack));
        }
    }
}
