package dev.kinkajou.it.thirdparty;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.CauchyDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.FoldedNormalDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.GumbelDistribution;
import org.apache.commons.statistics.distribution.LaplaceDistribution;
import org.apache.commons.statistics.distribution.LevyDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.LogUniformDistribution;
import org.apache.commons.statistics.distribution.LogisticDistribution;
import org.apache.commons.statistics.distribution.NakagamiDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.ParetoDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.distribution.TrapezoidalDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;

/**
 * Distributions of Commons Statistics: the library's density is the derivative of its cumulative probability, minus that of the survival
 * function, and one over that of the quantile.
 */
final class PublishedDistributions {

    private PublishedDistributions() {
    }

    static List<Published> all() {
        List<Published> all = new ArrayList<>();
        add(all, BetaDistribution.of(2.5, 1.5), 0.4);
        add(all, CauchyDistribution.of(0.3, 1.2), 0.9);
        add(all, ChiSquaredDistribution.of(4.5), 3.2);
        add(all, ExponentialDistribution.of(1.7), 0.8);
        add(all, FDistribution.of(5, 7.5), 1.3);
        add(all, FoldedNormalDistribution.of(0.4, 1.1), 0.9);
        add(all, GammaDistribution.of(2.5, 1.3), 2.1);
        add(all, GumbelDistribution.of(0.5, 1.4), 1.2);
        add(all, LaplaceDistribution.of(0.5, 1.4), 1.2);
        add(all, LevyDistribution.of(0.5, 1.4), 2.2);
        add(all, LogNormalDistribution.of(0.2, 0.8), 1.6);
        add(all, LogUniformDistribution.of(0.5, 4.5), 1.6);
        add(all, LogisticDistribution.of(0.2, 0.8), 1.1);
        add(all, NakagamiDistribution.of(1.5, 2.0), 1.3);
        add(all, NormalDistribution.of(0.2, 1.3), 0.7);
        add(all, ParetoDistribution.of(1.5, 2.5), 2.2);
        add(all, TDistribution.of(4.5), 0.8);
        add(all, TrapezoidalDistribution.of(0, 1, 2, 4), 0.9);
        add(all, TriangularDistribution.of(0, 1, 3), 1.7);
        add(all, TruncatedNormalDistribution.of(0.2, 1.3, -2, 3), 0.7);
        add(all, UniformContinuousDistribution.of(-1, 3), 0.7);
        add(all, WeibullDistribution.of(1.8, 1.2), 0.9);
        all.add(Published.of("NormalDistribution.of", x -> NormalDistribution.of(x[0], x[1]).logDensity(0.7),
                x -> new double[]{(0.7 - x[0]) / (x[1] * x[1]), (Math.pow((0.7 - x[0]) / x[1], 2) - 1) / x[1]}, 0.2,
                0.75));
        all.add(Published.of("GammaDistribution.of", x -> GammaDistribution.of(x[0], x[1]).logDensity(1.7),
                x -> new double[]{Math.log(1.7 / x[1]) - Digamma.value(x[0]), (1.7 / x[1] - x[0]) / x[1]}, 2.4, 1.3));
        all.add(Published.of("PoissonDistribution.cumulativeProbability",
                x -> PoissonDistribution.of(x[0]).cumulativeProbability(3),
                x -> new double[]{-PoissonDistribution.of(x[0]).probability(3)}, 3.4));
        all.add(Published.of("BinomialDistribution.cumulativeProbability",
                x -> BinomialDistribution.of(7, x[0]).cumulativeProbability(3),
                x -> new double[]{-7 * BinomialDistribution.of(6, x[0]).probability(3)}, 0.4));
        return all;
    }

    private static void add(List<Published> all, ContinuousDistribution d, double at) {
        String name = d.getClass().getSimpleName();
        name = name.contains("Distribution") ? name : d.getClass().getSuperclass().getSimpleName();
        all.add(Published.of(name + ".cumulativeProbability", x -> d.cumulativeProbability(x[0]),
                x -> new double[]{d.density(x[0])}, at));
        all.add(Published.of(name + ".survivalProbability", x -> d.survivalProbability(x[0]),
                x -> new double[]{-d.density(x[0])}, at));
        all.add(Published.of(name + ".inverseCumulativeProbability", x -> d.inverseCumulativeProbability(x[0]),
                x -> new double[]{1 / d.density(d.inverseCumulativeProbability(x[0]))}, d.cumulativeProbability(at)));
    }
}
