package dev.kinkajou.agent.selection;

import dev.kinkajou.agent.classfiles.ClassFile;
import dev.kinkajou.agent.classfiles.ClassFiles;
import dev.kinkajou.agent.classfiles.Hierarchy;
import dev.kinkajou.agent.classfiles.MethodBody;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What is known of the classes as one loader sees them. */
final class View {

    private final ClassFiles files;
    private final WeakReference<ClassLoader> loader;
    private final Hierarchy hierarchy;
    /** Steps of walks that were finished together with all they lead to. */
    private final Set<String> finished = ConcurrentHashMap.newKeySet();
    /** By type: the classes with twins and the lambdas in them that are subtypes of it. */
    private final Map<String, List<Implementer>> implementers = new ConcurrentHashMap<>();

    View(ClassFiles files, WeakReference<ClassLoader> loader) {
        this.files = files;
        this.loader = loader;
        this.hierarchy = new Hierarchy(files, loader);
    }

    /** The loader; null when it is gone. */
    ClassLoader loader() {
        return loader.get();
    }

    Hierarchy hierarchy() {
        return hierarchy;
    }

    Set<String> finished() {
        return finished;
    }

    Map<String, MethodBody> bodies(String type) {
        ClassLoader l = loader.get();
        return l == null ? null : files.bodies(l, type);
    }

    ClassFile file(String type) {
        ClassLoader l = loader.get();
        return l == null ? null : files.file(l, type);
    }

    List<Implementer> implementersOf(String type) {
        List<Implementer> found = implementers.get(type);
        return found == null ? List.of() : found;
    }

    void addImplementer(String type, Implementer implementer) {
        List<Implementer> fresh = new CopyOnWriteArrayList<>();
        List<Implementer> earlier = implementers.putIfAbsent(type, fresh);
        (earlier == null ? fresh : earlier).add(implementer);
    }
}
