package dev.kinkajou.it.boundary;

import static dev.kinkajou.it.boundary.Way.refused;
import static dev.kinkajou.it.boundary.Way.works;

import java.util.Arrays;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Ways to lose a derivative. To other threads, and through what threads share. */
final class WaysThroughThreads {

    private static final double[] SHARED = new double[4];
    private static final ThreadLocal<double[]> ARRAY_OF_THREAD = ThreadLocal.withInitial(() -> new double[2]);
    private static final ThreadLocal<Double> BOX_OF_THREAD = new ThreadLocal<>();
    private static final ExecutorService EXECUTOR = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    });

    private WaysThroughThreads() {
    }

    static List<Way> all() {
        return List.of(
                refused("thread", "java.lang.Thread(", x -> {
                    double[] r = new double[1];
                    Thread t = new Thread(() -> r[0] = x[0] * x[1]);
                    t.start();
                    t.join();
                    return r[0];
                }),
                refused("thread static", "java.lang.Thread(", x -> {
                    SHARED[0] = x[0];
                    SHARED[1] = x[1];
                    Thread t = new Thread(() -> SHARED[2] = SHARED[0] * SHARED[1]);
                    t.start();
                    t.join();
                    return SHARED[2];
                }),
                refused("executor static", "java.util.concurrent.ExecutorService.submit(", x -> {
                    SHARED[0] = x[0];
                    SHARED[1] = x[1];
                    EXECUTOR.submit(() -> { SHARED[2] = SHARED[0] * SHARED[1]; }).get();
                    return SHARED[2];
                }),
                refused("executor static returns",
                        "java.util.concurrent.ExecutorService.submit(", x -> {
                            SHARED[0] = x[0];
                            SHARED[1] = x[1];
                            return EXECUTOR.submit(() -> SHARED[0] * SHARED[1]).get();
                        }),
                refused("CompletableFuture static",
                        "java.util.concurrent.CompletableFuture.supplyAsync(", x -> {
                            SHARED[0] = x[0];
                            SHARED[1] = x[1];
                            return CompletableFuture.supplyAsync(() -> SHARED[0] * SHARED[1]).join();
                        }),
                refused("CompletableFuture complete",
                        "java.util.concurrent.CompletableFuture.complete(", x -> {
                            var c = new CompletableFuture<Double>();
                            c.complete(x[0]);
                            return c.join() * x[1];
                        }),
                refused("CompletableFuture thenApply",
                        "java.util.concurrent.CompletableFuture.completedFuture(", x -> {
                            var c = CompletableFuture.completedFuture(x[0]);
                            return c.thenApply(v -> v * v).join() * x[1];
                        }),
                works("parallel IntStream static", x -> {
                    SHARED[0] = x[0];
                    return IntStream.range(0, 100).parallel().mapToDouble(i -> SHARED[0] * i).sum() * x[1];
                }),
                works("parallel IntStream capture",
                        x -> IntStream.range(0, 100).parallel().mapToDouble(i -> x[0] * i).sum() * x[1]),
                works("parallel DoubleStream", x -> Arrays.stream(x).parallel().map(v -> v * v).sum()),
                works("parallelStream list",
                        x -> List.of(x[0], x[1]).parallelStream().mapToDouble(Double::doubleValue).reduce(1,
                                (a, b) -> a * b)),
                works("ThreadLocal array", x -> {
                    double[] a = ARRAY_OF_THREAD.get();
                    a[0] = x[0];
                    return ARRAY_OF_THREAD.get()[0] * x[1];
                }),
                works("ThreadLocal Double", x -> { BOX_OF_THREAD.set(x[0]); return BOX_OF_THREAD.get() * x[1]; }),
                works("AtomicReference", x -> {
                    var r = new AtomicReference<Double>();
                    r.set(x[0]);
                    r.updateAndGet(v -> v * v);
                    return r.get() * x[1];
                }),
                refused("AtomicReference other thread", "java.lang.Thread(", x -> {
                    var r = new AtomicReference<Double>();
                    r.set(x[0]);
                    var q = new AtomicReference<Double>();
                    Thread t = new Thread(() -> q.set(r.get() * 2));
                    t.start();
                    t.join();
                    return q.get() * x[1];
                }),
                refused("BlockingQueue thread", "java.lang.Thread(", x -> {
                    var q = new LinkedBlockingQueue<Double>();
                    var p = new LinkedBlockingQueue<Double>();
                    q.put(x[0]);
                    Thread t = new Thread(() -> {
                        try {
                            p.put(q.take() * 2);
                        } catch (InterruptedException e) {}
                    });
                    t.start();
                    return p.take() * x[1];
                }),
                works("ArrayBlockingQueue same thread", x -> {
                    var q = new ArrayBlockingQueue<Double>(2);
                    q.put(x[0]);
                    return q.take() * x[1];
                }),
                works("ConcurrentHashMap", x -> {
                    var q = new ConcurrentHashMap<String, Double>();
                    q.put("a", x[0]);
                    q.merge("a", 2.0, (a, b) -> a * b);
                    q.compute("a", (k, v) -> v * v);
                    return q.get("a") * x[1];
                }),
                works("parallelSort double[]", x -> {
                    double[] a = {7, x[0], x[1], -1};
                    Arrays.parallelSort(a);
                    return a[1] * 3 + a[2] * a[3];
                }),
                refused("parallelPrefix",
                        "java.util.Arrays.parallelPrefix(", x -> {
                            double[] a = {x[0], x[1]};
                            Arrays.parallelPrefix(a, (p, q) -> p * q);
                            return a[1];
                        }),
                works("Arrays.parallelSetAll", x -> {
                    double[] a = new double[3];
                    Arrays.parallelSetAll(a, i -> x[0] * i);
                    return a[2] * x[1];
                }),
                refused("DoubleAdder", "java.util.concurrent.atomic.DoubleAdder.add(", x -> {
                    var d = new DoubleAdder();
                    d.add(x[0]);
                    d.add(x[1]);
                    return d.sum() * x[0];
                }),
                refused("DoubleAccumulator", "java.util.concurrent.atomic.DoubleAccumulator.accumulate(", x -> {
                    var d = new DoubleAccumulator((a, b) -> a + b, 0);
                    d.accumulate(x[0]);
                    return d.get() * x[1];
                }),
                refused("AtomicLong bits", "java.lang.Double.doubleToLongBits(", x -> {
                    var a = new AtomicLong(Double.doubleToLongBits(x[0]));
                    return Double.longBitsToDouble(a.get()) * x[1];
                }),
                works("AtomicReferenceArray", x -> {
                    var a = new AtomicReferenceArray<Double>(2);
                    a.set(0, x[0]);
                    a.accumulateAndGet(0, 2.0, (p, q) -> p * q);
                    return a.get(0) * x[1];
                }),
                works("Exchanger/SynchronousQueue", x -> {
                    var q = new SynchronousQueue<Double>();
                    var r = new Double[1];
                    Thread t = new Thread(() -> {
                        try {
                            q.put(7.0);
                        } catch (InterruptedException e) {}
                    });
                    t.start();
                    return q.take() * x[0] * x[1];
                }),
                refused("Timer", "java.util.Timer.schedule(", x -> {
                    SHARED[0] = x[0];
                    var l = new CountDownLatch(1);
                    var t = new Timer(true);
                    t.schedule(new TimerTask() { public void run() { SHARED[2] = SHARED[0] * 2; l.countDown(); } }, 1);
                    l.await();
                    return SHARED[2] * x[1];
                }),
                refused("ForkJoin", "java.util.concurrent.ForkJoinPool.invoke(",
                        x -> {
                            class T extends RecursiveTask<Double> { protected Double compute() { return x[0] * x[0]; } }
                            return new ForkJoinPool(1).invoke(new T()) * x[1];
                        }),
                refused("ForkJoin static",
                        "java.util.concurrent.ForkJoinPool.invoke(", x -> {
                            SHARED[0] = x[0];
                            class T extends RecursiveTask<Double> {
                                protected Double compute() {
                                    return SHARED[0]
                                            * SHARED[0];
                                }
                            }
                            return new ForkJoinPool(1).invoke(new T()) * x[1];
                        }),
                refused("CompletableFuture thenCombine async",
                        "java.util.concurrent.CompletableFuture.thenApply(", x -> {
                            var a = CompletableFuture.supplyAsync(() -> 2.0);
                            return a.thenApply(v -> v * x[0]).join() * x[1];
                        }),
                works("StampedLock optimistic", x -> {
                    var l = new java.util.concurrent.locks.StampedLock();
                    long st = l.tryOptimisticRead();
                    double v = x[0];
                    return l.validate(st) ? v * x[1] : 0;
                }));
    }
}
