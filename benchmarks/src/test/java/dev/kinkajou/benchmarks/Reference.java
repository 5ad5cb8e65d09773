package dev.kinkajou.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What native tools agree on for one input file. */
final class Reference {

    private final String json;

    private Reference(String json) {
        this.json = json;
    }

    /** The reference for a file of ADBench. */
    static Reference of(String name) throws IOException {
        try (InputStream in = new GZIPInputStream(
                Reference.class.getResourceAsStream("/adbench/ref/" + name + ".json.gz"))) {
            return new Reference(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
        }
    }

    /** A number, or a list of them. */
    double[] numbers(String key) {
        Matcher matcher = Pattern.compile('"' + key + "\":\\[?([-+0-9.eE,]+)").matcher(json);
        assertThat(matcher.find()).as(key).isTrue();
        String[] words = matcher.group(1).split(",");
        return Arrays.stream(words).filter(word -> !word.isEmpty()).mapToDouble(Double::parseDouble).toArray();
    }

    /** The largest difference, relative to the largest expected entry. */
    static double error(double[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        double largest = 0.0;
        double difference = 0.0;
        for (int i = 0; i < expected.length; i++) {
            largest = Math.max(largest, Math.abs(expected[i]));
            difference = Math.max(difference, Math.abs(actual[i] - expected[i]));
            if (Double.isNaN(actual[i])) {
                return Double.NaN;
            }
        }
        return difference / largest;
    }
}
