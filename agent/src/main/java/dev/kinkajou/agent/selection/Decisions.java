package dev.kinkajou.agent.selection;

import dev.kinkajou.agent.classfiles.PerLoader;
import java.lang.ref.WeakReference;
import java.net.URLClassLoader;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which classes have twins: what was decided about those that were loaded, and what is promised about those that were not.
 *
 * <p>
 * A promise can't be broken, since callers may have been rewritten trusting it: a name once {@linkplain #want wanted} stays so, and a class
 * once decided stays so. All questions that must agree are answered under one lock, under which nothing but these maps is touched.
 */
final class Decisions {

    private final Object lock = new Object();
    /** Names that get twins when they load. Not per loader: which loader will define a class is not known beforehand. */
    private final Set<String> wanted = new HashSet<>();
    /** Names of classes not yet loaded whose twins a caller was told not to count on. */
    private final Set<String> refused = new HashSet<>();
    /** By the loader that defined the class: whether it got twins. */
    private final PerLoader<Map<String, Boolean>> decided = new DecidedByLoader();
    private volatile boolean nothingSelected = true;

    /**
     * Promises twins to the class that a loader sees under a name, unless that class was loaded without.
     *
     * @return whether it has twins or will have
     */
    boolean want(ClassLoader loader, String name) {
        synchronized (lock) {
            Boolean known = seen(loader, name);
            if (known == null) {
                wanted.add(name);
                nothingSelected = false;
            }
            return known == null || known;
        }
    }

    /** Whether the class that a loader sees under a name has twins, or, if it is not loaded, will have. Callers rely on the answer. */
    boolean hasTwins(ClassLoader loader, String name) {
        synchronized (lock) {
            Boolean known = seen(loader, name);
            if (known == null && !wanted.contains(name)) {
                refused.add(name);
            }
            return known == null ? wanted.contains(name) : known;
        }
    }

    /** Whether some caller was told not to count on twins of a class. */
    boolean wasRefused(String name) {
        synchronized (lock) {
            return refused.contains(name);
        }
    }

    /** Whether the class that a loader sees under a name was loaded with twins (true) or without (false), or is not loaded (null). */
    Boolean loaded(ClassLoader loader, String name) {
        synchronized (lock) {
            return seen(loader, name);
        }
    }

    /** Whether a class that is now being defined was promised twins. */
    boolean isWanted(String name) {
        synchronized (lock) {
            return wanted.contains(name);
        }
    }

    /** Whether no class has twins or was promised any. */
    boolean nothingSelected() {
        return nothingSelected;
    }

    /** Notes that a class gets twins; false when the opposite was settled before. */
    boolean accept(ClassLoader loader, String name) {
        synchronized (lock) {
            nothingSelected = false;
            Boolean earlier = decided.of(loader).putIfAbsent(name, true);
            return earlier == null || earlier;
        }
    }

    /**
     * Notes that a class gets no twins, nor, therefore, those of its super types that are not loaded yet: their twins would run where an
     * override of this class should.
     *
     * @return false, and nothing noted, when one of them was promised twins in the meantime
     */
    boolean decline(ClassLoader loader, String name, Collection<String> superTypes) {
        synchronized (lock) {
            if (wanted.contains(name) && seen(loader, name) == null) {
                return false;
            }
            for (String type : superTypes) {
                if (wanted.contains(type) && seen(loader, type) == null) {
                    return false;
                }
            }
            Map<String, Boolean> ofLoader = decided.of(loader);
            ofLoader.putIfAbsent(name, false);
            for (String type : superTypes) {
                if (seen(loader, type) == null) {
                    ofLoader.put(type, false);
                }
            }
            return true;
        }
    }

    /** Notes that a class has no twins in spite of any promise: it was loaded before us, or could not be rewritten. */
    void lack(ClassLoader loader, String name) {
        synchronized (lock) {
            decided.of(loader).put(name, false);
        }
    }

    /** The nearest decision along the parents. Loaders that delegate otherwise are taken to see what any loader lacks. */
    private Boolean seen(ClassLoader loader, String name) {
        for (ClassLoader l = loader; l != null; l = l.getParent()) {
            Boolean known = decided.of(l).get(name);
            if (known != null) {
                return known;
            }
        }
        return delegatesToParents(loader) || !someLoaderLacks(name) ? null : false;
    }

    /** Module systems such as OSGi bring their own ClassLoader subclasses; the rest, web containers included, use URLClassLoader. */
    private static boolean delegatesToParents(ClassLoader loader) {
        return loader instanceof URLClassLoader || loader == ClassLoader.getSystemClassLoader();
    }

    private boolean someLoaderLacks(String name) {
        for (Map<String, Boolean> ofLoader : decided.all()) {
            if (Boolean.FALSE.equals(ofLoader.get(name))) {
                return true;
            }
        }
        return false;
    }

    private static final class DecidedByLoader extends PerLoader<Map<String, Boolean>> {
        @Override
        protected Map<String, Boolean> create(WeakReference<ClassLoader> loader) {
            return new HashMap<>();
        }
    }
}
