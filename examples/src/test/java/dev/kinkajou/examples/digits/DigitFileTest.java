package dev.kinkajou.examples.digits;

import static org.assertj.core.api.Assertions.assertThat;

import com.legacy.digits.Digit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigitFileTest {

    @Test
    void the_file_holds_1797_digits_of_64_pixels() throws Exception {
        List<Digit> digits = DigitFile.read();

        assertThat(digits).hasSize(1797).allSatisfy(digit -> {
            assertThat(digit.getPixels()).hasSize(64);
            assertThat(Arrays.stream(digit.getPixels()).allMatch(p -> p >= 0.0 && p <= 1.0)).isTrue();
        });
        assertThat(digits.subList(0, 10)).extracting(Digit::getLabel).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    /** The class distribution that the description of the data set gives for its test set. */
    @Test
    void every_digit_is_there_as_often_as_the_data_set_says() throws Exception {
        int[] counts = new int[Digit.CLASSES];
        for (Digit digit : DigitFile.read()) {
            counts[digit.getLabel()]++;
        }

        assertThat(counts).containsExactly(178, 182, 177, 183, 181, 182, 181, 179, 174, 180);
    }
}
