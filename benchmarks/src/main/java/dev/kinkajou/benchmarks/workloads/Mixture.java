package dev.kinkajou.benchmarks.workloads;

import com.legacy.bench.GaussianMixture;
import dev.kinkajou.benchmarks.byhand.Adjoint;
import dev.kinkajou.benchmarks.byhand.MixtureAdjoint;

/** Posterior of a mixture of Gaussians; all parameters are variables, the points are not. */
final class Mixture extends Workload {

    private final GaussianMixture mixture;

    Mixture(GaussianMixture mixture) {
        super(mixture.alphas, mixture.means, mixture.icf);
        this.mixture = mixture;
    }

    @Override
    public double value() {
        return mixture.logPosterior();
    }

    @Override
    public Adjoint byHand() {
        return new MixtureAdjoint(mixture);
    }
}
