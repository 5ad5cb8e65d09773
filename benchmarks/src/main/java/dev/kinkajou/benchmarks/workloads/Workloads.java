package dev.kinkajou.benchmarks.workloads;

/** The workloads by name: each in the size that is measured, and in one that is quickly tested. */
public enum Workloads {

    /** Inner product of two arrays. */
    DOT {
        @Override
        public Workload ofSize(boolean full) {
            return new Dot(full ? 10_000 : 50);
        }
    },
    /** Inner product of two arrays of rows. */
    DOT_OF_ROWS {
        @Override
        public Workload ofSize(boolean full) {
            return new DotOfRows(full ? 100 : 7);
        }
    },
    /** Sum of sines. */
    SINES {
        @Override
        public Workload ofSize(boolean full) {
            return new Sines(full ? 10_000 : 50);
        }
    },
    /** Two-dimensional convolution. */
    CONVOLUTION {
        @Override
        public Workload ofSize(boolean full) {
            return new Filter(full ? 64 : 8, full ? 5 : 3);
        }
    },
    /** Cholesky's factorisation and the solution for one right-hand side. */
    CHOLESKY {
        @Override
        public Workload ofSize(boolean full) {
            return new LinearSolve(full ? 40 : 6);
        }
    },
    /** Runge and Kutta's method. */
    RUNGE_KUTTA {
        @Override
        public Workload ofSize(boolean full) {
            return new Trajectory(full ? 100_000 : 200);
        }
    },
    /** The k-means objective. */
    K_MEANS {
        @Override
        public Workload ofSize(boolean full) {
            return new Clustering(full ? 1_000 : 30, full ? 8 : 4);
        }
    },
    /** Fourier transform over immutable complex numbers. */
    FFT {
        @Override
        public Workload ofSize(boolean full) {
            return new Spectrum(full ? 1_024 : 16);
        }
    },
    /** Rigid body over immutable vectors. */
    RIGID_BODY {
        @Override
        public Workload ofSize(boolean full) {
            return new Flight(full ? 1_000 : 50);
        }
    },
    /** Dense rectified layer. */
    DENSE_RELU {
        @Override
        public Workload ofSize(boolean full) {
            return new Network(full ? 32 : 3, full ? 128 : 5, full ? 64 : 4);
        }
    };

    /**
     * Makes the workload.
     *
     * @param full as it is measured, or small
     */
    public abstract Workload ofSize(boolean full);

    /** The inner product of two arrays of some length, to see how the cost grows. */
    public static Workload dot(int length) {
        return new Dot(length);
    }
}
