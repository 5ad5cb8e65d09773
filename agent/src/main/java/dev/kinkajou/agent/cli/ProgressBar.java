package dev.kinkajou.agent.cli;

import dev.kinkajou.agent.check.Progress;
import java.io.PrintStream;

/** A bar on a terminal, drawn anew over itself at each percent and wiped out at the end. */
final class ProgressBar implements Progress {

    /** Where nobody watches. */
    static final Progress NONE = (done, all) -> {
    };

    private static final int WIDTH = 40;

    private final PrintStream out;
    private int drawn = -1;

    ProgressBar(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void done(int done, int all) {
        int percent = (int) (100L * done / all);
        if (percent > drawn) {
            drawn = percent;
            int filled = WIDTH * percent / 100;
            out.print(done == all
                    ? "\r" + " ".repeat(WIDTH + 8) + "\r"
                    : "\r[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + percent + " %");
            out.flush();
        }
    }
}
