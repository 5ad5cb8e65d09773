package dev.kinkajou.it.thirdparty;

import static dev.kinkajou.it.language.Check.gradient;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The functions of {@link Published}: differences first, then what the library or a book says. */
class PublishedTest {

    private static final int FEWEST = 80;

    static Stream<Published> all() {
        return Stream.of(PublishedSpecial.all(), PublishedDistributions.all(), PublishedGeometry.all())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_function_has_its_derivative(Published f) {
        gradient(f.function(), f.at()).isWithin(f.tolerance(), f.gradient().apply(f.at()));
    }

    @Test
    void they_are_many_and_named_apart() {
        assertThat(all()).hasSizeGreaterThanOrEqualTo(FEWEST).extracting(Published::name).doesNotHaveDuplicates();
    }
}
