package dev.kinkajou.it.language.arithmetic;

final class Conversions {
    private Conversions() {
    }

    /** Integers are constant between their jumps. */
    static double toIntegersAndBack(double[] x) {
        int i = (int) x[0];
        long l = (long) x[1];
        short s = (short) x[0];
        byte b = (byte) x[0];
        char c = (char) x[1];
        return x[0] * i + x[1] * l + s * b * c;
    }

    static double fromIntegers(double[] x) {
        byte b = 2;
        short s = 3;
        char c = 4;
        int i = 5;
        long l = 6L;
        float f = 7;
        return x[0] * b + x[0] * s + x[0] * c + x[0] * i + x[0] * l + x[0] * f;
    }

    static double throughFloat(double[] x) {
        float narrow = (float) x[0];
        double wide = narrow;
        int fromFloat = (int) narrow;
        long longFromFloat = (long) narrow;
        return wide * wide + fromFloat * x[1] + longFromFloat;
    }
}
