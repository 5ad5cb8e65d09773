package com.legacy.micro;

/** The fast Fourier transform of Cooley and Tukey for a power of two, with a new object for every number. */
public final class FourierTransform {

    private final Complex[] roots;

    /** A transform of {@code n} numbers. */
    public FourierTransform(int n) {
        if (Integer.bitCount(n) != 1) {
            throw new IllegalArgumentException(n + " is not a power of two");
        }
        roots = new Complex[n / 2];
        for (int k = 0; k < roots.length; k++) {
            roots[k] = Complex.polar(-2.0 * Math.PI * k / n);
        }
    }

    /** The spectrum of a signal. */
    public Complex[] transform(Complex[] x) {
        int n = x.length;
        if (n == 1) {
            return new Complex[]{x[0]};
        }
        Complex[] even = transform(everySecond(x, 0));
        Complex[] odd = transform(everySecond(x, 1));
        int stride = 2 * roots.length / n;
        Complex[] y = new Complex[n];
        for (int k = 0; k < n / 2; k++) {
            Complex t = roots[k * stride].times(odd[k]);
            y[k] = even[k].plus(t);
            y[k + n / 2] = even[k].minus(t);
        }
        return y;
    }

    private static Complex[] everySecond(Complex[] x, int first) {
        Complex[] half = new Complex[x.length / 2];
        for (int i = 0; i < half.length; i++) {
            half[i] = x[2 * i + first];
        }
        return half;
    }
}
