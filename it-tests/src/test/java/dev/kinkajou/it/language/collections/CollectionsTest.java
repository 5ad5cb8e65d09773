package dev.kinkajou.it.language.collections;

import static dev.kinkajou.it.language.Check.gradient;

import org.junit.jupiter.api.Test;

class CollectionsTest {
    private static final double X = 1.3;
    private static final double Y = 0.4;
    private static final double Z = 2.2;

    @Test
    void lists_of_boxes() {
        // 2 3 x x y
        gradient(Boxes::list, X, Y).is(12 * X * Y, 6 * X * X);
        gradient(Boxes::unboxingLoop, X, Y).is(2 * X, 2 * Y);
    }

    @Test
    void maps_of_boxes() {
        // a = x + 1, b = x y: (a + b) a b
        double a = X + 1;
        double b = X * Y;
        gradient(Boxes::map, X, Y).is(a * b * (1 + Y) + (a + b) * (b + a * Y), a * b * X + (a + b) * a * X);
    }

    @Test
    void other_collections() {
        // (20 y + x) 2 y x
        gradient(Boxes::others, X, Y).is(40 * Y * Y + 4 * X * Y, 80 * X * Y + 2 * X * X);
    }

    @Test
    void one_box_in_several_places() {
        gradient(Boxes::identity, X, Y).is(3 * X * X * Y, X * X * X);
    }

    @Test
    void boxes_as_keys() {
        gradient(Boxes::keys, X, Y).is(Y, X);
    }

    @Test
    void arrays_in_collections() {
        gradient(Boxes::arraysInCollections, X, Y).is(2 * X, 10 * Y);
    }

    @Test
    void sort_with_a_comparator() {
        gradient(Callbacks::sortedByComparator, X, Y, Z).is(4 * X, 2 * Y, 6 * Z);
    }

    @Test
    void sort_by_active_fields() {
        // y / 2 < z / 3 < x
        gradient(Callbacks::sortedByNature, X, Y, Z).is(6 * X, 2 * Y, 4 * Z);
    }

    @Test
    void sort_by_a_boxed_key() {
        gradient(Callbacks::sortedByKey, X, Y, Z).is(6 * X, 4 * Y, 2 * Z);
    }

    @Test
    void for_each() {
        gradient(Callbacks::forEach, X, Y).is(2 * X + 2 * Y, 2 * X);
        gradient(Callbacks::boxedForEach, X, Y).is(2 * Y + 2 * X, 2 * X + 2 * Y + 3);
    }

    @Test
    void compute_if_absent() {
        // 9 x x + 12 y y + x x y + y y + x
        gradient(Callbacks::computeIfAbsent, X, Y).is(18 * X + 2 * X * Y + 1, 24 * Y + X * X + 2 * Y);
    }

    @Test
    void merge() {
        // (x + 3 x + 4 y) (2 y x)
        gradient(Callbacks::merge, X, Y).is(16 * X * Y + 8 * Y * Y, 8 * X * X + 16 * X * Y);
    }

    @Test
    void priority_queues() {
        gradient(Callbacks::priorityQueue, X, Y, Z).is(2, 3, 1);
    }

    @Test
    void equals_and_hash_code_of_the_program() {
        gradient(Callbacks::equalsAndHashCode, X, Y).is(2 * Y, 2 * X);
    }

    @Test
    void remove_if() {
        gradient(Callbacks::removeIf, X, Y, Z).is(Z, 0, X);
    }

    @Test
    void iterators_of_the_program() {
        gradient(Iterators::iterated, X, Y).is(Y * (1 + 2 * X + 3 * X * X + 4 * X * X * X),
                X + X * X + X * X * X + X * X * X * X);
        gradient(Iterators::forEach, X, Y).is(Y * (1 + 2 * X + 3 * X * X), X + X * X + X * X * X);
    }

    @Test
    void lists_of_the_program() {
        gradient(Iterators::abstractList, X, Y).is(56 * X * Y, 28 * X * X);
    }

    @Test
    void arrays_of_boxes() {
        // (x + y + x + 3) (x + y) (x + y) (y + 1)
        double s = 2 * X + Y + 3;
        double q = (X + Y) * (X + Y);
        gradient(MoreBoxes::arrays, X, Y).is(2 * q * (Y + 1) + 2 * s * (X + Y) * (Y + 1),
                q * (Y + 1) + 2 * s * (X + Y) * (Y + 1) + s * q);
    }

    @Test
    void boxes_sorted_by_their_nature() {
        // y + 10 x + 200 + 2000 y
        gradient(MoreBoxes::sorted, X, Y).is(10, 2001);
    }

    @Test
    void boxes_in_references() {
        gradient(MoreBoxes::references, X, Y).is(2 * X * Y * Y, 2 * X * X * Y);
    }

    @Test
    void boxes_that_are_null() {
        gradient(MoreBoxes::nulls, X, Y).is(Y + 1, X);
    }

    @Test
    void streams_of_boxes() {
        // (x + y + 2) x y y + 2 y
        gradient(MoreBoxes::streams, X, Y).is((2 * X + Y + 2) * Y * Y, X * Y * Y + (X + Y + 2) * 2 * X * Y + 2);
    }

    @Test
    void entries_that_are_set() {
        // x x x y + y
        gradient(MoreBoxes::entries, X, Y).is(3 * X * X * Y, X * X * X + 1);
    }

    @Test
    void callbacks_that_throw() {
        gradient(MoreBoxes::failingComparator, X, Y).is(2 * X * Y, X * X);
    }
}
