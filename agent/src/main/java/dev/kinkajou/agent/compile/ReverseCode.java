package dev.kinkajou.agent.compile;

import dev.kinkajou.agent.twin.TwinNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;

/**
 * The code of a reverse form while it is being written, and its locals: the adjoints, the places of frames, the numbers of iterations, and what loops
 * have at hand. Each local has one type from beginning to end, so one stack map frame serves every label.
 */
final class ReverseCode {

    static final int TAPE = 0;
    /** Place of the frame of the call. */
    static final int FRAME = 1;
    /** Adjoint of the result. */
    static final int ADJOINT = 2;
    private static final int FIRST_OWN = 4;

    private static final Type DOUBLES = Type.getType("[D");

    final Code code = new Code();
    final CompiledMethod m;
    private final Map<Object, Integer> locals = new HashMap<>();
    private final List<Type> types = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final List<FrameNode> frames = new ArrayList<>();
    private final int slots;
    private int next = FIRST_OWN;

    ReverseCode(CompiledMethod m) {
        this.m = m;
        slots = local("slots", DOUBLES);
    }

    /** The local of something, made when it is first asked for; zero or null at the beginning. */
    int local(Object key, Type type) {
        Integer found = locals.get(key);
        if (found == null) {
            found = next;
            locals.put(key, found);
            types.add(type);
            numbers.add(found);
            next += type.getSize();
        }
        return found;
    }

    int size() {
        return next;
    }

    /** The number of iterations before the present one. */
    int count(Loop loop) {
        return local(loop, Type.INT_TYPE);
    }

    /** Where the frame of the present iteration begins. */
    int frame(Loop loop) {
        return loop.isMethod() ? FRAME : local(List.of(loop), Type.INT_TYPE);
    }

    int adjoint(Value v) {
        return local(m.adjoints.leader(v), Type.DOUBLE_TYPE);
    }

    /** Stack: -> number in a slot of the frame of a loop. */
    void slot(Loop loop, int slot) {
        code.loadReference(slots);
        code.loadInt(frame(loop));
        code.add(slot);
        code.op(Opcodes.DALOAD);
    }

    /** Stack: -> the same as int. */
    void intSlot(Loop loop, int slot) {
        slot(loop, slot);
        code.op(Opcodes.D2I);
    }

    void increment(int local, int by) {
        if (by == (short) by) {
            code.list.add(new IincInsnNode(local, by));
        } else {
            code.loadInt(local);
            code.add(by);
            code.storeInt(local);
        }
    }

    void label(LabelNode label) {
        code.list.add(label);
        if (m.needsFrames()) {
            FrameNode place = new FrameNode(Opcodes.F_NEW, 0, new Object[0], 0, new Object[0]);
            frames.add(place);
            code.list.add(place);
        }
    }

    /** The whole: locals are set up first. */
    InsnList finish() {
        Code start = new Code();
        start.loadReference(TAPE);
        start.list.add(CompiledNames.records());
        start.list.add(CompiledNames.slots());
        start.storeReference(slots);
        for (int i = 0; i < types.size(); i++) {
            Type type = types.get(i);
            if (numbers.get(i) != slots) {
                if (type == Type.DOUBLE_TYPE) {
                    start.op(Opcodes.DCONST_0);
                } else {
                    start.op(type == Type.INT_TYPE ? Opcodes.ICONST_0 : Opcodes.ACONST_NULL);
                }
                start.store(type, numbers.get(i));
            }
        }
        fillFrames();
        start.list.add(code.list);
        return start.list;
    }

    private void fillFrames() {
        List<Object> all = new ArrayList<>();
        all.add(TwinNames.TAPE);
        all.add(Opcodes.INTEGER);
        all.add(Opcodes.DOUBLE);
        for (Type t : types) {
            all.add(t == Type.DOUBLE_TYPE
                    ? Opcodes.DOUBLE
                    : t == Type.INT_TYPE ? (Object) Opcodes.INTEGER : t.getInternalName());
        }
        for (FrameNode f : frames) {
            f.local = new ArrayList<>(all);
            f.stack = new ArrayList<>();
        }
    }
}
