package dev.kinkajou.agent.classfiles;

/** What descriptors of fields and methods say (JVMS 4.3). */
public final class Descriptors {

    private Descriptors() {
    }

    /**
     * Whether a double or float, or an array of them, is among the types.
     *
     * @param descriptor of a field or method; a method's name before it does no harm as long as it ends before the parenthesis
     */
    public static boolean mentionsNumbers(String descriptor) {
        for (int i = Math.max(0, descriptor.indexOf('(')); i < descriptor.length(); i++) {
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
}
