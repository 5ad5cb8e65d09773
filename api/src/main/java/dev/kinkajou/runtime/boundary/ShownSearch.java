package dev.kinkajou.runtime.boundary;

import dev.kinkajou.runtime.memory.Layout;
import dev.kinkajou.runtime.tape.Site;
import dev.kinkajou.runtime.tape.Tape;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.util.OptionalDouble;

/**
 * Notes the active numbers that the text of an object may have in it: boxes, elements of arrays, of collections and of what else of the JDK
 * shows what it holds. Objects of the program whose {@code toString} is rewritten note by themselves what they show; those of others are
 * searched, field by field.
 */
final class ShownSearch extends HeapSearch {

    private static final int MOST = 1 << 16;

    private static final ClassValue<Boolean> SHOWS_UNSEEN = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            try {
                Class<?> declarer = type.getMethod("toString").getDeclaringClass();
                return declarer != Object.class && !hasTwin(declarer);
            } catch (NoSuchMethodException | LinkageError e) {
                return true;
            }
        }

        private static boolean hasTwin(Class<?> declarer) {
            try {
                declarer.getDeclaredMethod("toString" + Site.TWIN_SUFFIX, Tape.class);
                return true;
            } catch (NoSuchMethodException e) {
                return false;
            }
        }
    };

    private final Tape tape;

    private ShownSearch(Tape tape) {
        super(tape.memory, MOST);
        this.tape = tape;
    }

    /** Notes what the text of an object may show. */
    static void from(Object start, Tape t) {
        if (start instanceof Double || start instanceof Float) {
            box(start, t);
        } else if (t.memory.isActive(start) || start instanceof OptionalDouble || hasParts(start)) {
            ShownSearch search = new ShownSearch(t);
            search.search(start);
            if (search.gaveUp()) {
                t.shown.addUnknown();
            }
        }
    }

    private static void box(Object o, Tape t) {
        if (o instanceof Double number) {
            Shown.value(number.doubleValue(), t.memory.unbox(o), t);
        } else if (o instanceof Float number) {
            Shown.value(number.floatValue(), t.memory.unbox(o), t);
        }
    }

    @Override
    boolean look(Object o) {
        if (o instanceof OptionalDouble one) {
            one.ifPresent(number -> Shown.value(number, memory.unbox(o), tape));
        } else {
            box(o, tape);
        }
        if (memory.isActive(o)) {
            numbersIn(o);
        }
        return false;
    }

    @Override
    boolean opens(Object ofProgram) {
        return SHOWS_UNSEEN.get(ofProgram.getClass());
    }

    private void numbersIn(Object o) {
        if (o instanceof double[] numbers) {
            for (int i = 0; i < Math.min(numbers.length, MOST); i++) {
                Shown.value(numbers[i], 1, tape);
            }
        } else if (o instanceof float[] numbers) {
            for (int i = 0; i < Math.min(numbers.length, MOST); i++) {
                Shown.value(numbers[i], 1, tape);
            }
        } else if (!(o instanceof Class) && SHOWS_UNSEEN.get(o.getClass())) {
            numbersInFields(o);
        }
    }

    private void numbersInFields(Object o) {
        for (Field f : Layout.of(o.getClass()).fields()) {
            try {
                f.setAccessible(true);
                if (f.getType() == float.class) {
                    Shown.value(f.getFloat(o), 1, tape);
                } else {
                    Shown.value(f.getDouble(o), 1, tape);
                }
            } catch (InaccessibleObjectException | IllegalAccessException e) {
                // Of a module that is not open to us.
                tape.shown.addUnknown();
            }
        }
    }
}
