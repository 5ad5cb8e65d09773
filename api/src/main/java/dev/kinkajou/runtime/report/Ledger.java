package dev.kinkajou.runtime.report;

import dev.kinkajou.runtime.tape.KinkList;
import dev.kinkajou.runtime.tape.KinkType;
import dev.kinkajou.runtime.tape.LineCosts;
import dev.kinkajou.runtime.tape.Marks;
import dev.kinkajou.runtime.tape.Site;
import dev.kinkajou.runtime.tape.Tape;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What the recordings of all threads have left, added up. Whoever reads it holds its monitor. */
public final class Ledger implements LineCosts.Reader {

    /** The only one. */
    public static final Ledger LEDGER = new Ledger();

    private static final int MOST_FAILURES = 200;

    /** What a mark has come to. */
    public static final class Cost {
        /** Entries on tapes. */
        public long entries;
        /** Bytes on tapes. */
        public long bytes;
        /** Calls made. */
        public long calls;
    }

    /** What was met at one place of one kind of kink. */
    public static final class Met {
        /** Kinks. */
        public long kinks;
        /** Recordings by the status of the gradient's certificate. */
        public final Map<String, Long> recordings = new TreeMap<>();
        private long last;
    }

    /** A kind of kink at a place. */
    public record KinkPlace(KinkType type, Site site) {
    }

    /** Recordings that came to their end. */
    public long recordings;
    /** Entries of all of them. */
    public long entries;
    /** Bytes of all of them. */
    public long bytes;
    /** The most bytes of one. */
    public long mostBytes;
    /** Time with the function, which records. */
    public long recordNanos;
    /** Time with sweeps. */
    public long sweepNanos;
    /** Time with certificates, which are asked for because of the report. */
    public long certificateNanos;
    /** By line or call. */
    public final Map<Marks.Mark, Cost> costs = new HashMap<>();
    /** By place. */
    public final Map<KinkPlace, Met> kinks = new LinkedHashMap<>();
    /** Gradients by the status of their certificate. */
    public final Map<String, Long> certificates = new TreeMap<>();
    /** Recordings that failed, by message. */
    public final Map<String, Long> failures = new LinkedHashMap<>();
    /** Bytes at the ends of recordings. */
    public final MemoryCurve memory = new MemoryCurve();

    private long firstNanos;

    private Ledger() {
    }

    /**
     * A recording has come to its end.
     *
     * @param times when it began, when the function had returned, when the sweep was done and when the certificate was
     * @param certificate the status of its certificate, or why there is none
     */
    public synchronized void recorded(Tape tape, long[] times, String certificate) {
        firstNanos = recordings == 0 ? times[0] : firstNanos;
        recordings++;
        entries += tape.entries();
        bytes += tape.bytes();
        mostBytes = Math.max(mostBytes, tape.bytes());
        recordNanos += times[1] - times[0];
        sweepNanos += times[2] - times[1];
        certificateNanos += times[3] - times[2];
        memory.add(times[1] - firstNanos, tape.bytes());
        certificates.merge(certificate, 1L, Long::sum);
        tape.lineCosts().read(this);
        kinks(tape.kinks(), certificate);
    }

    /** A recording gave no gradient. */
    public synchronized void failed(Throwable cause) {
        String message = cause.toString();
        if (failures.size() < MOST_FAILURES || failures.containsKey(message)) {
            failures.merge(message, 1L, Long::sum);
        }
    }

    @Override
    public void cost(int mark, long entries, long bytes, long calls) {
        Cost cost = costs.computeIfAbsent(Marks.of(mark), m -> new Cost());
        cost.entries += entries;
        cost.bytes += bytes;
        cost.calls += calls;
    }

    private void kinks(KinkList met, String certificate) {
        for (int i = 0; i < met.size(); i++) {
            KinkList.TapeKink kink = met.get(i);
            Met place = kinks.computeIfAbsent(new KinkPlace(kink.type(), kink.site()), p -> new Met());
            place.kinks++;
            if (place.last != recordings) {
                place.last = recordings;
                place.recordings.merge(certificate, 1L, Long::sum);
            }
        }
    }
}
