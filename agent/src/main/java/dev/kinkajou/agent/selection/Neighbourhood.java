package dev.kinkajou.agent.selection;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The packages of the classes that the user asked for, and those near: packages are near when their first two parts are the same. */
final class Neighbourhood {

    private static final int PARTS = 2;

    private final Set<String> centres = ConcurrentHashMap.newKeySet();

    void add(String type) {
        centres.add(centre(type));
    }

    boolean holds(String type) {
        return centres.contains(centre(type));
    }

    private static String centre(String type) {
        int end = -1;
        for (int part = 0; part < PARTS; part++) {
            int next = type.indexOf('/', end + 1);
            if (next < 0) {
                break;
            }
            end = next;
        }
        return type.substring(0, Math.max(0, end));
    }
}
