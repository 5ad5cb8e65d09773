package dev.kinkajou.it.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kinkajou.Gradient;
import dev.kinkajou.it.language.ClassesInMemory;
import dev.kinkajou.it.language.Compiled;
import dev.kinkajou.runtime.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Random programs have the same value, bit for bit, the same heap, the same kinks and the same gradient with compiled adjoints as with the tape.
 *
 * <p>
 * {@code -Dprograms=20000} tries more than the usual number, {@code -Dseed=...} begins elsewhere; a failure names the seed of its program and shows the
 * source.
 */
class EnginesAgreeIT {

    private static final int PROGRAMS = Integer.getInteger("programs", 1200);
    private static final long SEED = Long.getLong("seed", 20261123L);
    private static final int PER_CLASS = 100;
    private static final String PACKAGE = "dev.kinkajou.it.compiled";

    @AfterEach
    void both_engines_again() {
        Settings.installCompiled(true);
    }

    @Test
    void random_programs_have_the_same_gradients_with_both_engines() {
        for (int first = 0; first < PROGRAMS; first += PER_CLASS) {
            StringBuilder source = new StringBuilder(
                    "package " + PACKAGE + ";\n\npublic class Programs" + first + " {\n");
            for (int i = first; i < first + PER_CLASS; i++) {
                source.append(RandomSource.nestedClass("P" + i, SEED + i));
            }
            source.append("}\n");
            ClassesInMemory classes = new ClassesInMemory(Compiled.files(ToolProvider.getSystemJavaCompiler(),
                    List.of("--release", "17", "-proc:none", "-g"), PACKAGE + ".Programs" + first, source.toString()));
            for (int i = first; i < first + PER_CLASS; i++) {
                RandomProgram program = (RandomProgram) classes.make(PACKAGE + ".Programs" + first + "$P" + i);
                compare(program, SEED + i, 0);
                compare(program, SEED + i, 1);
            }
        }
    }

    private static void compare(RandomProgram program, long seed, int round) {
        Run tape = new Run(program, 2 * seed + round, false);
        Run compiled = new Run(program, 2 * seed + round, true);
        String which = "program of seed " + seed + ", round " + round + ":\n" + RandomSource.nestedClass("P", seed);
        // All NaN are one: which bits an operation gives one is the processor's affair (JLS 4.2.3).
        assertThat(Double.doubleToLongBits(compiled.gradient.value())).as("value of %s", which)
                .isEqualTo(Double.doubleToLongBits(tape.gradient.value()));
        assertThat(compiled.heap()).as("heap after %s", which).isEqualTo(tape.heap());
        // A compiled call is active as a whole, so that kinks of numbers may be listed that are constants after all.
        if (!tape.gradient.kinks().isEmpty()) {
            assertThat(texts(compiled.gradient)).as("kinks of %s", which).containsSubsequence(texts(tape.gradient));
        }
        double[] expected = tape.gradient.toArray();
        double[] actual = compiled.gradient.toArray();
        double scale = Math.max(1.0, Arrays.stream(expected).map(Math::abs).filter(Double::isFinite).max().orElse(1.0));
        for (int i = 0; i < expected.length; i++) {
            if (Double.isFinite(expected[i])) {
                assertThat(actual[i]).as("derivative %d of %s", i, which).isCloseTo(expected[i], within(1e-12 * scale));
            } else {
                assertThat(Double.valueOf(actual[i])).as("derivative %d of %s", i, which)
                        .isEqualTo(Double.valueOf(expected[i]));
            }
        }
    }

    private static List<String> texts(Gradient gradient) {
        return gradient.kinks().stream().map(Object::toString).toList();
    }

    /** One gradient of a program, with data of its own: now and then with ties, or with arrays that are the same. */
    private static final class Run {

        private final double[] a;
        private final double[] b;
        private final double[][] m;
        private final float[] f;
        private final Gradient gradient;

        Run(RandomProgram program, long seed, boolean compiled) {
            SplittableRandom random = new SplittableRandom(seed);
            boolean ties = random.nextInt(2) == 0;
            a = numbers(random, ties);
            b = random.nextInt(4) == 0 ? a : numbers(random, ties);
            m = new double[][]{numbers(random, ties), random.nextInt(3) == 0 ? a : numbers(random, ties),
                numbers(random, ties), numbers(random, ties)};
            f = new float[]{0.5f, (float) random.nextDouble(), -0.25f, 1.0f};
            Settings.installCompiled(compiled);
            gradient = a == b
                    ? Gradient.of(() -> program.run(a, b, m, f), a, m, f)
                    : Gradient.of(() -> program.run(a, b, m, f), a, b, m, f);
        }

        private static double[] numbers(SplittableRandom random, boolean ties) {
            double[] numbers = new double[8];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = ties ? (random.nextInt(9) - 4) * 0.5 : 2.0 * random.nextDouble() - 1.0;
            }
            return numbers;
        }

        String heap() {
            return Arrays.toString(a) + Arrays.toString(b) + Arrays.deepToString(m) + Arrays.toString(f);
        }
    }
}
