package dev.kinkajou.agent.selection;

/** Tells the methods whose derivative or lack of one is known beforehand, so that nobody needs to look into their bodies. */
public interface KnownCalls {

    /**
     * Whether a method is known.
     *
     * @param owner internal name of the class that declares it
     */
    boolean isKnown(String owner, String name, String descriptor);
}
