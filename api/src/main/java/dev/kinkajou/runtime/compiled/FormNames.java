package dev.kinkajou.runtime.compiled;

import dev.kinkajou.runtime.tape.Site;

/** The names of the compiled forms of a method, by which one class finds those of another. */
public final class FormNames {

    private FormNames() {
    }

    /** The forward form: the parameters of the method, then the tape. */
    public static String forward(String method) {
        return method + Site.TWIN_SUFFIX + "$forward";
    }

    /** The reverse form; all of them have the same parameters, so those of overloads differ in their names. */
    public static String reverse(String method, String descriptor) {
        return method + Site.TWIN_SUFFIX + "$reverse$" + Integer.toHexString(descriptor.hashCode());
    }
}
