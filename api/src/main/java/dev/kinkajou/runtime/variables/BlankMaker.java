package dev.kinkajou.runtime.variables;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * Makes an object without running a constructor of its class, which might compute, register or refuse anything: the way serialization
 * does it, with the constructor of {@link Object} alone.
 */
final class BlankMaker implements Maker {

    private final Constructor<?> blank;
    private final Field[] fields;

    BlankMaker(Class<?> type, Field[] fields) {
        this.fields = fields;
        try {
            // By reflection: jdk.unsupported may be missing, and javac warns of every direct mention.
            Class<?> factory = Class.forName("sun.reflect.ReflectionFactory");
            Method newConstructor = factory.getMethod("newConstructorForSerialization", Class.class, Constructor.class);
            Object instance = factory.getMethod("getReflectionFactory").invoke(null);
            blank = (Constructor<?>) newConstructor.invoke(instance, type, Object.class.getDeclaredConstructor());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("an object like " + type.getTypeName()
                    + " cannot be made to hold its gradient: that takes the module jdk.unsupported, which no module of"
                    + " this program requires. Launch with --add-modules jdk.unsupported, or name arrays or single fields"
                    + " as variables.",
                    e);
        }
    }

    @Override
    public Object make(Object[] values) {
        try {
            Object made = blank.newInstance();
            for (int k = 0; k < values.length; k++) {
                fields[k].set(made, values[k]);
            }
            return made;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("an object of " + blank.getDeclaringClass().getTypeName()
                    + " cannot be made to hold the"
                    + " gradient; ask for its arrays one by one, or name single fields as variables: Variable.field(object, \"name\")",
                    e);
        }
    }
}
