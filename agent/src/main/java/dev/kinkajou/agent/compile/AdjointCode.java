package dev.kinkajou.agent.compile;

import dev.kinkajou.agent.compile.Plan.Part;
import dev.kinkajou.agent.twin.TwinNames;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * The rules of the instructions, backwards: each takes the adjoint of its result and adds to those of its operands, or to a shadow. What is live is
 * known, so the first to add assigns.
 */
final class AdjointCode {

    private final ReverseCode r;
    private final Code code;
    private final CompiledMethod m;
    private final PrimalCode primal;
    /** Holds the adjoint of a result while it is handed on, where its own local is needed. */
    private final int handed;
    private final int quotient;

    AdjointCode(ReverseCode r, PrimalCode primal) {
        this.r = r;
        this.code = r.code;
        this.m = r.m;
        this.primal = primal;
        handed = r.local("handed", Type.DOUBLE_TYPE);
        quotient = r.local("quotient", Type.DOUBLE_TYPE);
    }

    /** One operation backwards; afterwards {@code live} is what is live before it. */
    void operation(Value v, BitSet live) {
        boolean hasAdjoint = live.get(v.index);
        if (!hasAdjoint && !m.derivatives.hasEffect(v)) {
            return;
        }
        live.clear(v.index);
        Loop here = v.block.loop;
        int g = hasAdjoint ? result(v, live) : -1;
        switch (v.opcode()) {
            case Opcodes.DADD, Opcodes.FADD -> {
                pass(v, v.operands[0], g, live);
                pass(v, v.operands[1], g, live);
            }
            case Opcodes.DSUB, Opcodes.FSUB -> {
                pass(v, v.operands[0], g, live);
                negate(v.operands[1], g, live);
            }
            case Opcodes.D2F, Opcodes.F2D -> pass(v, v.operands[0], g, live);
            case Opcodes.DNEG, Opcodes.FNEG -> negate(v.operands[0], g, live);
            case Opcodes.DMUL, Opcodes.FMUL -> {
                product(v.operands[0], v.operands[1], g, here, live);
                product(v.operands[1], v.operands[0], g, here, live);
            }
            case Opcodes.DDIV, Opcodes.FDIV -> quotient(v, g, here, live);
            case Opcodes.DALOAD, Opcodes.FALOAD, Opcodes.GETFIELD -> load(v, g, here);
            case Opcodes.DASTORE, Opcodes.FASTORE -> {
                primal.shadow(v.operands[0], here);
                primal.integer(v.operands[1], here);
                code.invokeStatic(Code.REVERSE, m.compounds.isStore(v) ? "peek" : "store", "([DI)D");
                if (v.operands[2].varied) {
                    give(v.operands[2], live);
                } else {
                    code.op(Opcodes.POP2);
                }
            }
            case Opcodes.DRETURN, Opcodes.FRETURN -> {
                if (v.operands[0].varied) {
                    code.loadDouble(ReverseCode.ADJOINT);
                    give(v.operands[0], live);
                }
            }
            default -> call(v, g, here, live);
        }
    }

    /** Where the adjoint of a result is read: in its own local, unless an operand shares it. */
    private int result(Value v, BitSet live) {
        int own = r.adjoint(v);
        int shared = 0;
        List<Value> receivers = Derivatives.receivers(v);
        for (Value receiver : receivers) {
            shared += r.adjoint(receiver) == own ? 1 : 0;
        }
        if (shared == 0 || receivers.size() == 1) {
            return own;
        }
        code.loadDouble(own);
        code.storeDouble(handed);
        return handed;
    }

    /** Stack: adjoint -> ; it is added to that of a value, or is the first. */
    void give(Value v, BitSet live) {
        if (live.get(v.index)) {
            code.loadDouble(r.adjoint(v));
            code.op(Opcodes.DADD);
        }
        code.storeDouble(r.adjoint(v));
        live.set(v.index);
    }

    private void pass(Value from, Value to, int g, BitSet live) {
        if (!to.varied) {
            return;
        }
        if (!live.get(to.index) && m.adjoints.leader(to) == m.adjoints.leader(from)) {
            live.set(to.index);
        } else {
            code.loadDouble(g);
            give(to, live);
        }
    }

    private void negate(Value to, int g, BitSet live) {
        if (to.varied) {
            code.loadDouble(g);
            code.op(Opcodes.DNEG);
            give(to, live);
        }
    }

    private void product(Value to, Value other, int g, Loop here, BitSet live) {
        if (to.varied) {
            LabelNode passive = new LabelNode();
            boolean tested = goesToMemoryOnly(to, here);
            if (tested) {
                primal.shadow(to.operands[0], here);
                code.jump(Opcodes.IFNULL, passive);
            }
            code.loadDouble(g);
            primal.number(other, here);
            code.op(Opcodes.DMUL);
            give(to, live);
            if (tested) {
                r.label(passive);
            }
        }
    }

    /**
     * Whether an adjoint goes to an array's shadow and nowhere else, so that nobody misses it where that array is passive; asked where the shadow is at
     * hand, so that C2 moves the test out of the loop.
     */
    private boolean goesToMemoryOnly(Value to, Loop here) {
        return to.isFloatingLoad() && m.adjoints.isAlone(to)
                && m.plan.level(to.operands[0], Part.VALUE) != here;
    }

    /** With q = v' / b: a' += q, b' -= q v. */
    private void quotient(Value v, int g, Loop here, BitSet live) {
        Value a = v.operands[0];
        Value b = v.operands[1];
        code.loadDouble(g);
        primal.number(b, here);
        code.op(Opcodes.DDIV);
        code.storeDouble(quotient);
        if (a.varied) {
            code.loadDouble(quotient);
            give(a, live);
        }
        if (b.varied) {
            code.loadDouble(quotient);
            primal.number(v, here);
            code.op(Opcodes.DMUL);
            code.op(Opcodes.DNEG);
            give(b, live);
        }
    }

    /** The element has what the value has; where the loop always reads the same one, a local gathers it. */
    private void load(Value v, int g, Loop here) {
        if (m.compounds.isLoad(v)) {
            return;
        }
        Loop level = m.plan.level(v, Part.VALUE);
        if (level == here) {
            primal.shadow(v.operands[0], here);
            slotInMemory(v, here);
            code.loadDouble(g);
            code.invokeStatic(Code.REVERSE, "load", "([DID)V");
        } else {
            m.plan.gather(level.childAround(here), v);
            code.loadDouble(gathered(v));
            code.loadDouble(g);
            code.op(Opcodes.DADD);
            code.storeDouble(gathered(v));
        }
    }

    /** The way back leaves a loop by its beginning: what was gathered goes to memory. */
    void leave(Loop loop) {
        for (Value v : m.plan.gathered(loop)) {
            primal.shadow(v.operands[0], loop.parent);
            slotInMemory(v, loop.parent);
            code.loadDouble(gathered(v));
            code.invokeStatic(Code.REVERSE, "loads", "([DID)V");
            code.op(Opcodes.DCONST_0);
            code.storeDouble(gathered(v));
        }
    }

    private int gathered(Value v) {
        return r.local(List.of(v, "gathered"), Type.DOUBLE_TYPE);
    }

    /** Stack: -> the index of an element, or the slot of a field. */
    private void slotInMemory(Value v, Loop here) {
        if (v.opcode() == Opcodes.GETFIELD) {
            code.constant(m.fieldSlot(v));
        } else {
            primal.integer(v.operands[1], here);
        }
    }

    private void call(Value v, int g, Loop here, BitSet live) {
        Callee callee = m.derivatives.callees.get(v);
        switch (callee.kind()) {
            case RULED -> {
                for (int i = 0; i < v.operands.length; i++) {
                    if (v.operands[i].varied) {
                        code.loadDouble(g);
                        primal.kept(v, Part.partial(Derivatives.floatingIndex(v, i)), here);
                        code.op(Opcodes.DMUL);
                        give(v.operands[i], live);
                    }
                }
            }
            case CLONE -> {
                primal.shadow(v.operands[0], here);
                primal.shadow(v, here);
                code.invokeStatic(Code.REVERSE, "copy", "([D[D)V");
            }
            default -> compiled(v, g, here, live);
        }
    }

    private void compiled(Value v, int g, Loop here, BitSet live) {
        code.loadReference(ReverseCode.TAPE);
        primal.kept(v, Part.CALLEE, here);
        if (g < 0) {
            code.op(Opcodes.DCONST_0);
        } else {
            code.loadDouble(g);
        }
        CompiledMethod callee = m.derivatives.callees.get(v).method();
        code.list.add(callee == null
                ? CompiledNames.dispatchBack((MethodInsnNode) v.insn)
                : CompiledNames.callForm(m, callee, callee.reverseName(), ReverseEmitter.DESCRIPTOR));
        for (int i = 0; i < v.operands.length; i++) {
            if (v.operands[i].varied) {
                code.constant(Derivatives.floatingIndex(v, i));
                code.loadReference(ReverseCode.TAPE);
                code.invokeStatic(Code.REVERSE, "argument", "(I" + TwinNames.TAPE_DESCRIPTOR + ")D");
                give(v.operands[i], live);
            }
        }
    }
}
