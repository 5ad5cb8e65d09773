package dev.kinkajou.agent.selection;

/** Whoever rewrites classes before they load has some of them in hand, and no others, whatever the user's patterns say. */
public interface Bounds {

    /** Those of an agent, which sees every class. */
    Bounds NONE = new Bounds() {
        @Override
        public boolean hold(String type) {
            return true;
        }
    };

    /** Whether a class, by internal name, can be rewritten or has been. */
    boolean hold(String type);
}
