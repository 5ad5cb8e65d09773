package dev.kinkajou.agent.compile;

import dev.kinkajou.agent.twin.TwinNames;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Writes the twin of a compiled method, the one that recording code calls:
 *
 * <pre>
 * R m$kinkajou(parameters, ids, Tape t) {
 *     Kernel k = kernel;                     // made at the first call
 *     if (k.begin(t)) {
 *         Kernel.argument(id, t);            // for each
 *         try {
 *             R r = m$kinkajou$forward(parameters, t);
 *             k.end(t);
 *             return r;
 *         } catch (Throwable e) {
 *             k.abandon(e, t);               // throws it on where the run cannot be taken back
 *         }
 *     }
 *     return m$kinkajou$recorded(parameters, ids, t);
 * }
 * </pre>
 */
final class EntryTwin {

    private static final String KERNEL_DESCRIPTOR = "L" + CompiledNames.KERNEL + ";";
    private static final String LOOKUP = "java/lang/invoke/MethodHandles";

    private final CompiledMethod m;
    private final String field;
    private final Code code = new Code();
    private final String descriptor;
    private final Type[] types;
    private final boolean isStatic;
    private final int tape;
    private final int kernel;
    private final Type result;

    EntryTwin(CompiledMethod m, String field) {
        this.m = m;
        this.field = field;
        descriptor = TwinNames.descriptor(m.method.desc);
        types = Type.getArgumentTypes(descriptor);
        isStatic = (m.method.access & Opcodes.ACC_STATIC) != 0;
        int end = (Type.getArgumentsAndReturnSizes(descriptor) >> 2) - (isStatic ? 1 : 0);
        tape = end - 1;
        kernel = end;
        result = Type.getReturnType(descriptor);
    }

    MethodNode emit() {
        int dropped = Opcodes.ACC_VARARGS | Opcodes.ACC_BRIDGE;
        MethodNode node = new MethodNode(Opcodes.ASM9, m.method.access & ~dropped | Opcodes.ACC_SYNTHETIC,
                TwinNames.name(m.method.name), descriptor, null,
                m.method.exceptions == null ? null : m.method.exceptions.toArray(new String[0]));
        LabelNode known = new LabelNode();
        LabelNode record = new LabelNode();
        LabelNode start = new LabelNode();
        LabelNode end = new LabelNode();
        LabelNode handler = new LabelNode();
        kernel(known);
        code.loadReference(kernel);
        code.loadReference(tape);
        code.list.add(new MethodInsnNode(Opcodes.INVOKEVIRTUAL, CompiledNames.KERNEL, "begin",
                "(" + TwinNames.TAPE_DESCRIPTOR + ")Z", false));
        code.jump(Opcodes.IFEQ, record);
        ids();
        code.list.add(start);
        forward();
        code.loadReference(kernel);
        code.loadReference(tape);
        code.list.add(new MethodInsnNode(Opcodes.INVOKEVIRTUAL, CompiledNames.KERNEL, "end",
                "(" + TwinNames.TAPE_DESCRIPTOR + ")V", false));
        code.op(result.getOpcode(Opcodes.IRETURN));
        code.list.add(end);
        code.list.add(handler);
        frame("java/lang/Throwable");
        // Stack: thrown -> kernel, thrown, tape ->
        code.loadReference(kernel);
        code.op(Opcodes.SWAP);
        code.loadReference(tape);
        code.list.add(new MethodInsnNode(Opcodes.INVOKEVIRTUAL, CompiledNames.KERNEL, "abandon",
                "(Ljava/lang/Throwable;" + TwinNames.TAPE_DESCRIPTOR + ")V", false));
        code.list.add(record);
        frame(null);
        recorded();
        node.instructions.add(code.list);
        node.maxLocals = kernel + 1;
        node.tryCatchBlocks.add(new TryCatchBlockNode(start, end, handler, "java/lang/Throwable"));
        return node;
    }

    /** Stack: -> ; the kernel is in its local. */
    private void kernel(LabelNode known) {
        code.list.add(new FieldInsnNode(Opcodes.GETSTATIC, m.owner, field, KERNEL_DESCRIPTOR));
        code.storeReference(kernel);
        code.loadReference(kernel);
        code.jump(Opcodes.IFNONNULL, known);
        code.list.add(new MethodInsnNode(Opcodes.INVOKESTATIC, LOOKUP, "lookup", "()L" + LOOKUP + "$Lookup;", false));
        code.list.add(new LdcInsnNode(m.reverseName()));
        code.constant(m.isPure() ? 1 : 0);
        code.invokeStatic(CompiledNames.KERNEL, "of",
                "(L" + LOOKUP + "$Lookup;Ljava/lang/String;Z)" + KERNEL_DESCRIPTOR);
        code.op(Opcodes.DUP);
        code.storeReference(kernel);
        code.list.add(new FieldInsnNode(Opcodes.PUTSTATIC, m.owner, field, KERNEL_DESCRIPTOR));
        code.list.add(known);
        frame(null);
    }

    private void ids() {
        int slot = isStatic ? 0 : 1;
        int floating = 0;
        int ids = isStatic ? 0 : 1;
        Type[] own = Type.getArgumentTypes(m.method.desc);
        for (Type t : own) {
            ids += t.getSize();
        }
        for (Type t : own) {
            if (TwinNames.isFloating(t)) {
                code.loadInt(ids + floating++);
                code.loadReference(tape);
                code.invokeStatic(CompiledNames.KERNEL, "argument", "(I" + TwinNames.TAPE_DESCRIPTOR + ")V");
            }
            slot += t.getSize();
        }
    }

    private void forward() {
        parameters(Type.getArgumentTypes(m.method.desc));
        code.loadReference(tape);
        code.list.add(new MethodInsnNode(isStatic ? Opcodes.INVOKESTATIC : Opcodes.INVOKESPECIAL, m.owner,
                m.forwardName(), CompiledNames.forwardDescriptor(m.method.desc), false));
    }

    private void recorded() {
        parameters(types);
        code.list.add(new MethodInsnNode(isStatic ? Opcodes.INVOKESTATIC : Opcodes.INVOKESPECIAL, m.owner,
                CompiledNames.recorded(m.method.name), descriptor, false));
        code.op(result.getOpcode(Opcodes.IRETURN));
    }

    /** Stack: -> this?, the first parameters. */
    private void parameters(Type[] wanted) {
        int slot = 0;
        if (!isStatic) {
            code.loadReference(slot++);
        }
        for (Type t : wanted) {
            code.load(t, slot);
            slot += t.getSize();
        }
    }

    private void frame(String onStack) {
        if (!m.needsFrames()) {
            return;
        }
        List<Object> locals = new ArrayList<>();
        if (!isStatic) {
            locals.add(m.owner);
        }
        for (Type t : types) {
            locals.add(switch (t.getSort()) {
                case Type.DOUBLE -> Opcodes.DOUBLE;
                case Type.FLOAT -> Opcodes.FLOAT;
                case Type.LONG -> Opcodes.LONG;
                case Type.ARRAY, Type.OBJECT -> t.getInternalName();
                default -> Opcodes.INTEGER;
            });
        }
        locals.add(CompiledNames.KERNEL);
        code.list.add(new FrameNode(Opcodes.F_NEW, locals.size(), locals.toArray(), onStack == null ? 0 : 1,
                onStack == null ? new Object[0] : new Object[]{onStack}));
    }
}
