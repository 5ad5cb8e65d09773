package dev.kinkajou.benchmarks.table;

import dev.kinkajou.benchmarks.workloads.Workloads;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What to measure and where: the command line. */
public final class Plan {

    /** Sets of options of the agent, each of which is measured when the command line names none; the first is the one to compare with. */
    private static final List<String> OPTIONS = List.of("engine=tape", "engine=auto");

    private static final String USAGE = """
            benchmarks/run.sh [--quick] [--options SET]... [--jdk HOME]... [--no-write] [FILTER]...
              --quick        a few minutes: one short run of each workload, printed and not written to docs/performance.md
              --options SET  options of the agent, such as abs0=1,kinkLimit=9; several are compared
              --jdk HOME     the JDK to run on; several are compared
              FILTER         the workloads whose names contain it, in either case""";

    private boolean quick;
    private boolean write = true;
    private final List<String> options = new ArrayList<>();
    private final List<Jdk> jdks = new ArrayList<>();
    private final List<String> filters = new ArrayList<>();

    private Plan() {
    }

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException saying what may be written
     */
    public static Plan of(String... args) {
        Plan plan = new Plan();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--quick" -> plan.quick = true;
                case "--no-write" -> plan.write = false;
                case "--options" -> plan.options.add(value(args, ++i));
                case "--jdk" -> plan.jdks.add(Jdk.in(Path.of(value(args, ++i))));
                default -> plan.filters.add(filter(args[i]));
            }
        }
        return plan;
    }

    private static String value(String[] args, int i) {
        if (i == args.length) {
            throw new IllegalArgumentException(args[i - 1] + " needs a value\n" + USAGE);
        }
        return args[i];
    }

    private static String filter(String text) {
        if (text.startsWith("-")) {
            throw new IllegalArgumentException("no such option: " + text + "\n" + USAGE);
        }
        return text.toUpperCase(Locale.ROOT);
    }

    /** Whether to be done in a few minutes. */
    public boolean isQuick() {
        return quick;
    }

    /** Whether the tables go into the documentation: not those of a part, or of a quick run. */
    public boolean writes() {
        return write && !quick && filters.isEmpty();
    }

    /** The options of the agent to compare. */
    public List<String> options() {
        return options.isEmpty() ? OPTIONS : List.copyOf(options);
    }

    /** The JDKs to compare: when none was named, the running one, or 17 and 25 when there is time. */
    public List<Jdk> jdks() {
        return !jdks.isEmpty() ? List.copyOf(jdks) : quick ? List.of(Jdk.running()) : Jdk.all();
    }

    /** The workloads in their order. */
    public List<Workloads> workloads() {
        List<Workloads> chosen = new ArrayList<>();
        for (Workloads workload : Workloads.values()) {
            if (filters.isEmpty() || filters.stream().anyMatch(workload.name()::contains)) {
                chosen.add(workload);
            }
        }
        return chosen;
    }
}
