/**
 * The objectives of ADBench (Srajer, Kukelova, Fitzgibbon, A benchmark of selected algorithmic differentiation tools, 2018) and a dense
 * network, in plain Java that knows nothing of derivatives: {@link com.legacy.bench.GaussianMixture}, {@link com.legacy.bench.Lstm},
 * {@link com.legacy.bench.BundleAdjustment}, {@link com.legacy.bench.DenseNetwork} and {@link com.legacy.bench.FloatNetwork}.
 */
package com.legacy.bench;
