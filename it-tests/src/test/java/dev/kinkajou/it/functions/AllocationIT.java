package dev.kinkajou.it.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.it.launch.ForkedJvm;
import dev.kinkajou.it.launch.ForkedJvm.Outcome;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions that are differentiated again and again leave nothing but what they return. */
class AllocationIT {

    /** An array's header of 16 bytes, and its elements, with references and headers as they are by default below 32 GB. */
    private static long array(int length, int bytes) {
        return 16 + (long) length * bytes + 7 & ~7L;
    }

    @ParameterizedTest
    @ValueSource(strings = {"engine=auto", "engine=tape"})
    void bytes_of_a_call(String engine) {
        Outcome outcome = ForkedJvm.withAgent(engine).run(Allocation.class);

        assertThat(outcome.err()).isEmpty();
        Map<String, Long> bytes = new HashMap<>();
        for (String line : outcome.out()) {
            String[] parts = line.split(": ");
            bytes.put(parts[0], Long.valueOf(parts[1]));
        }
        assertThat(bytes.remove("Gradient.at")).as("the way to measure sees garbage").isGreaterThan(100);
        assertThat(bytes).isEqualTo(Map.of("gradient into", 0L, "value and gradient into", 0L, "value", 0L,
                "jacobian into", 0L, "value into", 0L, "gradient", array(4, 8), "jacobian",
                array(3, 4) + 3 * array(4, 8)));
    }
}
