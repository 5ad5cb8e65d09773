package com.legacy.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitReaderTest {

    private static final String BLANK = "0,".repeat(64);

    @Test
    void ink_of_0_to_16_becomes_0_to_1_and_the_last_number_is_the_label() throws Exception {
        List<Digit> digits = read("16,4," + "0,".repeat(62) + "7\n");

        assertThat(digits).hasSize(1);
        assertThat(digits.get(0).getLabel()).isEqualTo(7);
        assertThat(digits.get(0).getPixels()).hasSize(64).startsWith(1.0, 0.25, 0.0).endsWith(0.0);
    }

    @Test
    void empty_text_has_no_digits() throws Exception {
        assertThat(read("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,2,3          | line 3: expected 65 numbers, found 3
            ''             | line 3: expected 65 numbers, found 1
            <63 cells>17,5 | line 3: 17 is not between 0 and 16
            <63 cells>-1,5 | line 3: -1 is not between 0 and 16
            <63 cells>x,5  | line 3: 'x' is not a whole number
            <63 cells>,5   | line 3: '' is not a whole number
            <63 cells>0,10 | line 3: 10 is not between 0 and 9
            """)
    void a_malformed_line_is_reported_with_its_number(String bad, String message) {
        String text = BLANK + "1\n" + BLANK + "2\n" + bad.replace("<63 cells>", "0,".repeat(63)) + "\n" + BLANK + "4\n";

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> read(text))
                .withMessage(message)
                .satisfies(e -> assertThat(e.getLine()).isEqualTo(3));
    }

    private static List<Digit> read(String text) throws Exception {
        return new DigitReader(new StringReader(text)).readAll();
    }
}
