package dev.kinkajou.agent.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** What is left of a method whose loops have become methods: it calls them. */
final class LoopCalls {

    private final String owner;
    private final InsnList code;
    private final MethodNode rest;
    /** By the indices of the original. */
    private final List<AbstractInsnNode> copies = new ArrayList<>();

    private LoopCalls(String owner, MethodNode method) {
        this.owner = owner;
        this.code = method.instructions;
        rest = new MethodNode(Opcodes.ASM9, method.access, method.name, method.desc, method.signature,
                method.exceptions == null ? null : method.exceptions.toArray(new String[0]));
        method.accept(rest);
        for (AbstractInsnNode insn : rest.instructions) {
            copies.add(insn);
        }
        if (copies.size() != code.size()) {
            throw new IllegalStateException("a copy of a method differs from it");
        }
    }

    static MethodNode rest(String owner, MethodNode method, Map<LoopRegion, MethodNode> loops) {
        LoopCalls calls = new LoopCalls(owner, method);
        for (Map.Entry<LoopRegion, MethodNode> e : loops.entrySet()) {
            calls.replace(e.getKey(), e.getValue());
        }
        return calls.rest;
    }

    private void replace(LoopRegion region, MethodNode loop) {
        dropVariables(region);
        InsnList call = new InsnList();
        for (int i = region.begin; i < region.end; i++) {
            AbstractInsnNode insn = copies.get(i);
            if (insn instanceof LabelNode && !region.contains(FrameLocals.real(code, i))) {
                continue;
            }
            AbstractInsnNode next = insn.getNext();
            rest.instructions.remove(insn);
            if (insn instanceof LabelNode) {
                // Control comes to that of the header, and handlers may begin at others.
                call.add(insn);
            }
            if (next == null) {
                break;
            }
        }
        call(region, loop, call);
        AbstractInsnNode behind = behind(region);
        if (behind == null) {
            rest.instructions.add(call);
        } else {
            rest.instructions.insertBefore(behind, call);
        }
    }

    /** The first instruction or label that comes after the loop. */
    private AbstractInsnNode behind(LoopRegion region) {
        for (int i = region.begin; i < copies.size(); i++) {
            if (i >= region.end
                    || copies.get(i) instanceof LabelNode && !region.contains(FrameLocals.real(code, i))) {
                return copies.get(i);
            }
        }
        return null;
    }

    /** Stack: -> arguments -> result -> . */
    private void call(LoopRegion region, MethodNode loop, InsnList call) {
        FrameNode frame = FrameLocals.at(code, region.header);
        call.add(new FrameNode(Opcodes.F_NEW, frame.local.size(), frame.local.toArray(), 0, new Object[0]));
        region.addLine(call);
        for (int i = 0; i < region.parameters.size(); i++) {
            call.add(new VarInsnNode(region.parameterTypes.get(i).getOpcode(Opcodes.ILOAD), region.parameters.get(i)));
        }
        rest.maxStack = Math.max(rest.maxStack, 2 + (Type.getArgumentsAndReturnSizes(loop.desc) >> 2));
        call.add(new MethodInsnNode(Opcodes.INVOKESTATIC, owner, loop.name, loop.desc, false));
        if (region.result() >= 0) {
            call.add(new VarInsnNode(region.resultType().getOpcode(Opcodes.ISTORE), region.result()));
        }
        for (Map.Entry<Integer, Type> e : region.forgotten().entrySet()) {
            // Stack: -> 0
            call.add(new InsnNode(ForwardCode.zero(e.getValue())));
            call.add(new VarInsnNode(e.getValue().getOpcode(Opcodes.ISTORE), e.getKey()));
        }
        if (FrameLocals.real(code, region.end) != region.exit()) {
            call.add(new JumpInsnNode(Opcodes.GOTO, exit(region)));
        }
    }

    private LabelNode exit(LoopRegion region) {
        for (int i = 0; i < copies.size(); i++) {
            if (copies.get(i) instanceof LabelNode l && FrameLocals.real(code, i) == region.exit()) {
                return l;
            }
        }
        throw new IllegalStateException("nothing jumps out of the loop");
    }

    private void dropVariables(LoopRegion region) {
        List<LocalVariableNode> kept = new ArrayList<>();
        for (LocalVariableNode v : rest.localVariables == null ? List.<LocalVariableNode>of() : rest.localVariables) {
            if (!region.contains(copies.indexOf(v.start))) {
                kept.add(v);
            }
        }
        rest.localVariables = kept;
    }
}
