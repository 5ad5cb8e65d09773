package dev.kinkajou.runtime.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.runtime.memory.Layout;
import org.junit.jupiter.api.Test;

class ObjectRulesTest {

    static class Point implements Cloneable {
        double x = 3;
        float y = 5;
        int n = 7;

        Object copy() throws CloneNotSupportedException {
            return clone();
        }
    }

    static final class Sphere extends Point {
        double radius = 2;
    }

    @Test
    void clone_copies_the_fields_of_all_super_classes() throws CloneNotSupportedException {
        try (Recording recording = new Recording()) {
            Sphere original = recording.variable(new Sphere());
            Object copy = ObjectRules.clone(original, original.copy(), recording.tape);
            for (int slot = 0; slot < Layout.of(Sphere.class).size(); slot++) {
                double[] expected = new double[3];
                expected[slot] = 1;
                assertThat(recording.gradient(recording.load(copy, slot), original)).isEqualTo(expected);
            }
        }
    }

    @Test
    void a_passive_clone_stays_passive() throws CloneNotSupportedException {
        try (Recording recording = new Recording()) {
            Point original = new Point();
            Object copy = ObjectRules.clone(original, original.copy(), recording.tape);
            assertThat(recording.tape.memory.isActive(copy)).isFalse();
            assertThat(recording.tape.entries()).isZero();
        }
    }
}
