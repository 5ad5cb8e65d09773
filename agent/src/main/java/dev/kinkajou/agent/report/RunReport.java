package dev.kinkajou.agent.report;

import dev.kinkajou.agent.log.Log;
import dev.kinkajou.agent.transform.RewrittenClass;
import dev.kinkajou.runtime.report.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Collects what is rewritten, and writes the page when the JVM shuts down. */
public final class RunReport extends Thread implements Consumer<RewrittenClass> {

    private final Path file;
    private final Log log;
    private final List<RewrittenClass> classes = new ArrayList<>();

    private RunReport(Path file, Log log) {
        super("kinkajou report");
        this.file = file;
        this.log = log;
    }

    /**
     * A report at the end of the program.
     *
     * @param file where to; null for none
     */
    public static RunReport atEnd(Path file, Log log) {
        if (file == null) {
            return null;
        }
        RunReport report = new RunReport(file, log);
        Runtime.getRuntime().addShutdownHook(report);
        return report;
    }

    @Override
    public synchronized void accept(RewrittenClass rewritten) {
        classes.add(rewritten);
    }

    /** Whatever goes wrong here must not change how the program ends. */
    @Override
    public void run() {
        try {
            List<RewrittenClass> all;
            synchronized (this) {
                all = List.copyOf(classes);
            }
            String page;
            synchronized (Ledger.LEDGER) {
                page = new RunPage(Ledger.LEDGER, all, program()).text();
            }
            Files.writeString(file, page);
        } catch (IOException | RuntimeException | Error e) {
            log.warn("report=" + file + " can't be written: " + e);
        }
    }

    /** The main class or jar, without the arguments, which are nobody's business. */
    private static String program() {
        String command = System.getProperty("sun.java.command", "").trim();
        int space = command.indexOf(' ');
        String name = space < 0 ? command : command.substring(0, space);
        return name.isEmpty() ? "a program" : name;
    }
}
