package dev.kinkajou.it.java21;

import static dev.kinkajou.it.language.Check.gradient;

import org.junit.jupiter.api.Test;

class Java21Test {
    private static final double X = 1.3;
    private static final double Y = 0.4;

    @Test
    void record_patterns_in_a_switch() {
        // 3 x x + 2 x y + 10 x y + 100 x y + 1000 (x + 3 y y)
        gradient(PatternSwitches::records, X, Y).is(6 * X + 112 * Y + 1000, 112 * X + 6000 * Y);
    }

    @Test
    void switch_over_types_with_guards_and_null() {
        // s = x x + 3 y + 4 + y + x y + 2 x: s + 2 y s
        double s = X * X + 4 * Y + 4 + X * Y + 2 * X;
        gradient(PatternSwitches::types, X, Y).is((1 + 2 * Y) * (2 * X + Y + 2), (1 + 2 * Y) * (4 + X) + 2 * s);
    }

    @Test
    void constants_among_patterns() {
        gradient(PatternSwitches::enumsAndStatements, X, Y).is(2 * X * Y * Y, 2 * X * X * Y);
    }

    @Test
    void instanceof_with_nested_record_patterns() {
        gradient(PatternSwitches::instanceofRecords, X, Y).is(Y * Y, 2 * X * Y);
    }

    @Test
    void sequenced_collections() {
        // x 2 y 2 y
        gradient(SequencedLists::ends, X, Y).is(4 * Y * Y, 8 * X * Y);
    }
}
