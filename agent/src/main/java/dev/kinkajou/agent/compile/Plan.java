package dev.kinkajou.agent.compile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/**
 * Where the way back finds what it reads of the primal: a slot in the frame of the loop whose iterations it differs in, or a computation from
 * others that have one. The emitter of the reverse form asks, and what it asks for gets a slot; it runs until nothing new is asked for.
 */
final class Plan {

    /** What a slot keeps. */
    enum Part {
        /** A number, or the handle of a reference. */
        VALUE,
        /** The partial of a rule by its first argument; the following ones follow. */
        PARTIAL_0, PARTIAL_1, PARTIAL_2,
        /** The frame of a callee. */
        CALLEE;

        private static final Part[] PARTIALS = {PARTIAL_0, PARTIAL_1, PARTIAL_2};

        /** The partial by a floating-point argument. */
        static Part partial(int argument) {
            return PARTIALS[argument];
        }
    }

    /** One thing kept. */
    record Kept(Value value, Part part) {
    }

    private static final int KEPT = 1000;
    /** A number that takes more is kept. */
    private static final int MOST_READS = 4;

    private final Levels levels;
    private final Map<Kept, Integer> slots = new LinkedHashMap<>();
    private final Map<Loop, Integer> sizes = new HashMap<>();
    /** Which edge led to a join. */
    private final Map<Block, Integer> joinSlots = new HashMap<>();
    private final Map<Loop, Integer> countSlots = new HashMap<>();
    private final Map<Loop, Integer> frameSlots = new HashMap<>();
    private int exitSlot = -1;
    private final Map<Loop, Integer> previousSlots = new HashMap<>();
    /** What has to be at hand in a loop, though it lies in the frame around it: loaded when the way back enters the loop. */
    private final Map<Loop, Set<AtHand>> atHand = new HashMap<>();
    private final Map<Loop, Set<Value>> inductions = new HashMap<>();
    private final Map<Loop, Set<Value>> gathered = new HashMap<>();
    final Rereads rereads;
    private int changes;

    /**
     * Something from outside of a loop that is in a local during the loop.
     *
     * @param part of PART
     */
    record AtHand(Value value, What what, Part part) {

        /** A number, wherever it comes from; memory's adjoints; elements that are read again; something kept. */
        enum What {
            INTEGER, NUMBER, SHADOW, ELEMENTS, PART
        }
    }

    Plan(Levels levels, Rereads rereads) {
        this.levels = levels;
        this.rereads = rereads;
    }

    /** How often something new was asked for. */
    int changes() {
        return changes;
    }

    private int allot(Loop loop) {
        int size = size(loop) + 1;
        sizes.put(loop, size);
        changes++;
        if (size > dev.kinkajou.runtime.tape.Records.MOST_SLOTS) {
            throw new NotCompiled("keeps too many numbers");
        }
        return size - 1;
    }

    /** Slots of the frame of a loop. */
    int size(Loop loop) {
        return sizes.getOrDefault(loop, 0);
    }

    int slot(Value v, Part part) {
        Kept kept = new Kept(v, part);
        Integer slot = slots.get(kept);
        if (slot == null) {
            slot = allot(level(v, part));
            slots.put(kept, slot);
        }
        return slot;
    }

    /** In whose frame it is. Calls happen where they stand. */
    Loop level(Value v, Part part) {
        return part == Part.VALUE ? levels.of(v) : v.block.loop;
    }

    boolean isKept(Value v, Part part) {
        return slots.containsKey(new Kept(v, part));
    }

    int joinSlot(Block b) {
        return slotOf(joinSlots, b, b.loop);
    }

    /** Of the number of iterations, in the frame around the loop. */
    int countSlot(Loop loop) {
        return slotOf(countSlots, loop, loop.parent);
    }

    /** Of the place of a loop's last frame, in the frame around the loop. */
    int frameSlot(Loop loop) {
        return slotOf(frameSlots, loop, loop.parent);
    }

    /** Of the place of the frame of the iteration before, in the frame of a loop. */
    int previousSlot(Loop loop) {
        return slotOf(previousSlots, loop, loop);
    }

    /** Of the number of the return that was taken. */
    int exitSlot(Loop method) {
        if (exitSlot < 0) {
            exitSlot = allot(method);
        }
        return exitSlot;
    }

    boolean keepsExit() {
        return exitSlot >= 0;
    }

    private <K> int slotOf(Map<K, Integer> map, K key, Loop loop) {
        Integer slot = map.get(key);
        if (slot == null) {
            slot = allot(loop);
            map.put(key, slot);
        }
        return slot;
    }

    void putAtHand(Loop loop, AtHand what) {
        if (set(atHand, loop).add(what)) {
            changes++;
        }
    }

    private static <T> Set<T> set(Map<Loop, Set<T>> map, Loop loop) {
        Set<T> set = map.get(loop);
        if (set == null) {
            set = new LinkedHashSet<>();
            map.put(loop, set);
        }
        return set;
    }

    Set<AtHand> atHand(Loop loop) {
        return atHand.getOrDefault(loop, Set.of());
    }

    /** The adjoint of an element that a loop reads again and again is gathered in a local. */
    void gather(Loop loop, Value load) {
        if (set(gathered, loop).add(load)) {
            changes++;
        }
    }

    Set<Value> gathered(Loop loop) {
        return gathered.getOrDefault(loop, Set.of());
    }

    /** The way back follows an int through its loop. */
    void follow(Value induction) {
        if (set(inductions, induction.block.loop).add(induction)) {
            changes++;
        }
    }

    Set<Value> followed(Loop loop) {
        return inductions.getOrDefault(loop, Set.of());
    }

    boolean keepsJoin(Block b) {
        return joinSlots.containsKey(b);
    }

    boolean keepsCount(Loop loop) {
        return countSlots.containsKey(loop);
    }

    boolean keepsFrame(Loop loop) {
        return frameSlots.containsKey(loop);
    }

    boolean keepsPrevious(Loop loop) {
        return previousSlots.containsKey(loop);
    }

    /** Whether frames of one loop do not follow each other directly: others lie in between. */
    boolean isVariable(Loop loop, Derivatives derivatives) {
        for (Loop child : loop.children) {
            if (size(child) > 0 || isVariable(child, derivatives)) {
                return true;
            }
        }
        for (Block b : loop.blocks) {
            for (Value v : b.operations) {
                if (derivatives.isCompiledCall(v)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether an int is computed again from what has a slot anyway or needs none. */
    boolean isRecomputed(Value v) {
        if (v.isConstant() || Levels.induction(v) != null) {
            return true;
        }
        return switch (v.opcode()) {
            case Opcodes.IADD, Opcodes.ISUB, Opcodes.IMUL, Opcodes.INEG, Opcodes.ISHL, Opcodes.ISHR, Opcodes.IUSHR,
                    Opcodes.IAND, Opcodes.IOR, Opcodes.IXOR, Opcodes.IINC -> {
                for (Value operand : v.operands) {
                    if (!isAtHand(operand, levels.of(v))) {
                        yield false;
                    }
                }
                yield true;
            }
            default -> false;
        };
    }

    private boolean isAtHand(Value operand, Loop level) {
        return isRecomputed(operand) || isOutside(operand, level);
    }

    private boolean isOutside(Value operand, Loop level) {
        return levels.of(operand) != level && levels.of(operand).contains(level);
    }

    /** Whether a floating-point number is computed again from elements that are read again and from what comes from outside of its loop. */
    boolean isRecomputedNumber(Value v) {
        return reads(v) <= MOST_READS;
    }

    /** How many numbers have to be read again to have a value; more than any limit if it has to be kept. */
    private int reads(Value v) {
        if (v.isConstant()) {
            return 0;
        }
        if (rereads.contains(v)) {
            return 1;
        }
        return switch (v.opcode()) {
            case Opcodes.I2D, Opcodes.I2F -> isRecomputed(v.operands[0]) ? 1 : KEPT;
            case Opcodes.DADD, Opcodes.DSUB, Opcodes.DMUL, Opcodes.DNEG, Opcodes.FADD, Opcodes.FSUB, Opcodes.FMUL,
                    Opcodes.FNEG, Opcodes.D2F, Opcodes.F2D -> {
                int sum = 0;
                for (Value operand : v.operands) {
                    sum += isOutside(operand, levels.of(v)) ? 0 : reads(operand);
                }
                yield Math.min(sum, KEPT);
            }
            default -> KEPT;
        };
    }
}
