package dev.kinkajou.it.kinks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.Certificate;
import dev.kinkajou.Certificate.Status;
import dev.kinkajou.Gradient;
import dev.kinkajou.ScalarFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Comparisons of boxes inside the JDK stand against certificates: where boxes tie, what the program goes on with may jump. */
class BoxComparisonsTest {

    /** A function of two equal numbers. */
    private record Case(String name, ScalarFunction f) {
        @Override
        public String toString() {
            return name;
        }
    }

    private record Pair(double number, Double box) {
    }

    private record Key(String name, int number) {
    }

    static Stream<Case> hashing() {
        return Stream.of(new Case("Double.hashCode", x -> Double.hashCode(x[0]) % 2 * x[1]),
                new Case("Float.hashCode", x -> Float.hashCode((float) x[0]) % 2 * x[1]),
                new Case("box", x -> ((Double) x[0]).hashCode() % 2 * x[1]),
                new Case("object", x -> {
                    Object box = x[0];
                    return box.hashCode() % 2 * x[1];
                }), new Case("Objects.hash", x -> Objects.hash(x[0], x[1]) % 2 * x[1]),
                new Case("Objects.hashCode", x -> Objects.hashCode(x[0]) % 2 * x[1]),
                new Case("List", x -> boxes(x).hashCode() % 2 * x[1]),
                new Case("Arrays.hashCode", x -> Arrays.hashCode(x) % 2 * x[1]),
                new Case("Arrays.deepHashCode", x -> Arrays.deepHashCode(new Object[]{x[0]}) % 2 * x[1]),
                new Case("record", x -> new Pair(x[0], 1.0).hashCode() % 2 * x[1]),
                new Case("boxes in a record", x -> new Pair(1, x[0]).hashCode() % 2 * x[1]));
    }

    static Stream<Case> comparing() {
        return Stream.of(new Case("Collections.sort", x -> {
            List<Double> list = boxes(x);
            Collections.sort(list);
            return list.get(0) + 2 * list.get(1);
        }), new Case("List.sort", x -> {
            List<Double> list = boxes(x);
            list.sort(null);
            return list.get(0) + 2 * list.get(1);
        }), new Case("naturalOrder", x -> {
            List<Double> list = boxes(x);
            list.sort(Comparator.naturalOrder());
            return list.get(0) + 2 * list.get(1);
        }), new Case("own comparator", x -> {
            List<Double> list = boxes(x);
            list.sort((a, b) -> Double.compare(a, b));
            return list.get(0) + 2 * list.get(1);
        }), new Case("Collections.max", x -> Collections.max(boxes(x))),
                new Case("sorted stream", x -> boxes(x).stream().sorted().findFirst().get()),
                new Case("PriorityQueue", x -> {
                    PriorityQueue<Double> queue = new PriorityQueue<>();
                    queue.add(x[0]);
                    queue.add(x[1]);
                    return queue.poll() + 2 * queue.poll();
                }), new Case("TreeSet", x -> {
                    TreeSet<Double> set = new TreeSet<>();
                    set.add(x[0]);
                    set.add(x[1]);
                    return set.first();
                }), new Case("HashSet", x -> {
                    Set<Double> set = new HashSet<>();
                    set.add(x[0]);
                    set.add(x[1]);
                    return set.size() * x[0];
                }), new Case("TreeMap", x -> {
                    Map<Double, Double> map = new TreeMap<>();
                    map.put(x[0], 3 * x[0]);
                    return map.get(x[1]);
                }), new Case("List.indexOf", x -> boxes(x).indexOf(x[1]) * x[0]),
                new Case("Objects.equals", x -> Objects.equals(x[0], x[1]) ? x[0] : x[1]),
                new Case("record", x -> new Pair(x[0], 1.0).equals(new Pair(x[1], 1.0)) ? x[0] : x[1]),
                new Case("boxes in a record", x -> new Pair(1, x[0]).equals(new Pair(1, x[1])) ? x[0] : x[1]),
                new Case("Comparable", x -> smaller(x[0], x[1])),
                new Case("Arrays.equals", x -> Arrays.equals(x, new double[]{2, 2}) ? x[0] : x[1]));
    }

    private static List<Double> boxes(double[] x) {
        List<Double> list = new ArrayList<>();
        for (double number : x) {
            list.add(number);
        }
        return list;
    }

    private static <T extends Comparable<T>> T smaller(T a, T b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    @ParameterizedTest
    @MethodSource("comparing")
    void stand_against_certificates(Case c) {
        Certificate certificate = Gradient.at(c.f(), 2, 2).certificate();
        assertThat(certificate.status()).isEqualTo(Status.UNCERTIFIED);
        assertThat(certificate.obstacles()).allMatch(met -> met.kind() == Certificate.ObstacleKind.TIE);
    }

    @ParameterizedTest
    @MethodSource("hashing")
    void hash_codes_of_numbers_jump_everywhere(Case c) {
        assertThat(Gradient.at(c.f(), 2, 3).certificate().status()).isEqualTo(Status.UNCERTIFIED);
    }

    @Test
    void hash_codes_of_what_is_passive_do_not() {
        Gradient g = Gradient.at(x -> {
            Map<Key, Double> map = new HashMap<>();
            map.put(new Key("a", 1), x[0]);
            return map.get(new Key("a", 1)) * x[1] * (Double.hashCode(2.0) % 2 + Objects.hash("a", 3) % 2);
        }, 2, 2);
        assertThat(g.certificate().status()).isEqualTo(Status.DIFFERENTIABLE);
    }

    @Test
    void moving_boxes_does_not() {
        Gradient g = Gradient.at(x -> {
            Map<String, Double> byName = new TreeMap<>();
            byName.put("a", x[0]);
            byName.merge("a", x[1], Double::sum);
            List<Double> list = boxes(x);
            Map<Integer, Double> byNumber = new HashMap<>();
            byNumber.put(1, list.get(0));
            return byName.get("a") + byNumber.get(1) + list.get(1);
        }, 2, 2);
        assertThat(g.toArray()).containsExactly(2, 2);
        assertThat(g.certificate().status()).isEqualTo(Status.DIFFERENTIABLE);
    }

    @Test
    void passive_boxes_do_not() {
        Gradient g = Gradient.at(x -> {
            List<Double> constants = new ArrayList<>(List.of(3.0, 1.0, 3.0));
            Collections.sort(constants);
            return constants.get(0) * x[0] + x[1];
        }, 2, 2);
        assertThat(g.toArray()).containsExactly(1, 1);
        assertThat(g.certificate().status()).isEqualTo(Status.DIFFERENTIABLE);
    }

    @Test
    void conversions_of_boxes_jump_at_whole_numbers() {
        Gradient g = Gradient.at(x -> {
            Double box = x[0];
            return x[0] + box.intValue() + box.longValue();
        }, 2);
        assertThat(g.toArray()).containsExactly(1);
        assertThat(g.certificate().obstacles()).hasSize(2).allMatch(met -> met.kind() == Certificate.ObstacleKind.JUMP);
        assertThat(Gradient.at(x -> x[0] + ((Double) x[0]).intValue(), 2.5).certificate().status())
                .isEqualTo(Status.DIFFERENTIABLE);
    }
}
