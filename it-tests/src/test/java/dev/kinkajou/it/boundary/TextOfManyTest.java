package dev.kinkajou.it.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kinkajou.Gradient;
import dev.kinkajou.LostDerivativeException;
import dev.kinkajou.ScalarFunction;
import java.awt.geom.Point2D;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers that are cut out of the text of something that holds them: an array, a collection, an object of the program. */
class TextOfManyTest {

    /** Where the text comes from, and the way through it. */
    private record Way(String source, ScalarFunction f) {
        @Override
        public String toString() {
            return source;
        }
    }

    static Stream<Way> ways() {
        return Stream.of(way("Arrays.toString", x -> number(Arrays.toString(x))),
                way("Arrays.toString of floats", x -> number(Arrays.toString(new float[]{(float) x[0]}))),
                way("Arrays.toString of boxes", x -> number(Arrays.toString(new Double[]{x[0]}))),
                way("Arrays.deepToString", x -> number(Arrays.deepToString(new double[][]{x}))),
                way("concatenated list", x -> number("" + List.of(x[0]))),
                way("list of lists", x -> number("" + List.of(List.of(1.0), Arrays.asList(x[0])))),
                way("List.toString", x -> number(List.of(x[0]).toString())),
                way("Map.toString", x -> number(Map.of(7, x[0]).toString())),
                way("key of a map", x -> number(Map.of(x[0], "").toString())),
                way("Map.Entry.toString", x -> number(new AbstractMap.SimpleEntry<>(x[0], "").toString())),
                way("Objects.toString", x -> number(Objects.toString(x[0]))),
                way("Objects.toString of a list", x -> number(Objects.toString(Collections.singletonList(x[0])))),
                way("String.valueOf(Object)", x -> number(String.valueOf((Object) List.of(x[0])))),
                way("String.format", x -> number(String.format(Locale.ROOT, "%s", List.of(x[0])))),
                way("StringBuilder.append", x -> number(new StringBuilder().append(List.of(x[0])).toString())),
                way("String.join", x -> number(String.join(" ", Arrays.asList("", "" + x[0])))),
                way("Collectors.joining", x -> number(
                        List.of(x[0]).stream().map(Object::toString).collect(Collectors.joining(",")))),
                way("Optional", x -> number("" + Optional.of(x[0]))),
                way("OptionalDouble", x -> number("" + OptionalDouble.of(x[0]))),
                way("OptionalDouble.toString", x -> number(OptionalDouble.of(x[0]).toString())),
                way("AtomicReference", x -> number("" + new AtomicReference<>(x[0]))),
                way("object of the JDK", x -> {
                    Point2D.Double p = new Point2D.Double();
                    p.x = x[0];
                    return number("" + p);
                }), way("record", x -> number("" + new Pair(x[0], null))),
                way("record.toString", x -> number(new Pair(x[0], null).toString())),
                way("record of a box", x -> number("" + new Pair(7, x[0]))),
                way("toString of the program", x -> number("" + new Shows(x))),
                way("toString through String.valueOf", x -> number(String.valueOf(new Shows(x)))),
                way("toString through Object", x -> number(((Object) new Shows(x)).toString())),
                way("toString in a list", x -> number("" + List.of(new Shows(x)))),
                way("toString that shows all", x -> number("" + new ShowsAll(x))),
                way("inherited toString", x -> number("" + new Inherits(x))));
    }

    private static Way way(String source, ScalarFunction f) {
        return new Way(source, f);
    }

    private record Pair(double first, Double second) {
    }

    private static class Shows {

        private final double[] w;

        Shows(double[] w) {
            this.w = w;
        }

        @Override
        public String toString() {
            return "w = " + w[0];
        }
    }

    private static final class Inherits extends Shows {

        Inherits(double[] w) {
            super(w);
        }
    }

    private record ShowsAll(double[] w) {

        @Override
        public String toString() {
            return Arrays.toString(w);
        }
    }

    private static double number(String text) {
        int at = text.indexOf("2.625");
        return Double.parseDouble(text.substring(at, at + 5));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void and_back_is_refused(Way way) {
        LostDerivativeException e = catchThrowableOfType(LostDerivativeException.class,
                () -> Gradient.at(way.f(), 2.625));
        assertThat(e).isNotNull().hasMessageContaining("Double.parseDouble").hasMessageContaining("2.625");
        assertThat(e.className()).isEqualTo(TextOfManyTest.class.getName());
        assertThat(e.line()).isPositive();
    }

    /** The text is what it is in a plain run, and the derivative that goes another way is kept. */
    @Test
    void all_of_it_may_be_shown() {
        StringBuilder log = new StringBuilder();
        Gradient g = Gradient.at(x -> {
            log.append(Arrays.toString(x)).append(List.of(x[0])).append(new Pair(x[0], x[1])).append(new Shows(x));
            return x[0] * x[1];
        }, 2.625, 3.0);
        assertThat(g.toArray()).containsExactly(3.0, 2.625);
        assertThat(log).hasToString("[2.625, 3.0][2.625]Pair[first=2.625, second=3.0]w = 2.625");
    }

    /** Arrays that are their own elements have a text, too. */
    @Test
    void what_holds_itself_may_be_shown() {
        Object[] self = new Object[2];
        self[0] = self;
        assertThat(Gradient.at(x -> {
            self[1] = x[0];
            return Arrays.deepToString(self).length() + x[0];
        }, 2.625).toArray()).containsExactly(1.0);
    }
}
