package dev.kinkajou.agent.transform;

import dev.kinkajou.agent.classfiles.ClassFile;
import dev.kinkajou.agent.selection.Selected;

/** Gives a class its twins. */
public interface ClassRewriter {

    /**
     * Rewrites a class. Whatever this throws leaves the class without twins and the program running.
     *
     * @param original the class file, not to be changed
     * @param selection what is known of the classes around it
     * @return the class file with twins, or null to leave the class as it is
     */
    byte[] rewrite(ClassFile original, Selected selection);
}
