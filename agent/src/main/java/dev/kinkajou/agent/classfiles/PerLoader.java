package dev.kinkajou.agent.classfiles;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Something for each class loader, as long as the loader lives. Loaders are told apart by identity and never called; a value must not
 * refer to its loader strongly.
 *
 * @param <V> what each loader has
 */
public abstract class PerLoader<V> {

    private final Map<Key, V> values = new ConcurrentHashMap<>();
    private final ReferenceQueue<ClassLoader> dead = new ReferenceQueue<>();

    /**
     * Makes the value of a loader when it is asked for first. If two threads ask at once, one of the values is dropped.
     *
     * @param loader refers to the loader
     */
    protected abstract V create(WeakReference<ClassLoader> loader);

    /**
     * The value of a loader.
     *
     * @param loader not null: the bootstrap loader has no value
     */
    public final V of(ClassLoader loader) {
        V value = values.get(new Key(loader, null));
        if (value == null) {
            forgetTheDead();
            Key key = new Key(loader, dead);
            V fresh = create(key);
            V earlier = values.putIfAbsent(key, fresh);
            value = earlier == null ? fresh : earlier;
        }
        return value;
    }

    /** The values there are now. */
    public final List<V> all() {
        return new ArrayList<>(values.values());
    }

    private void forgetTheDead() {
        for (Reference<?> key = dead.poll(); key != null; key = dead.poll()) {
            values.remove(key);
        }
    }

    private static final class Key extends WeakReference<ClassLoader> {

        private final int hash;

        Key(ClassLoader loader, ReferenceQueue<ClassLoader> queue) {
            super(loader, queue);
            hash = System.identityHashCode(loader);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Key && get() != null && get() == ((Key) other).get();
        }
    }
}
