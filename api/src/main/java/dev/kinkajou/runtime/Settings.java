package dev.kinkajou.runtime;

/** What the agent's options fixed at start-up, for the whole JVM. */
public final class Settings {

    /** Active kinks up to which certificates look at their matrix, if nothing else is said. */
    public static final int DEFAULT_KINK_LIMIT = 512;

    private static volatile boolean agentInstalled;
    private static volatile double abs0;
    private static volatile boolean lexicographic;
    private static volatile int kinkLimit = DEFAULT_KINK_LIMIT;
    private static volatile long tapeLimit = defaultTapeLimit();

    private static volatile boolean compiled;
    private static volatile boolean verified;
    private static volatile boolean nanTraced;
    private static volatile boolean reported;

    private Settings() {
    }

    /** Lets methods that have compiled adjoints use them. Called once by the agent. */
    public static void installCompiled(boolean allowed) {
        compiled = allowed;
    }

    /** Has loads from active memory checked against what recorded code last knew. Called once by the agent. */
    public static void installVerified(boolean wanted) {
        verified = wanted;
    }

    /** Whether loads from active memory are checked against what recorded code last knew. */
    public static boolean verifies() {
        return verified;
    }

    /** Has numbers that are not finite traced to the line they come from. Called once by the agent. */
    public static void installNanTrace(boolean wanted) {
        nanTraced = wanted;
    }

    /** Whether numbers that are not finite are traced to the line they come from. */
    public static boolean tracesNan() {
        return nanTraced;
    }

    /** Has recordings leave what the report at the end of the program tells of them. Called once by the agent. */
    public static void installReport(boolean wanted) {
        reported = wanted;
    }

    /** Whether recordings leave what the report at the end of the program tells of them. */
    public static boolean reports() {
        return reported;
    }

    /** Whether compiled adjoints are used: not for lexicographic signs, which are found by sweeping forwards. */
    public static boolean compiles() {
        return compiled && !lexicographic;
    }

    /**
     * Called once by the agent.
     *
     * @param slopeAtZero abs'(0), in [-1, 1]; NaN for limiting gradients by lexicographic signs
     * @param limitInBytes most memory of a recording, or 0 for the default: half of the maximal Java heap
     * @param mostKinks active kinks up to which certificates look at their matrix
     */
    public static void install(double slopeAtZero, long limitInBytes, int mostKinks) {
        lexicographic = Double.isNaN(slopeAtZero);
        abs0 = lexicographic ? 0.0 : slopeAtZero;
        kinkLimit = mostKinks;
        tapeLimit = limitInBytes == 0 ? defaultTapeLimit() : limitInBytes;
        agentInstalled = true;
    }

    /** Whether this JVM runs with the agent. */
    public static boolean agentInstalled() {
        return agentInstalled;
    }

    /** The slope of abs at 0. */
    public static double abs0() {
        return abs0;
    }

    /** Whether the slopes at active kinks are lexicographic signs instead of {@link #abs0()}. */
    public static boolean lexicographic() {
        return lexicographic;
    }

    /** Active kinks up to which certificates look at their matrix. */
    public static int kinkLimit() {
        return kinkLimit;
    }

    /** The most bytes the entries of one recording may take. */
    public static long tapeLimit() {
        return tapeLimit;
    }

    private static long defaultTapeLimit() {
        return Runtime.getRuntime().maxMemory() / 2;
    }
}
