package dev.kinkajou.agent.selection;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The methods that differentiable code calls virtually, by the type they are called on. Grows only. */
final class Virtuals {

    private final Map<String, Set<String>> keysByType = new ConcurrentHashMap<>();

    /** Notes a call of a method, by name and descriptor. */
    void add(String type, String key) {
        Set<String> keys = keysByType.get(type);
        if (keys == null) {
            Set<String> fresh = ConcurrentHashMap.newKeySet();
            Set<String> earlier = keysByType.putIfAbsent(type, fresh);
            keys = earlier == null ? fresh : earlier;
        }
        keys.add(key);
    }

    /** The methods called on a type, as name and descriptor. */
    Set<String> of(String type) {
        Set<String> keys = keysByType.get(type);
        return keys == null ? Set.of() : keys;
    }

    /** Whether a method is called on one of some types. */
    boolean contains(Iterable<String> types, String key) {
        for (String type : types) {
            if (of(type).contains(key)) {
                return true;
            }
        }
        return false;
    }
}
