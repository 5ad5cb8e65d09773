package dev.kinkajou.it.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kinkajou.Gradient;
import dev.kinkajou.LostDerivativeException;
import dev.kinkajou.ScalarFunction;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Tasks that find active memory by themselves in another thread, and tasks that meet none: those are none of the recording's business. */
class OtherThreadsIT {

    private static final ExecutorService POOL = Executors.newFixedThreadPool(2);

    /** What a program keeps in another class than its tasks. */
    private static final class Store {
        static final double[] NUMBERS = new double[2];
        static final Map<String, Double> BOXES = new HashMap<>();
        static double number;

        static double first() {
            return NUMBERS[0];
        }
    }

    private static final class Cell {
        double value;
    }

    /** A thread that was there before any recording: it doubles what comes by a queue. */
    private static final class Doubler extends Thread {
        final Queue<Object> there;
        final BlockingQueue<Double> back = new LinkedBlockingQueue<>();

        Doubler(Queue<Object> there) {
            this.there = there;
            setDaemon(true);
            start();
        }

        @Override
        public void run() {
            while (true) {
                Object o = there.poll();
                if (o instanceof Cell c) {
                    back.add(2 * c.value);
                } else if (o instanceof double[] a) {
                    back.add(2 * a[0]);
                } else if (o instanceof Double d) {
                    back.add(2 * d);
                } else {
                    Thread.onSpinWait();
                }
            }
        }
    }

    private static final Doubler BLOCKING = new Doubler(new LinkedBlockingQueue<>());
    private static final Doubler CONCURRENT = new Doubler(new ConcurrentLinkedQueue<>());

    private static void assertTaken(Program program) {
        LostDerivativeException e = catchThrowableOfType(LostDerivativeException.class,
                () -> Gradient.at(f(program), 3.0));

        assertThat(e).hasMessageContaining("was put into a queue").hasMessageContaining("another thread");
        assertThat(e.className()).startsWith(OtherThreadsIT.class.getName());
        assertThat(e.line()).isPositive();
    }

    @Test
    void queues_to_a_thread_that_was_there_before() {
        assertTaken(x -> {
            Cell cell = new Cell();
            cell.value = x;
            ((BlockingQueue<Object>) BLOCKING.there).put(cell);
            return BLOCKING.back.take();
        });
        assertTaken(x -> {
            BLOCKING.there.add(new double[]{x});
            return BLOCKING.back.take();
        });
        assertTaken(x -> {
            CONCURRENT.there.offer(x);
            return CONCURRENT.back.poll(10, TimeUnit.SECONDS);
        });
    }

    @Test
    void what_becomes_active_after_it_was_put_into_a_queue() {
        assertTaken(x -> {
            double[] a = {1.0};
            BLOCKING.there.add(a);
            double twice = BLOCKING.back.take();
            a[0] = x;
            return twice * a[0];
        });
    }

    @Test
    void constants_may_go_to_a_thread_that_was_there_before() {
        assertGradient(2.0, x -> {
            BLOCKING.there.add(new double[]{1.0});
            return BLOCKING.back.take() * x;
        });
    }

    @Test
    void queues_of_one_thread() {
        assertGradient(6.0, x -> {
            BlockingQueue<Double> q = new ArrayBlockingQueue<>(4);
            q.put(x);
            Queue<Double> r = new ConcurrentLinkedQueue<>();
            r.add(q.take());
            Deque<Double> s = new ConcurrentLinkedDeque<>();
            s.push(r.remove());
            return s.pop() * 3.0 * 2.0;
        });
        assertGradient(1.0, x -> {
            BlockingQueue<Double> q = new LinkedBlockingQueue<>();
            q.offer(x);
            q.offer(2 * x);
            return q.peek();
        });
        assertGradient(3.0, x -> {
            LinkedBlockingQueue<Double> q = new LinkedBlockingQueue<>();
            q.add(x);
            q.add(2 * x);
            List<Double> all = new ArrayList<>();
            q.drainTo(all);
            return all.get(0) + all.get(1);
        });
        assertGradient(3.0, x -> {
            Queue<Double> q = new PriorityQueue<>();
            q.add(2 * x);
            q.add(x);
            return 3.0 * q.remove();
        });
    }

    @AfterAll
    static void close() {
        POOL.shutdown();
    }

    private interface Program {
        double of(double x) throws Exception;
    }

    private static ScalarFunction f(Program program) {
        return x -> {
            try {
                return program.of(x[0]);
            } catch (Exception e) {
                throw Way.unchecked(e);
            }
        };
    }

    private static void assertRefused(Program program, String what) {
        LostDerivativeException e = catchThrowableOfType(LostDerivativeException.class,
                () -> Gradient.at(f(program), 3.0));

        assertThat(e).hasMessageContaining(what).hasMessageContaining("in another thread");
        assertThat(e.className()).startsWith(OtherThreadsIT.class.getName());
        assertThat(e.line()).isPositive();
    }

    private static void assertGradient(double gradient, Program program) {
        assertThat(Gradient.at(f(program), 3.0).toArray()).containsExactly(gradient);
    }

    @Test
    void static_arrays_of_other_classes() {
        assertRefused(x -> {
            Store.NUMBERS[0] = 2 * x;
            return POOL.submit(() -> Store.NUMBERS[0]).get();
        }, "a double[2]");
    }

    @Test
    void static_numbers_of_other_classes() {
        assertRefused(x -> {
            Store.number = 2 * x;
            return POOL.submit(() -> Store.number).get();
        }, "a static field of " + Store.class.getTypeName());
    }

    @Test
    void boxes_of_other_classes() {
        assertRefused(x -> {
            Store.BOXES.put("x", 2 * x);
            return POOL.submit(() -> 3 * Store.BOXES.get("x")).get();
        }, "an object of java.lang.Double");
    }

    @Test
    void methods_of_other_classes_as_tasks() {
        assertRefused(x -> {
            Store.NUMBERS[0] = 2 * x;
            return CompletableFuture.supplyAsync(Store::first, POOL).get();
        }, "a double[2]");
    }

    @Test
    void memory_that_became_active_after_the_task_was_handed_over() {
        assertRefused(x -> {
            CountDownLatch stored = new CountDownLatch(1);
            Future<Double> result = POOL.submit(() -> {
                stored.await();
                return Store.NUMBERS[0];
            });
            Store.NUMBERS[0] = 2 * x;
            stored.countDown();
            return result.get();
        }, "a double[2]");
    }

    @Test
    void objects_that_reach_a_running_thread_through_a_queue() {
        assertRefused(x -> {
            SynchronousQueue<Cell> there = new SynchronousQueue<>();
            SynchronousQueue<Cell> back = new SynchronousQueue<>();
            Thread worker = new Thread(() -> {
                try {
                    Cell cell = there.take();
                    Cell twice = new Cell();
                    twice.value = 2 * cell.value;
                    back.put(twice);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            worker.start();
            Cell cell = new Cell();
            cell.value = x;
            there.put(cell);
            return back.take().value;
        }, "an object of " + Cell.class.getTypeName());
    }

    @Test
    void threads_of_a_class_of_their_own() {
        class Worker extends Thread {
            double result;

            @Override
            public void run() {
                result = 2 * Store.NUMBERS[0];
            }
        }
        assertRefused(x -> {
            Worker worker = new Worker();
            Store.NUMBERS[0] = x;
            worker.start();
            worker.join();
            return worker.result;
        }, "a double[2]");
    }

    @Test
    void tasks_in_a_list() {
        assertRefused(x -> {
            Store.NUMBERS[0] = x;
            List<Callable<Double>> tasks = new ArrayList<>();
            tasks.add(() -> 2.0);
            tasks.add(Store::first);
            return POOL.invokeAll(tasks).get(1).get();
        }, "a double[2]");
    }

    @Test
    void tasks_of_tasks() {
        assertRefused(x -> {
            Store.NUMBERS[0] = x;
            return POOL.submit(() -> POOL.submit(() -> Store.first()).get()).get();
        }, "a double[2]");
    }

    @Test
    void tasks_that_fork() {
        class Sum extends RecursiveTask<Double> {
            private static final long serialVersionUID = 1L;
            private final int n;

            Sum(int n) {
                this.n = n;
            }

            @Override
            protected Double compute() {
                if (n == 0) {
                    return Store.first();
                }
                Sum one = new Sum(n - 1);
                one.fork();
                return one.join() + 1;
            }
        }
        assertRefused(x -> {
            Store.NUMBERS[0] = x;
            ForkJoinPool pool = new ForkJoinPool(1);
            try {
                return pool.submit(new Sum(2)).get();
            } finally {
                pool.shutdown();
            }
        }, "a double[2]");
    }

    @Test
    void tasks_that_meet_nothing_active() {
        assertGradient(20.0, x -> {
            double[] table = {1, 4, 5};
            Store.NUMBERS[0] = 7;
            int i = POOL.submit(() -> (int) table[1]).get();
            return x * table[2] * i;
        });
    }

    @Test
    void a_task_that_throws() {
        assertGradient(1.0, x -> {
            try {
                POOL.submit(() -> { throw new IllegalStateException("meant"); }).get();
                return 0;
            } catch (ExecutionException e) {
                return x;
            }
        });
        // And the threads of the pool are as they were.
        assertGradient(1.0, x -> x * POOL.submit(() -> 1.0).get());
    }

    @Test
    void a_task_with_a_gradient_of_its_own() {
        assertGradient(4.0, x -> {
            double slope = POOL.submit(() -> Gradient.at(p -> p[0] * p[0], 2.0).toArray()[0]).get();
            return x * slope;
        });
    }

    @Test
    void a_gradient_in_a_task_does_not_hide_what_it_reads() {
        assertRefused(x -> {
            Store.NUMBERS[0] = x;
            return POOL.submit(() -> Gradient.at(p -> p[0] * Store.first(), 2.0).value()).get();
        }, "a double[2]");
    }

    @Test
    void outside_recordings_tasks_run_as_they_are() throws Exception {
        Store.NUMBERS[0] = 5;
        assertThat(POOL.submit(Store::first).get()).isEqualTo(5);
        assertThatThrownBy(() -> POOL.submit(() -> { throw new IllegalStateException("meant"); }).get())
                .isInstanceOf(ExecutionException.class);
    }
}
