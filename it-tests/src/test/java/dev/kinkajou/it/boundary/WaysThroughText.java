package dev.kinkajou.it.boundary;

import static dev.kinkajou.it.boundary.Way.constant;
import static dev.kinkajou.it.boundary.Way.refused;
import static dev.kinkajou.it.boundary.Way.works;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Scanner;

/** Ways to lose a derivative. Through text, bits and integers. */
final class WaysThroughText {

    private WaysThroughText() {
    }

    static List<Way> all() {
        return List.of(
                refused("String", "java.lang.Double.parseDouble(",
                        x -> Double.parseDouble("" + x[0]) * x[1]),
                refused("String.format", "java.lang.Double.parseDouble(",
                        x -> Double.parseDouble(String.format(Locale.ROOT, "%.17g", x[0])) * x[1]),
                refused("BigDecimal", "java.math.BigDecimal.valueOf(",
                        x -> BigDecimal.valueOf(x[0]).doubleValue() * x[1]),
                works("Math.round", x -> Math.round(x[0]) * x[1]),
                constant("long cast scaled", x -> ((long) (x[0] * 1e6)) / 1e6 * x[1]),
                works("float cast", x -> (float) x[0] * x[1]),
                refused("Scanner", "java.util.Scanner.nextDouble(",
                        x -> new Scanner("" + x[0]).useLocale(Locale.ROOT).nextDouble() * x[1]),
                works("StringBuilder chars", x -> {
                    String s = Double.toString(x[0]);
                    double v = 0;
                    int p = s.indexOf('.');
                    for (int i = 0; i < p; i++) v = v * 10 + (s.charAt(i) - '0');
                    return v * x[1];
                }),
                works("Math.getExponent/ulp", x -> Math.scalb(1.0, Math.getExponent(x[0])) * x[1]),
                constant("Random seeded by active", x -> new Random((long) (x[0] * 1000)).nextDouble() * x[1]),
                constant("Duration", x -> java.time.Duration.ofNanos((long) (x[0] * 1e9)).toNanos() / 1e9 * x[1]),
                refused("float bits compared", "java.lang.Float.floatToIntBits(",
                        x -> Float.floatToIntBits((float) x[0]) == Float.floatToIntBits(2f) ? x[1] : x[0] * x[1]),
                works("switch on int of double", x -> switch ((int) x[0]) {
                    case 3 -> x[1] * 2;
                    default -> x[1];
                }),
                refused("char[] copy", "java.lang.Double.parseDouble(",
                        x -> Double.parseDouble(new String(String.valueOf(x[0]).toCharArray())) * x[1]),
                refused("Arrays.toString parse", "java.lang.Double.parseDouble(", x -> {
                    String s = Arrays.toString(x);
                    return Double.parseDouble(s.substring(1, s.indexOf(','))) * x[1];
                }),
                refused("NumberFormat parse", "java.text.DecimalFormat.parse(", x -> {
                    var d = new java.text.DecimalFormat("0.0000000000000000",
                            java.text.DecimalFormatSymbols.getInstance(Locale.ROOT));
                    return d.parse(d.format(x[0])).doubleValue() * x[1];
                }));
    }
}
