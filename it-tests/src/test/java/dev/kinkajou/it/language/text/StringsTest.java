package dev.kinkajou.it.language.text;

import static dev.kinkajou.it.language.Check.gradient;

import org.junit.jupiter.api.Test;

class StringsTest {
    private static final double X = 1.3;
    private static final double Y = 0.4;

    @Test
    void concatenation_only_looks() {
        gradient(Strings::concatenation, X, Y).is(Y, X);
    }

    @Test
    void string_builders_only_look() {
        gradient(Strings::builders, X, Y).is(Y, X);
    }

    @Test
    void formats_only_look() {
        gradient(Strings::formats, X, Y).is(Y, X);
    }

    @Test
    void parsed_numbers_are_constants() {
        gradient(Strings::parsed, X).is(4);
    }

    @Test
    void messages_of_exceptions() {
        gradient(Strings::inMessages, X).is(2 * X);
    }

    @Test
    void to_string_of_objects_with_active_fields() {
        gradient(Strings::ofObjects, X, Y).is(Y, X);
    }
}
