package dev.kinkajou.examples.digits;

import static org.assertj.core.api.Assertions.assertThat;

import com.legacy.digits.Digit;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SplitTest {

    private final List<Digit> digits = IntStream.range(0, 1797).mapToObj(i -> new Digit(new double[0], i % 10))
            .toList();

    @Test
    void a_fifth_is_held_out_and_no_digit_is_in_both_parts() {
        Split split = Split.of(digits, new Random(1));

        assertThat(split.heldOut()).hasSize(359);
        assertThat(Stream.concat(split.training().stream(), split.heldOut().stream()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(digits);
    }

    @Test
    void the_same_seed_gives_the_same_parts() {
        assertThat(Split.of(digits, new Random(5))).isEqualTo(Split.of(digits, new Random(5)));
    }
}
