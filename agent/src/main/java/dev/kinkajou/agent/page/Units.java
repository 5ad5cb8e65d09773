package dev.kinkajou.agent.page;

import java.util.Locale;

/** Numbers with their units, for people. */
public final class Units {

    private static final String[] SIZES = {"B", "KB", "MB", "GB", "TB"};
    private static final String[] TIMES = {"ns", "µs", "ms", "s"};

    private Units() {
    }

    /** {@code 12,345}. */
    public static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /** {@code 1.2 MB}: a KB is 1,000 bytes. */
    public static String bytes(long bytes) {
        return scaled(bytes, SIZES);
    }

    /** {@code 1.2 ms}. */
    public static String time(long nanos) {
        return scaled(nanos, TIMES);
    }

    private static String scaled(double value, String[] units) {
        double rest = value;
        int unit = 0;
        while (Math.abs(rest) >= 999.5 && unit < units.length - 1) {
            rest /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 || rest >= 99.5 ? "%,.0f %s" : "%.3g %s", rest, units[unit]);
    }

    /** How much of all a part is: {@code 12.3 %}. */
    public static String percent(long part, long all) {
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * part / Math.max(1, all));
    }
}
