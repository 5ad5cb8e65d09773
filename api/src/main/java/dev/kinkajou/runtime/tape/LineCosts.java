package dev.kinkajou.runtime.tape;

import java.util.Arrays;

/**
 * With {@code report=}: what each line has put on a tape. Twins say when a line begins and when a call has come back to it; what the tape has grown by
 * since they last said so belongs to the line before. So the lines add up to the tape.
 */
public final class LineCosts {

    /** Called with what a mark has come to. */
    public interface Reader {

        /**
         * Of one mark.
         *
         * @param entries on the tape
         * @param bytes of entries, partials and records of compiled methods
         * @param calls how often a call was made
         */
        void cost(int mark, long entries, long bytes, long calls);
    }

    private static final int ENTRIES = 0;
    private static final int BYTES = 1;
    private static final int CALLS = 2;
    private static final int WIDTH = 3;

    private final Tape tape;
    private long[] sums = new long[WIDTH * 64];
    private int line;
    private int entries;
    private long bytes;

    LineCosts(Tape tape) {
        this.tape = tape;
    }

    void line(int mark) {
        int moreEntries = tape.entries() - entries;
        long moreBytes = tape.bytes() - bytes;
        int at = room(line);
        sums[at + ENTRIES] += moreEntries;
        sums[at + BYTES] += moreBytes;
        entries += moreEntries;
        bytes += moreBytes;
        line = mark;
    }

    void call(int mark) {
        sums[room(mark) + CALLS]++;
    }

    private int room(int mark) {
        int at = WIDTH * mark;
        if (at >= sums.length) {
            sums = Arrays.copyOf(sums, 2 * (at + WIDTH));
        }
        return at;
    }

    /** Everything up to now. */
    public void read(Reader reader) {
        line(line);
        for (int at = 0; at + WIDTH <= sums.length; at += WIDTH) {
            if (sums[at + ENTRIES] != 0 || sums[at + BYTES] != 0 || sums[at + CALLS] != 0) {
                reader.cost(at / WIDTH, sums[at + ENTRIES], sums[at + BYTES], sums[at + CALLS]);
            }
        }
    }
}
