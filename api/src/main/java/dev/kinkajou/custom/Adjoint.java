package dev.kinkajou.custom;

/** How adjoints go back through one call. */
@FunctionalInterface
public interface Adjoint {

    /**
     * Takes the adjoints of what the call has made and adds to those of its arguments.
     *
     * @param adjoints of this call
     */
    void run(Adjoints adjoints);
}
