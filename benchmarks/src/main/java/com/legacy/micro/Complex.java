package com.legacy.micro;

/** An immutable complex number. */
public final class Complex {

    private final double re;
    private final double im;

    /** re + i im. */
    public Complex(double re, double im) {
        this.re = re;
        this.im = im;
    }

    /** exp(i angle). */
    public static Complex polar(double angle) {
        return new Complex(Math.cos(angle), Math.sin(angle));
    }

    /** Real part. */
    public double re() {
        return re;
    }

    /** Imaginary part. */
    public double im() {
        return im;
    }

    /** Sum. */
    public Complex plus(Complex z) {
        return new Complex(re + z.re, im + z.im);
    }

    /** Difference. */
    public Complex minus(Complex z) {
        return new Complex(re - z.re, im - z.im);
    }

    /** Product. */
    public Complex times(Complex z) {
        return new Complex(re * z.re - im * z.im, re * z.im + im * z.re);
    }

    /** Square of the modulus. */
    public double norm() {
        return re * re + im * im;
    }
}
