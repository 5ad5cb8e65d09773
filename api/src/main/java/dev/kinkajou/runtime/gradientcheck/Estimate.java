package dev.kinkajou.runtime.gradientcheck;

/**
 * A derivative from differences.
 *
 * @param value the derivative
 * @param error how far from it the derivative may be: what the last step of the extrapolation changed, and the noise
 * @param largest the largest step used
 * @param smallest the smallest step used
 */
public record Estimate(double value, double error, double largest, double smallest) {

    /** How many errors a number may be away before it counts as different: differences among steps are sizes, not bounds. */
    public static final double SAFETY = 4.0;

    /** How far a derivative may be from the value. */
    public double tolerance() {
        return SAFETY * error;
    }
}
