package dev.kinkajou.benchmarks.workloads;

import dev.kinkajou.benchmarks.data.AdBench;
import java.util.function.Supplier;

/** The workloads by name: each in the size that is measured, and in one that is quickly tested; and the ratio it is to reach. */
public enum Workloads {

    /** Gaussian mixture of ADBench. */
    GMM_D2_K5("GMM 1k d2 K5", Goal.NONE, () -> mixture("1k_gmm_d2_K5", 1)),
    /** Gaussian mixture of ADBench. */
    GMM_D10_K25("GMM 1k d10 K25", 3.0, () -> mixture("1k_gmm_d10_K25", 1), () -> mixture("1k_gmm_d2_K5", 1)),
    /** Gaussian mixture of ADBench. */
    GMM_D20_K50("GMM 1k d20 K50", 3.0, () -> mixture("1k_gmm_d20_K50", 1), () -> mixture("1k_gmm_d2_K5", 1)),
    /** Gaussian mixture of ADBench. */
    GMM_D64_K10("GMM 1k d64 K10", 3.0, () -> mixture("1k_gmm_d64_K10", 1), () -> mixture("1k_gmm_d2_K5", 1)),
    /** As many points as ADBench's file 10k_gmm_d10_K25 has, which are those of the smaller file over and over. */
    GMM_10K_D10_K25("GMM 10k d10 K25", Goal.NONE, () -> mixture("1k_gmm_d10_K25", 10),
            () -> mixture("1k_gmm_d2_K5", 2)),
    /** Recurrent network of ADBench. */
    LSTM_L2("LSTM l2 c1024", 2.5, () -> lstm("lstm_l2_c1024", 1024), () -> lstm("lstm_l2_c1024", 20)),
    /** Recurrent network of ADBench. */
    LSTM_L4("LSTM l4 c1024", Goal.NONE, () -> lstm("lstm_l4_c1024", 1024), () -> lstm("lstm_l4_c1024", 20)),
    /** Bundle adjustment of ADBench. */
    BA1("BA1, 31,843 Jacobians", 12.0, () -> bundle(31_843), () -> bundle(50)),
    /** Dense network. */
    NETWORK("ReLU network 784-128-64-10, batch 32", 3.0, () -> new Network(32, 784, 128, 64, 10),
            () -> new Network(3, 7, 5, 4)),
    /** Dense network in single precision. */
    NETWORK_FLOAT("the same in float", 3.0, () -> new NetworkInFloat(32, 784, 128, 64, 10),
            () -> new NetworkInFloat(3, 7, 5, 4)),
    /** Inner product of two arrays. */
    DOT("dot product, n = 10,000", 2.0, () -> dot(10_000), () -> dot(50)),
    /** Inner product of two arrays of rows. */
    DOT_OF_ROWS("the same over rows of two 100 x 100", 2.0, () -> new DotOfRows(100), () -> new DotOfRows(7)),
    /** Sum of sines. */
    SINES("sum of sines, n = 10,000", 2.0, () -> new Sines(10_000), () -> new Sines(50)),
    /** Two-dimensional convolution. */
    CONVOLUTION("convolution 64 x 64 by 5 x 5", 2.0, () -> new Filter(64, 5), () -> new Filter(8, 3)),
    /** Cholesky's factorisation and the solution for one right-hand side. */
    CHOLESKY("Cholesky solve, n = 40", 5.0, () -> new LinearSolve(40), () -> new LinearSolve(6)),
    /** The same, larger. */
    CHOLESKY_200("Cholesky solve, n = 200", 5.0, () -> new LinearSolve(200), () -> new LinearSolve(9)),
    /** Runge and Kutta's method. */
    RUNGE_KUTTA("Runge-Kutta, 100,000 steps", 3.0, () -> new Trajectory(100_000), () -> new Trajectory(200)),
    /** The k-means objective. */
    K_MEANS("k-means, 1,000 points, 8 centres", 3.0, () -> new Clustering(1_000, 8), () -> new Clustering(30, 4)),
    /** Fourier transform over immutable complex numbers. */
    FFT("FFT over immutable objects, n = 1,024", 3.0, () -> new Spectrum(1_024), () -> new Spectrum(16)),
    /** Rigid body over immutable vectors. */
    RIGID_BODY("rigid body over immutable objects, 1,000 steps", 3.0, () -> new Flight(1_000), () -> new Flight(50));

    private final String label;
    private final double goal;
    private final Supplier<Workload> full;
    private final Supplier<Workload> small;

    Workloads(String label, double goal, Supplier<Workload> full) {
        this(label, goal, full, full);
    }

    Workloads(String label, double goal, Supplier<Workload> full, Supplier<Workload> small) {
        this.label = label;
        this.goal = goal;
        this.full = full;
        this.small = small;
    }

    /** The name in tables. */
    public String label() {
        return label;
    }

    /** The ratio of gradient and value to the plain evaluation that is to be reached; NaN when none was set. */
    public double goal() {
        return goal;
    }

    /**
     * Makes the workload.
     *
     * @param measured as it is measured, or small
     */
    public Workload ofSize(boolean measured) {
        return (measured ? full : small).get();
    }

    /** The inner product of two arrays of some length, to see how the cost grows. */
    public static Workload dot(int length) {
        return new Dot(length);
    }

    private static Workload mixture(String file, int repetitions) {
        return new Mixture(AdBench.mixture(file, repetitions));
    }

    private static Workload lstm(String file, int characters) {
        return new Sequence(AdBench.lstm(file, characters));
    }

    private static Workload bundle(int observations) {
        return new Residuals(AdBench.bundle("ba1_n49_m7776_p31843", observations));
    }

    /** Fields of an enum are not there yet when its constants are made. */
    private static final class Goal {

        static final double NONE = Double.NaN;
    }
}
