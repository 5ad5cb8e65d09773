package dev.kinkajou.benchmarks.data;

import com.legacy.bench.GaussianMixture;
import com.legacy.bench.Lstm;
import java.util.Arrays;

/** Reads the files of ADBench. */
public final class AdBench {

    private AdBench() {
    }

    /**
     * A mixture of Gaussians: {@code d k n}, alphas, means, factors, points, {@code gamma m}.
     *
     * @param name such as {@code 1k_gmm_d2_K5}
     * @param repetitions how often the points are taken
     */
    public static GaussianMixture mixture(String name, int repetitions) {
        Numbers in = Numbers.of("gmm/" + name + ".txt");
        int d = in.nextInt();
        int k = in.nextInt();
        int n = in.nextInt();
        double[] alphas = in.vector(k);
        double[][] means = in.matrix(k, d);
        double[][] icf = in.matrix(k, d * (d + 1) / 2);
        double[][] points = repeated(in.matrix(n, d), repetitions);
        return new GaussianMixture(alphas, means, icf, points, in.next(), in.nextInt());
    }

    private static double[][] repeated(double[][] points, int repetitions) {
        double[][] all = new double[repetitions * points.length][];
        for (int i = 0; i < all.length; i++) {
            all[i] = points[i % points.length].clone();
        }
        return all;
    }

    /**
     * A recurrent network: {@code l c b}, main parameters, extra parameters, state, sequence.
     *
     * @param name such as {@code lstm_l2_c1024}
     * @param characters how many of the sequence at most
     */
    public static Lstm lstm(String name, int characters) {
        Numbers in = Numbers.of("lstm/" + name + ".txt");
        int layers = in.nextInt();
        int c = in.nextInt();
        int b = in.nextInt();
        double[][] main = in.matrix(2 * layers, 4 * b);
        double[][] extra = in.matrix(3, b);
        double[][] state = in.matrix(2 * layers, b);
        return new Lstm(main, extra, state, Arrays.copyOf(in.matrix(c, b), Math.min(c, characters)));
    }

    /**
     * Cameras and points: {@code n m p}, then one camera, point, weight and feature, which stand for all.
     *
     * @param name such as {@code ba1_n49_m7776_p31843}
     * @param observations how many at most
     */
    public static Bundle bundle(String name, int observations) {
        Numbers in = Numbers.of("ba/" + name + ".txt");
        int cameras = in.nextInt();
        int points = in.nextInt();
        int p = Math.min(in.nextInt(), observations);
        return new Bundle(copies(in.vector(11), cameras), copies(in.vector(3), points), copies(in.vector(1), p),
                copies(in.vector(2), p));
    }

    private static double[][] copies(double[] row, int n) {
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++) {
            rows[i] = row.clone();
        }
        return rows;
    }

    /** Whether a file is there, so that a test may pass without the large ones; for example {@code gmm/10k_gmm_d10_K25.txt}. */
    public static boolean has(String path) {
        return Numbers.exist(path);
    }
}
