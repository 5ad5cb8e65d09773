package dev.kinkajou.agent.twin;

import dev.kinkajou.agent.twin.Shadow.Place;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The state of emitting one twin: the code so far, the shadows of the operand stack, the twin's variables; and the few instructions
 * everything else is composed of.
 */
final class Emission {

    static final String BYTECODES = "dev/kinkajou/runtime/bytecodes/";
    static final String BOUNDARY = "dev/kinkajou/runtime/boundary/Boundary";
    static final String FOREIGN = "dev/kinkajou/runtime/boundary/Foreign";

    final Program program;
    final String owner;
    final boolean isInterface;
    final int classVersion;
    final StandIns standIns;
    final MethodNode method;
    final Flow flow;
    final Variables variables;
    final ShadowStack stack = new ShadowStack();
    final InsnList code = new InsnList();
    final Map<LabelNode, LabelNode> labels;
    /** Locals whose handle has been looked up since the block began. */
    final BitSet lookedUp = new BitSet();
    /** Stores of floating-point fields into a {@code this} that is not initialised: recorded when it is. */
    final List<DeferredStore> deferred = new ArrayList<>();
    /** Index of the original instruction being emitted. */
    int index;

    /** A field store to be recorded after {@code super(...)}: which slot, and the shadow that keeps the id. */
    record DeferredStore(int slot, int idShadow) {
    }

    Emission(Rewriting rewriting, MethodNode method, Flow flow, Map<LabelNode, LabelNode> labels) {
        this.program = rewriting.program();
        this.owner = rewriting.owner();
        this.isInterface = rewriting.isInterface();
        this.classVersion = rewriting.classVersion();
        this.standIns = rewriting.standIns();
        this.method = method;
        this.flow = flow;
        this.labels = labels;
        this.variables = new Variables(method);
    }

    /** Emits the original instruction itself. */
    void original(AbstractInsnNode insn) {
        code.add(insn.clone(labels));
    }

    void insn(int opcode) {
        code.add(new InsnNode(opcode));
    }

    void variable(int opcode, int number) {
        code.add(new VarInsnNode(opcode, number));
    }

    void constant(int value) {
        if (value >= -1 && value <= 5) {
            insn(Opcodes.ICONST_0 + value);
        } else if (value == (byte) value) {
            code.add(new IntInsnNode(Opcodes.BIPUSH, value));
        } else if (value == (short) value) {
            code.add(new IntInsnNode(Opcodes.SIPUSH, value));
        } else {
            code.add(new LdcInsnNode(value));
        }
    }

    void string(String value) {
        code.add(new LdcInsnNode(value));
    }

    void invokeStatic(String type, String name, String descriptor) {
        code.add(new MethodInsnNode(Opcodes.INVOKESTATIC, type, name, descriptor, false));
    }

    void tape() {
        variable(Opcodes.ALOAD, variables.tape());
    }

    /** Pushes the id of a floating-point value. */
    void id(Shadow s) {
        switch (s.place()) {
            case PASSIVE, NONE -> constant(0);
            case TAPE -> {
                tape();
                code.add(new FieldInsnNode(Opcodes.GETFIELD, TwinNames.TAPE, "id", "I"));
            }
            case VARIABLE -> variable(Opcodes.ILOAD, s.variable());
            default -> throw new IllegalStateException("a reference has no id");
        }
    }

    /** Before anything that may record: moves an id that is still in the tape to a variable. */
    void keepTapeId() {
        keepTapeIdBelow(0);
    }

    /**
     * The same, but for the operands on top of the stack, whose ids will be pushed before the recording call. They must not be popped yet:
     * their ids may be in scratch, too.
     */
    void keepTapeIdBelow(int operands) {
        for (int i = 0; i < stack.depth() - operands; i++) {
            Shadow s = stack.get(i);
            if (s.is(Place.TAPE)) {
                int scratch = variables.scratchInt(stack);
                id(s);
                variable(Opcodes.ISTORE, scratch);
                s.moveTo(scratch);
            }
        }
    }

    /** Pushes the shadow of a result of the given type whose id, if it has one, was left in the tape. */
    void result(Type type) {
        if (TwinNames.isFloating(type)) {
            stack.push(Shadow.inTape(type.getSize()));
        } else {
            plainResult(type);
        }
    }

    /** Pushes the shadow of a result that carries no derivative. */
    void plainResult(Type type) {
        if (type.getSort() == Type.VOID) {
            return;
        }
        if (TwinNames.isFloating(type)) {
            stack.push(Shadow.passive(type.getSize()));
        } else if (TwinNames.isReference(type)) {
            stack.push(Shadow.unknownReference());
        } else {
            stack.push(Shadow.none(type.getSize()));
        }
    }

    /** Pops the shadows of a call's arguments, in order. */
    Shadow[] popArguments(Type[] types) {
        Shadow[] arguments = new Shadow[types.length];
        for (int i = types.length - 1; i >= 0; i--) {
            arguments[i] = stack.pop();
        }
        return arguments;
    }

    /** Pushes the ids of the floating-point arguments. */
    void ids(Type[] types, Shadow[] arguments) {
        for (int i = 0; i < types.length; i++) {
            if (TwinNames.isFloating(types[i])) {
                id(arguments[i]);
            }
        }
    }

    /** Stack: ..., arguments -> ...; the arguments go to scratch. Returns the slot behind them. */
    int spill(Type[] types) {
        int slot = 0;
        for (Type t : types) {
            slot += t.getSize();
        }
        int end = slot;
        for (int i = types.length - 1; i >= 0; i--) {
            slot -= types[i].getSize();
            variable(types[i].getOpcode(Opcodes.ISTORE), variables.scratchValue(slot));
        }
        return end;
    }

    /** Stack: ... -> ..., arguments; from scratch. */
    void reload(Type[] types) {
        int slot = 0;
        for (Type t : types) {
            variable(t.getOpcode(Opcodes.ILOAD), variables.scratchValue(slot));
            slot += t.getSize();
        }
    }
}
