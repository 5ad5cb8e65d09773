package dev.kinkajou.agent.selection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.agent.testing.Program;
import dev.kinkajou.agent.testing.Said;
import dev.kinkajou.runtime.tape.Tape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Threads that load classes at once never see a broken promise. */
class ConcurrentSelectionTest {

    private static final int CLASSES = 24;
    private static final int ROUNDS = 200;

    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void promises_are_kept_whatever_the_order() throws Exception {
        String[] sources = new String[CLASSES];
        for (int i = 0; i < CLASSES; i++) {
            // Every class calls the next and, in some, is a root of its own.
            String root = i % 5 == 0 ? "static dev.kinkajou.Objective o = () -> f(1);" : "";
            sources[i] = "package app; class C" + i + " { " + root + " static double f(double x) { return C"
                    + (i + 1) % CLASSES
                    + ".f(x); } }";
        }
        Program program = Program.of(sources);
        for (int round = 0; round < ROUNDS; round++) {
            Selection selection = new Selection(List.of(), List.of(), new NothingKnown(), Tape.class,
                    new Said().log(false));
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < CLASSES; i++) {
                order.add(i);
            }
            Collections.shuffle(order, new Random(round));
            Boolean[] promised = new Boolean[CLASSES];
            boolean[] selected = new boolean[CLASSES];
            List<Future<?>> running = new ArrayList<>();
            for (int i : order) {
                running.add(threads.submit((Callable<Void>) () -> {
                    Selected decided = selection.decide(program.file("app/C" + i));
                    selected[i] = decided != null;
                    if (decided != null) {
                        int callee = (i + 1) % CLASSES;
                        promised[callee] = decided.hasTwins("app/C" + callee);
                    }
                    return null;
                }));
            }
            for (Future<?> task : running) {
                task.get();
            }
            for (int i = 0; i < CLASSES; i++) {
                if (Boolean.TRUE.equals(promised[i])) {
                    assertThat(selected[i]).as("class %d in round %d", i, round).isTrue();
                }
                if (Boolean.FALSE.equals(promised[i])) {
                    assertThat(selected[i]).as("class %d in round %d", i, round).isFalse();
                }
            }
        }
    }
}
