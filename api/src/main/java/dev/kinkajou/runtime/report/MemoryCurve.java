package dev.kinkajou.runtime.report;

import java.util.Arrays;

/** Bytes at the ends of recordings, in their order: each point is the largest of as many of them as it takes to stay within a few hundred points. */
public final class MemoryCurve {

    private static final int MOST = 400;

    private final long[] bytes = new long[MOST];
    private final long[] nanos = new long[MOST];
    private int size;
    private int stride = 1;
    private int inLast;

    MemoryCurve() {
    }

    void add(long time, long recorded) {
        if (size == 0 || inLast == stride) {
            if (size == MOST) {
                halve();
            }
            size++;
            inLast = 0;
        }
        inLast++;
        bytes[size - 1] = Math.max(bytes[size - 1], recorded);
        nanos[size - 1] = time;
    }

    private void halve() {
        for (int i = 0; i < MOST / 2; i++) {
            bytes[i] = Math.max(bytes[2 * i], bytes[2 * i + 1]);
            nanos[i] = nanos[2 * i + 1];
        }
        Arrays.fill(bytes, MOST / 2, MOST, 0);
        size = MOST / 2;
        stride *= 2;
    }

    /** Number of points. */
    public int size() {
        return size;
    }

    /** The bytes of a point. */
    public long bytes(int point) {
        return bytes[point];
    }

    /** When it was, in nanoseconds since the first recording began. */
    public long nanos(int point) {
        return nanos[point];
    }
}
