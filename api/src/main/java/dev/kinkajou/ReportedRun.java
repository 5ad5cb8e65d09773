package dev.kinkajou;

import dev.kinkajou.runtime.report.Ledger;
import dev.kinkajou.runtime.tape.Tape;

/** With {@code report=}: the times of one recording, and its certificate. */
final class ReportedRun {

    /** Certificates may cost more than the gradients: so much time is spent on all of them. */
    private static final long MOST_NANOS = 10_000_000_000L;

    private final long[] times = new long[4];

    ReportedRun() {
        times[0] = System.nanoTime();
    }

    void recorded() {
        times[1] = System.nanoTime();
    }

    <R> void swept(Recording<R> recording, R result, Tape tape) {
        times[2] = System.nanoTime();
        boolean asks = Ledger.LEDGER.certificateNanos < MOST_NANOS;
        String certificate = asks ? recording.certificate(result) : "not asked for";
        times[3] = System.nanoTime();
        Ledger.LEDGER.recorded(tape, times, certificate);
    }
}
