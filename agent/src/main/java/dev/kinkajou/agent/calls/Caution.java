package dev.kinkajou.agent.calls;

/**
 * The methods for which a {@code *} in the table never speaks, whatever later JDKs add: those that could take an active number in and give
 * one out, and those that call back on other threads.
 */
final class Caution {

    private Caution() {
    }

    /** Nothing that touches primitive numbers or calls back with them only moves references. */
    static boolean starMayMove(String name, String descriptor) {
        return !callsBackElsewhere(name) && !callsBackWithNumbers(descriptor) && !floating(descriptor);
    }

    /** What takes numbers and returns numbers may compute. */
    static boolean starMayLook(String name, String descriptor) {
        int end = descriptor.indexOf(')');
        return !callsBackElsewhere(name) && !callsBackWithNumbers(descriptor)
                && !(floating(descriptor.substring(0, end)) && floating(descriptor.substring(end)));
    }

    /** Whether a float or double, or an array of those, is among the types of a descriptor, or of a part of one. */
    static boolean floating(String descriptor) {
        for (int i = 0; i < descriptor.length(); i++) {
            char c = descriptor.charAt(i);
            if (c == 'D' || c == 'F') {
                return true;
            }
            if (c == 'L') {
                i = descriptor.indexOf(';', i);
            }
        }
        return false;
    }

    private static boolean callsBackWithNumbers(String descriptor) {
        int at = descriptor.indexOf("Ljava/util/function/");
        return at >= 0 && descriptor.indexOf("Double", at) >= 0;
    }

    private static boolean callsBackElsewhere(String name) {
        return name.startsWith("parallel");
    }
}
