package dev.kinkajou.runtime.tape;

/** A call whose way back the program gives. */
public interface CustomAdjoint {

    /**
     * Runs the call backwards.
     *
     * @param g the adjoint of its result, where that is a number
     * @param adjoints of all values, by id
     */
    void reverse(double g, double[] adjoints);

    /** Whether from now on nothing comes back through this call. */
    void mute(boolean on);
}
