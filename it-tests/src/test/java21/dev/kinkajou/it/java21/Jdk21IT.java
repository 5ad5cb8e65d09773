package dev.kinkajou.it.java21;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.it.packaging.JdkIT;
import org.junit.jupiter.api.Test;

/** The tests of this folder run on 21 or newer, as classes of the version that javac gives to Java 21. */
class Jdk21IT extends JdkIT {
    sealed interface Shape {}

    record Disc(double radius) implements Shape {}

    record Box(double width, double height) implements Shape {}

    @Test
    void the_language_is_that_of_java_21() {
        assertThat(area(new Box(2, 3)) + area(new Disc(0))).isEqualTo(6);
    }

    private static double area(Shape shape) {
        return switch (shape) {
            case Disc(double radius) -> Math.PI * radius * radius;
            case Box(double width, double height) -> width * height;
        };
    }
}
