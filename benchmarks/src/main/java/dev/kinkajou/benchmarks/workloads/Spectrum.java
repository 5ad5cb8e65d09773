package dev.kinkajou.benchmarks.workloads;

import com.legacy.micro.Complex;
import com.legacy.micro.FourierTransform;

/** Weighted power spectrum of a real signal; one object for every complex number. */
final class Spectrum extends Workload {

    private final double[] signal;
    private final FourierTransform transform;

    Spectrum(int n) {
        this(Inputs.vector(n, -1.0, 1.0));
    }

    private Spectrum(double[] signal) {
        super(signal);
        this.signal = signal;
        this.transform = new FourierTransform(signal.length);
    }

    @Override
    public double value() {
        Complex[] x = new Complex[signal.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = new Complex(signal[i], 0.0);
        }
        Complex[] y = transform.transform(x);
        double power = 0.0;
        for (int k = 0; k < y.length; k++) {
            power += y[k].norm() / (k + 1);
        }
        return power;
    }
}
