package dev.kinkajou.agent.archive;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;

/**
 * Leaves out classes that are their own super types. The JVM refuses them (JVMS 5.3.5, ClassCircularityError), so that whoever looks for
 * super types need not expect them.
 */
final class CircularTypes {

    private final Archive archive;
    private final Set<String> done = new HashSet<>();
    /** The way from the first class to the one that is looked at: names, and the super types still to be followed. */
    private final Map<String, Iterator<String>> open = new HashMap<>();
    private final Deque<String> way = new ArrayDeque<>();

    private CircularTypes(Archive archive) {
        this.archive = archive;
    }

    static void remove(Archive archive) {
        CircularTypes search = new CircularTypes(archive);
        for (String name : new ArrayList<>(archive.classes().keySet())) {
            search.from(name);
        }
    }

    private void from(String start) {
        enter(start);
        while (!way.isEmpty()) {
            Iterator<String> superTypes = open.get(way.peek());
            if (!superTypes.hasNext()) {
                String left = way.pop();
                open.remove(left);
                done.add(left);
                continue;
            }
            String next = superTypes.next();
            if (open.containsKey(next)) {
                archive.problem("a class is its own super type and is left out: " + next.replace('/', '.'));
                archive.remove(next);
                done.add(next);
            } else {
                enter(next);
            }
        }
    }

    private void enter(String name) {
        byte[] file = archive.classes().get(name);
        if (file != null && !done.contains(name)) {
            ClassReader reader = new ClassReader(file);
            List<String> superTypes = new ArrayList<>(Arrays.asList(reader.getInterfaces()));
            if (reader.getSuperName() != null) {
                superTypes.add(reader.getSuperName());
            }
            open.put(name, superTypes.iterator());
            way.push(name);
        }
    }
}
