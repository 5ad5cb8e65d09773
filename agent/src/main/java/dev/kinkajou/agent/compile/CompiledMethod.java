package dev.kinkajou.agent.compile;

import dev.kinkajou.agent.twin.Program;
import dev.kinkajou.runtime.compiled.FormNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** A method on its way to its compiled forms: what has been found out about it. */
final class CompiledMethod {

    private static final int MOST_PASSES = 20;

    final Program program;
    final String owner;
    final int classVersion;
    final MethodNode method;
    final Ssa ssa;
    final Derivatives derivatives;
    final Roots roots;
    final Compounds compounds;
    final Liveness liveness;
    final AdjointLocals adjoints;
    final Plan plan;
    private final Map<Value, Integer> fieldSlots = new HashMap<>();
    private final MethodNode reverse;
    private final boolean passiveForm;

    /**
     * Analyses a method.
     *
     * @param callees what may be called
     * @throws NotCompiled if it has to stay with the tape
     */
    CompiledMethod(Program program, String owner, int classVersion, MethodNode method, Ssa ssa,
            Map<Value, Callee> callees) {
        this.program = program;
        this.owner = owner;
        this.classVersion = classVersion;
        this.method = method;
        this.ssa = ssa;
        derivatives = new Derivatives(ssa, callees);
        derivatives.check();
        roots = new Roots(ssa, callees);
        compounds = new Compounds(ssa, derivatives);
        findFieldSlots();
        liveness = new Liveness(ssa, derivatives);
        adjoints = new AdjointLocals(ssa, liveness);
        Rereads rereads = new Rereads(ssa, roots, derivatives);
        plan = new Plan(new Levels(ssa, derivatives, rereads.arrays()), rereads);
        reverse = emitReverse();
        passiveForm = PassiveForm.isPossible(this);
    }

    /** Emits until nothing new has to be kept. */
    private MethodNode emitReverse() {
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            int before = plan.changes();
            MethodNode emitted = new ReverseEmitter(this).emit();
            if (plan.changes() == before) {
                return emitted;
            }
        }
        throw new NotCompiled("needs too many passes");
    }

    private void findFieldSlots() {
        for (Block b : ssa.graph.blocks) {
            for (Value v : b.operations) {
                if (v.isFloating() && v.insn instanceof FieldInsnNode f) {
                    String declarer = program.declarerOfField(f.owner, f.name, f.desc);
                    if (declarer != null && program.isConstantField(declarer, f.name, f.desc)) {
                        throw new NotCompiled("reads the field " + f.name + ", a constant by decree");
                    }
                    int slot = declarer == null ? -1 : program.fieldSlot(declarer, f.name, f.desc);
                    if (slot < 0) {
                        throw new NotCompiled("uses a field that is not found");
                    }
                    if (f.getOpcode() == Opcodes.GETSTATIC
                            && (!program.isAccessible(declarer) || (classVersion & 0xFFFF) < Opcodes.V1_5)) {
                        throw new NotCompiled("reads a static field of a class that it may not name");
                    }
                    fieldSlots.put(v, slot);
                }
            }
        }
    }

    int fieldSlot(Value v) {
        return fieldSlots.get(v);
    }

    boolean needsFrames() {
        return (classVersion & 0xFFFF) >= Opcodes.V1_6;
    }

    boolean hasLoops() {
        return !ssa.graph.loops.isEmpty();
    }

    /** Whether it computes with anything that may have a derivative. */
    boolean isVaried() {
        for (Value v : ssa.values) {
            if (v.varied) {
                return true;
            }
        }
        return false;
    }

    /** The blocks that return, in order. */
    List<Block> exits() {
        List<Block> exits = new ArrayList<>();
        for (Block b : ssa.graph.blocks) {
            if (b.out.isEmpty()) {
                exits.add(b);
            }
        }
        return exits;
    }

    /** Methods that it calls directly. */
    List<CompiledMethod> callees() {
        List<CompiledMethod> found = new ArrayList<>();
        for (Callee c : derivatives.callees.values()) {
            if (c.method() != null) {
                found.add(c.method());
            }
        }
        return found;
    }

    /** Whether receivers decide what it calls. */
    boolean dispatches() {
        for (Callee c : derivatives.callees.values()) {
            if (c.kind() == Callee.Kind.DISPATCHED) {
                return true;
            }
        }
        return false;
    }

    /** Whether it leaves nothing active but its result: an array that it has made may be given to its caller. */
    boolean isPure() {
        if (dispatches()) {
            return false;
        }
        for (Block b : ssa.graph.blocks) {
            for (Value v : b.operations) {
                if (v.isElementStore() && v.operands[2].isFloating()
                        || derivatives.isFresh(v) && v.opcode() != Opcodes.NEWARRAY) {
                    return false;
                }
            }
        }
        for (CompiledMethod c : callees()) {
            if (!c.isPure()) {
                return false;
            }
        }
        return true;
    }

    /** Whether other classes may use its forms: they are as accessible as the method. */
    int formAccess() {
        int as = method.access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED | Opcodes.ACC_PRIVATE);
        boolean ofInstance = (method.access & Opcodes.ACC_STATIC) == 0;
        return (ofInstance ? Opcodes.ACC_PRIVATE : as) | Opcodes.ACC_SYNTHETIC;
    }

    String forwardName() {
        return FormNames.forward(method.name);
    }

    String reverseName() {
        return FormNames.reverse(method.name, method.desc);
    }

    String passiveName() {
        return CompiledNames.passive(method.name);
    }

    /** Whether there is a form for passive arguments. */
    boolean hasPassiveForm() {
        return passiveForm;
    }

    MethodNode reverse() {
        return reverse;
    }

    MethodNode forward() {
        return new ForwardEmitter(this).emit();
    }
}
