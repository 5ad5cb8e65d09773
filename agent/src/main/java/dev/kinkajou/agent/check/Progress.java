package dev.kinkajou.agent.check;

/** Is told how far the work is. */
public interface Progress {

    /**
     * Some more is done. May be called by several threads.
     *
     * @param done of {@code all}
     */
    void done(int done, int all);
}
