package dev.kinkajou.runtime;

/** What the agent's options fixed at start-up, for the whole JVM. */
public final class Settings {

    private static volatile boolean agentInstalled;
    private static volatile double abs0;
    private static volatile long tapeLimit = defaultTapeLimit();

    private Settings() {
    }

    /**
     * Called once by the agent.
     *
     * @param slopeAtZero abs'(0), in [-1, 1]
     * @param limitInBytes most memory of a recording, or 0 for the default: half of the maximal Java heap
     */
    public static void install(double slopeAtZero, long limitInBytes) {
        abs0 = slopeAtZero;
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

    /** The most bytes the entries of one recording may take. */
    public static long tapeLimit() {
        return tapeLimit;
    }

    private static long defaultTapeLimit() {
        return Runtime.getRuntime().maxMemory() / 2;
    }
}
