package dev.kinkajou.agent.transform;

import org.objectweb.asm.ClassReader;

/** Why a class could not be rewritten, in words for the user. */
public final class Failure {

    private Failure() {
    }

    /** Our own exceptions explain themselves; others need their type, and the place to look at. */
    public static String reason(Throwable t) {
        StackTraceElement[] trace = t.getStackTrace();
        if (t instanceof IndexOutOfBoundsException && trace.length > 0
                && trace[0].getClassName().equals(ClassReader.class.getName())) {
            return "its class file is malformed";
        }
        return t + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
