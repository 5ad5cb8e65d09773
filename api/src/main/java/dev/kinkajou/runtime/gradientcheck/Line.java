package dev.kinkajou.runtime.gradientcheck;

/** A function along a straight line through a point. */
public interface Line {

    /**
     * Evaluates the function.
     *
     * @param t how far along the line; 0 is the point
     * @return the value, NaN where there is none
     */
    double at(double t);

    /**
     * Where the latest evaluation was: numbers that are moved a little are rounded.
     *
     * @return the t that was reached
     */
    double reached();
}
