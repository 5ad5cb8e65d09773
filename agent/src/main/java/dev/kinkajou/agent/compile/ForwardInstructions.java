package dev.kinkajou.agent.compile;

import dev.kinkajou.agent.compile.Plan.Part;
import dev.kinkajou.agent.twin.TwinNames;
import dev.kinkajou.runtime.tape.RuleCapture;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * What stands in the forward form in place of an instruction: the instruction itself; a call that says so where the run is irregular; a store of
 * an int, that is logged; a rule that is asked for its partials; the forward form of a callee.
 */
final class ForwardInstructions {

    private static final String TAPE = TwinNames.TAPE_DESCRIPTOR;

    private final CompiledMethod m;
    private final ForwardCode f;
    private final Code code;
    private final Map<LabelNode, LabelNode> labels;

    ForwardInstructions(CompiledMethod m, ForwardCode f, Map<LabelNode, LabelNode> labels) {
        this.m = m;
        this.f = f;
        this.code = f.code;
        this.labels = labels;
    }

    /** An operation, its keeping not included. */
    void operation(Value v) {
        if (Derivatives.isCall(v)) {
            call(v, (MethodInsnNode) v.insn);
        } else if (m.derivatives.isIrregular(v)) {
            irregular(v);
        } else if (v.opcode() == Opcodes.IASTORE && !m.derivatives.isFresh(v.operands[0])) {
            loggedStore(v);
        } else {
            code.list.add(v.insn.clone(labels));
        }
    }

    private void irregular(Value v) {
        switch (v.opcode()) {
            case Opcodes.DCMPL, Opcodes.DCMPG -> code.invokeStatic(Code.FORWARD, "compare", "(DD)I");
            case Opcodes.FCMPL, Opcodes.FCMPG -> code.invokeStatic(Code.FORWARD, "compare", "(FF)I");
            case Opcodes.DDIV -> code.invokeStatic(Code.FORWARD, "divide", "(DD)D");
            case Opcodes.FDIV -> code.invokeStatic(Code.FORWARD, "divide", "(FF)F");
            case Opcodes.D2I -> code.invokeStatic(Code.FORWARD, "toInt", "(D)I");
            case Opcodes.F2I -> code.invokeStatic(Code.FORWARD, "toInt", "(F)I");
            case Opcodes.D2L -> code.invokeStatic(Code.FORWARD, "toLong", "(D)J");
            case Opcodes.F2L -> code.invokeStatic(Code.FORWARD, "toLong", "(F)J");
            case Opcodes.GETSTATIC -> {
                FieldInsnNode field = (FieldInsnNode) v.insn;
                code.list.add(new LdcInsnNode(
                        Type.getObjectType(m.program.declarerOfField(field.owner, field.name, field.desc))));
                f.loadTape();
                code.invokeStatic(Code.FORWARD, "requirePassive", "(Ljava/lang/Class;" + TAPE + ")V");
                code.list.add(v.insn.clone(labels));
            }
            default -> throw new IllegalStateException("no irregular form of opcode " + v.opcode());
        }
    }

    /** Stack: array, index, value -> ; what was there is remembered. */
    private void loggedStore(Value v) {
        code.storeInt(f.scratch());
        code.op(Opcodes.DUP2);
        f.loadTape();
        code.invokeStatic(Code.FORWARD, "log", "([II" + TAPE + ")V");
        code.loadInt(f.scratch());
        code.list.add(v.insn.clone(labels));
    }

    private void call(Value v, MethodInsnNode insn) {
        Callee callee = m.derivatives.callees.get(v);
        if (m.derivatives.isCompiledCall(v)) {
            compiled(v, insn, callee);
        } else if (callee.kind() == Callee.Kind.COMPILED) {
            code.list.add(CompiledNames.callForm(m, callee.method(), callee.method().passiveName(), insn.desc));
        } else if (callee.kind() == Callee.Kind.RULED && v.varied) {
            ruled(v, insn, callee);
        } else {
            code.list.add(insn.clone(labels));
        }
    }

    /** Stack: arguments -> result; the rule has been asked for its partials. */
    private void ruled(Value v, MethodInsnNode insn, Callee callee) {
        Type[] types = Type.getArgumentTypes(insn.desc);
        int slot = f.scratch();
        for (Type t : types) {
            slot += t.getSize();
        }
        for (int i = types.length - 1; i >= 0; i--) {
            slot -= types[i].getSize();
            code.store(types[i], slot);
        }
        reload(types);
        reload(types);
        // Before the capture begins: the call may initialise a class, and what that records stays.
        code.list.add(insn.clone(labels));
        capture("begin", "()V");
        int floating = 0;
        for (int i = 0; i < types.length; i++) {
            if (TwinNames.isFloating(types[i])) {
                code.constant(v.operands[i].varied ? RuleCapture.id(floating) : 0);
                floating++;
            }
        }
        f.loadTape();
        code.invokeStatic(callee.rule().ruleOwner(), callee.rule().ruleName(), callee.rule().ruleDescriptor());
        capture("end", "()V");
        for (int k = 0; k < floating; k++) {
            Part part = Part.partial(k);
            if (m.plan.isKept(v, part)) {
                code.constant(k);
                capture("partial", "(I)D");
                f.keepDouble(v.block.loop, m.plan.slot(v, part));
            }
        }
    }

    /** Stack: argument? -> result?. */
    private void capture(String name, String descriptor) {
        f.loadTape();
        code.list.add(CompiledNames.capture());
        if (descriptor.charAt(1) != ')') {
            code.op(Opcodes.SWAP);
        }
        code.list.add(new MethodInsnNode(Opcodes.INVOKEVIRTUAL, CompiledNames.CAPTURE, name, descriptor, false));
    }

    private void reload(Type[] types) {
        int slot = f.scratch();
        for (Type t : types) {
            code.load(t, slot);
            slot += t.getSize();
        }
    }

    /** Stack: arguments -> result; the callee has kept its own. */
    private void compiled(Value v, MethodInsnNode insn, Callee callee) {
        f.loadTop();
        f.keepInt(v.block.loop, m.plan.slot(v, Part.CALLEE));
        f.writeTop();
        f.loadTape();
        if (callee.kind() == Callee.Kind.DISPATCHED) {
            code.list.add(CompiledNames.dispatch(insn));
        } else {
            String name = callee.method().forwardName();
            String descriptor = CompiledNames.forwardDescriptor(insn.desc);
            code.list.add(insn.getOpcode() == Opcodes.INVOKESTATIC
                    ? CompiledNames.callForm(m, callee.method(), name, descriptor)
                    : new MethodInsnNode(Opcodes.INVOKESPECIAL, m.owner, name, descriptor, false));
        }
        f.afterCall();
    }
}
