package dev.kinkajou.it.language.arithmetic;

final class CompoundAssignment {
    private CompoundAssignment() {
    }

    static double ofLocals(double[] x) {
        double a = x[0];
        a += x[1];
        a *= a;
        a -= 1;
        a /= x[1];
        a %= 100;
        return a;
    }

    /** JLS 15.26.2: the int is widened, the sum narrowed. */
    static double ofAnInteger(double[] x) {
        int i = 3;
        i += x[0];
        i *= 2.5;
        return i * x[1];
    }

    static double ofFloats(double[] x) {
        float f = 2;
        f += x[0];
        f *= x[1];
        return f;
    }

    static double increments(double[] x) {
        double a = x[0];
        double old = a++;
        double same = ++a;
        double before = a--;
        return old * same + before * --a;
    }

    /** The value of an assignment. */
    static double asExpression(double[] x) {
        double a;
        double b;
        double c = a = b = x[0] * x[1];
        a += b *= c -= 1;
        return a * b + c;
    }
}
