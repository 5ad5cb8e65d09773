package dev.kinkajou.it.compiled;

/** What generated programs look like from outside: they read and write all that they are given, which may overlap. */
public interface RandomProgram {

    /** Arrays of 8 numbers each, but {@code f}, which has 4. */
    double run(double[] a, double[] b, double[][] m, float[] f);
}
