package dev.kinkajou.examples.digits;

import java.io.PrintStream;
import java.util.Locale;

/** Says on the terminal how training goes: a line per epoch, and on a console a bar that fills while one runs. */
final class Progress {

    private static final int CELLS = 40;

    private final PrintStream out;
    private final boolean console;
    private final int epochs;
    private int shown = -1;

    Progress(PrintStream out, boolean console, int epochs) {
        this.out = out;
        this.console = console;
        this.epochs = epochs;
    }

    /** Part of an epoch is done, 0 to 1. A file or a pipe has no use for a bar, so there nothing is written. */
    void within(int epoch, double share) {
        int filled = (int) (CELLS * share);
        if (console && filled != shown) {
            shown = filled;
            String bar = "#".repeat(filled) + ".".repeat(CELLS - filled);
            out.printf(Locale.ROOT, "\repoch %2d/%d  [%s]", epoch, epochs, bar);
            out.flush();
        }
    }

    /** An epoch is done; its line takes the place of the bar and is at least as long. */
    void epoch(Epoch epoch) {
        shown = -1;
        out.printf(Locale.ROOT, "%sepoch %2d/%d  loss %.4f  held-out accuracy %.2f %%  active kinks %,d%n",
                console ? "\r" : "", epoch.number(), epochs, epoch.loss(), 100.0 * epoch.accuracy(), epoch.kinks());
    }
}
