package com.legacy.micro;

import java.awt.geom.Point2D;
import java.awt.geom.QuadCurve2D;

/** Code that calls methods of the JDK with numbers and with an array, and the same loops without the calls. */
public final class Distances {

    private Distances() {
    }

    /** The sum of the squared distances of neighbours, by a method that takes four numbers. */
    public static double ofNumbers(double[] x) {
        double sum = 0.0;
        for (int i = 1; i < x.length; i++) {
            sum += Point2D.distanceSq(x[i], 0.0, x[i - 1], 0.0);
        }
        return sum;
    }

    /** The same by arithmetic. */
    public static double ofNumbersInline(double[] x) {
        double sum = 0.0;
        for (int i = 1; i < x.length; i++) {
            double d = x[i] - x[i - 1];
            sum += d * d;
        }
        return sum;
    }

    /** The sum of the squared flatness of curves, by a method that takes an array of coordinates, six for each. */
    public static double ofArray(double[] x) {
        double sum = 0.0;
        for (int i = 0; i + 6 <= x.length; i++) {
            sum += QuadCurve2D.getFlatnessSq(x, i);
        }
        return sum;
    }

    /** The same loop, with one of its elements instead. */
    public static double ofArrayInline(double[] x) {
        double sum = 0.0;
        for (int i = 0; i + 6 <= x.length; i++) {
            sum += x[i];
        }
        return sum;
    }
}
