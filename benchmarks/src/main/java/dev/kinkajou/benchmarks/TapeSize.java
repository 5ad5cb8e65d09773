package dev.kinkajou.benchmarks;

import dev.kinkajou.Gradient;
import dev.kinkajou.benchmarks.workloads.Workload;
import dev.kinkajou.runtime.Recordings;
import dev.kinkajou.runtime.tape.Tape;

/** What the recording of one evaluation takes: looked up at its end, from within. */
final class TapeSize {

    private final Workload work;
    private long entries;
    private long bytes;

    private TapeSize(Workload work) {
        this.work = work;
    }

    /** Records a workload, in a JVM with the agent. */
    static TapeSize of(Workload work) {
        TapeSize size = new TapeSize(work);
        Gradient.of(size::observed, work.variables());
        return size;
    }

    private double observed() {
        double value = work.recorded();
        Tape tape = Recordings.current();
        entries = tape.entries();
        bytes = tape.bytes();
        return value;
    }

    /** Entries of the tape. */
    long entries() {
        return entries;
    }

    /** Bytes of the tape. */
    long bytes() {
        return bytes;
    }
}
