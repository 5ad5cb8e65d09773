package dev.kinkajou.agent.twin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The local variables of a twin.
 *
 * <pre>
 *   original parameters | ids of floating-point parameters | tape | other original locals | shadows | scratch
 * </pre>
 *
 * Original locals keep their place or move up by a constant. <em>Shadows</em> are set at entry and stand in every frame; <em>scratch</em>
 * lives inside one basic block and stands in none. How many there are is known only when the twin has been emitted, so until then they go
 * by provisional numbers, which {@link #settle} replaces.
 *
 * <p>
 * An original that lays a wide local across the end of its parameters would be torn apart by this; then all its locals move, and the
 * parameters are copied at entry.
 */
final class Variables {

    private static final int PROVISIONAL = 1 << 20;
    private static final int HANDLES = 2 * PROVISIONAL;
    private static final int CACHED_REFERENCES = 3 * PROVISIONAL;
    private static final int SCRATCH_INTS = 4 * PROVISIONAL;
    private static final int SCRATCH_VALUES = 5 * PROVISIONAL;

    private final Type[] parameters;
    private final boolean isStatic;
    private final int parameterSlots;
    private final int tape;
    private final int firstMoved;
    private final int shift;
    private final int firstShadow;

    /** Provisional number of the id shadow of each floating-point local, or its place when it came as a parameter. */
    private final Map<Integer, Integer> ids = new HashMap<>();
    private final List<Integer> stackIds = new ArrayList<>();
    private int shadowInts;
    private int cachedReferences;

    private final Map<Integer, Integer> places = new HashMap<>();
    private int references;
    private int ints;
    private int end;

    Variables(MethodNode method) {
        parameters = Type.getArgumentTypes(method.desc);
        isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
        int slots = isStatic ? 0 : 1;
        int floating = 0;
        for (Type p : parameters) {
            slots += p.getSize();
            floating += TwinNames.isFloating(p) ? 1 : 0;
        }
        parameterSlots = slots;
        tape = slots + floating;
        boolean straddled = straddles(method, slots);
        firstMoved = straddled ? 0 : slots;
        shift = straddled ? tape + 1 : tape + 1 - slots;
        firstShadow = Math.max(method.maxLocals, slots) + shift;
        int slot = isStatic ? 0 : 1;
        int id = slots;
        for (Type p : parameters) {
            if (TwinNames.isFloating(p)) {
                ids.put(slot, id++);
            }
            slot += p.getSize();
        }
    }

    private static boolean straddles(MethodNode method, int parameterSlots) {
        for (AbstractInsnNode i : method.instructions) {
            if (i instanceof VarInsnNode v && v.var == parameterSlots - 1) {
                switch (i.getOpcode()) {
                    case Opcodes.LLOAD, Opcodes.LSTORE, Opcodes.DLOAD, Opcodes.DSTORE -> {
                        return true;
                    }
                    default -> {
                    }
                }
            }
        }
        return false;
    }

    /** Where an original local is in the twin. */
    int place(int original) {
        return original >= firstMoved ? original + shift : original;
    }

    int tape() {
        return tape;
    }

    int parameterSlots() {
        return parameterSlots;
    }

    /** Whether parameters are copied at entry. */
    boolean movesParameters() {
        return firstMoved == 0 && shift > 0 && parameterSlots > 0;
    }

    Type[] parameters() {
        return parameters;
    }

    boolean isStatic() {
        return isStatic;
    }

    /** The shadow with the id of a floating-point local. */
    int id(int original) {
        Integer known = ids.get(original);
        if (known == null) {
            known = PROVISIONAL + shadowInts++;
            ids.put(original, known);
        }
        return known;
    }

    /** The shadow with the handle of a reference local; it takes room only when it is ever read. */
    int handle(int original) {
        return HANDLES + original;
    }

    static boolean isHandle(int variable) {
        return variable >= HANDLES && variable < CACHED_REFERENCES;
    }

    /** The shadow with the id of the operand-stack entry {@code depth} at the borders of basic blocks. */
    int stackId(int depth) {
        while (stackIds.size() <= depth) {
            stackIds.add(PROVISIONAL + shadowInts++);
        }
        return stackIds.get(depth);
    }

    /** A new {@code int} shadow. */
    int newShadow() {
        return PROVISIONAL + shadowInts++;
    }

    /** A new shadow that holds a reference. */
    int newCachedReference() {
        return CACHED_REFERENCES + cachedReferences++;
    }

    /** The lowest scratch {@code int} that no shadow on the stack names. */
    int scratchInt(ShadowStack stack) {
        int candidate = SCRATCH_INTS;
        for (int i = 0; i < stack.depth(); i++) {
            if (stack.get(i).variable() == candidate) {
                candidate++;
                i = -1;
            }
        }
        return candidate;
    }

    /** Scratch for values of any type, counted in slots. */
    int scratchValue(int slot) {
        return SCRATCH_VALUES + slot;
    }

    /** Gives provisional variables their places, in the twin's instructions; handles in {@code unread} have none. */
    void settle(Iterable<AbstractInsnNode> code) {
        List<Integer> used = new ArrayList<>();
        for (AbstractInsnNode i : code) {
            if (i instanceof VarInsnNode v && v.var >= PROVISIONAL && !places.containsKey(v.var)) {
                places.put(v.var, -1);
                used.add(v.var);
            }
        }
        used.sort(null);
        int next = firstShadow;
        int lastValue = 0;
        for (int variable : used) {
            if (variable < CACHED_REFERENCES) {
                ints++;
            } else if (variable < SCRATCH_INTS) {
                references++;
            }
            if (variable < SCRATCH_VALUES) {
                places.put(variable, next++);
            } else {
                places.put(variable, next + variable - SCRATCH_VALUES);
                lastValue = Math.max(lastValue, variable - SCRATCH_VALUES + 2);
            }
        }
        end = next + lastValue;
        for (AbstractInsnNode i : code) {
            if (i instanceof VarInsnNode v && v.var >= PROVISIONAL) {
                v.var = places.get(v.var);
            }
        }
    }

    int firstShadow() {
        return firstShadow;
    }

    /** Number of {@code int} shadows, after {@link #settle}. */
    int shadowInts() {
        return ints;
    }

    /** Number of reference shadows, which follow them. */
    int shadowReferences() {
        return references;
    }

    /** The first slot behind all variables. */
    int end() {
        return end;
    }
}
