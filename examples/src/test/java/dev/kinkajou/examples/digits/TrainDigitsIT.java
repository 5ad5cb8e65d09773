package dev.kinkajou.examples.digits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole demo. */
class TrainDigitsIT {

    private static final Pattern EPOCH = Pattern
            .compile("epoch +\\d+/\\d+  loss ([0-9.]+)  held-out accuracy ([0-9.]+) %  active kinks ([0-9,]+)");

    @TempDir
    private Path folder;

    @Test
    void at_least_96_of_100_held_out_digits_are_recognised_and_the_picture_is_there() throws Exception {
        Path picture = folder.resolve("digits.png");

        List<String> lines = outputOf(picture);

        List<Matcher> epochs = lines.stream().map(EPOCH::matcher).filter(Matcher::find).toList();
        assertThat(epochs).hasSize(30);
        Matcher last = epochs.get(29);
        assertThat(Double.parseDouble(last.group(1))).isLessThan(0.1);
        assertThat(Double.parseDouble(last.group(2))).isGreaterThanOrEqualTo(96.0);
        assertThat(Integer.parseInt(last.group(3).replace(",", ""))).isPositive();
        assertThat(lines).anySatisfy(line -> assertThat(line).contains(picture.toString()));
        assertThat(ImageIO.read(picture.toFile())).isNotNull();
    }

    private static List<String> outputOf(Path picture) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            TrainDigits.main(new String[]{picture.toString()});
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
