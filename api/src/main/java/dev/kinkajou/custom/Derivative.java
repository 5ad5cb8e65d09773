package dev.kinkajou.custom;

/** One call of a method whose derivative the program gives: what the rule that ran in its place says about the way back. */
public interface Derivative {

    /**
     * Says that the rule has stored to an array of the caller: one that was passed, or lies in an object that was. An array that is the result,
     * or the rows of such, need not be said. Storing to an array that was passed, without saying it, is an error.
     *
     * @param array a {@code double[]} or {@code float[]}, or an array of such
     */
    void writes(Object array);

    /**
     * Says how adjoints go back. The code is run once in each sweep that finds an adjoint of the result or of an array written to, on the thread
     * that sweeps. The caller may have changed the arrays by then: what the code needs of them is to be copied before.
     */
    void adjoint(Adjoint code);
}
