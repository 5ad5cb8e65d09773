package dev.kinkajou.runtime.tape;

import java.util.Arrays;

/**
 * What compiled methods leave for their way back: frames of numbers, one for each call and for each iteration of a loop that needs any. A frame
 * is addressed from its first slot, and outer frames know where inner ones lie, so a sweep consumes nothing.
 *
 * <p>
 * Integers and handles are kept as doubles, which hold every {@code int}: one stream is one bounds check and one place to grow.
 */
public final class Records {

    /** Room behind the top that a frame may use without asking: the most slots of a frame. */
    public static final int MOST_SLOTS = 1 << 12;

    private static final int FIRST_CAPACITY = 1 << 14;

    /** The numbers; generated code keeps this array in a local and asks for it again after {@link #room} and after calls. */
    public double[] slots = new double[FIRST_CAPACITY];
    /** The first slot that no frame has taken. Generated code keeps it in a local and writes it back before calls. */
    public int top;

    Records() {
    }

    /** The slots, grown so that a frame that begins at {@code top} fits. */
    public static double[] room(double[] slots, int top, Tape t) {
        return top + MOST_SLOTS <= slots.length ? slots : t.records.grow(top, t);
    }

    /** Cold: the inlined check above must not drag it in. */
    private double[] grow(int top, Tape t) {
        // For the message, should there be no room.
        this.top = top;
        int length = slots.length;
        long wanted = Math.min(2L * length, Integer.MAX_VALUE - 8);
        if (top + MOST_SLOTS > wanted) {
            throw t.full(null);
        }
        t.spend((wanted - length) * Double.BYTES);
        try {
            slots = Arrays.copyOf(slots, (int) wanted);
        } catch (OutOfMemoryError e) {
            throw t.full(e);
        }
        return slots;
    }

    void clear() {
        top = 0;
    }

    long bytes() {
        return (long) top * Double.BYTES;
    }

    long capacityInBytes() {
        return (long) slots.length * Double.BYTES;
    }
}
