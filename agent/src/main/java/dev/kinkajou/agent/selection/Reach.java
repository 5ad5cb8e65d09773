package dev.kinkajou.agent.selection;

import dev.kinkajou.agent.classfiles.ClassFile;
import dev.kinkajou.agent.classfiles.ClassFiles;
import dev.kinkajou.agent.classfiles.ClassSummary;
import dev.kinkajou.agent.classfiles.Member;
import dev.kinkajou.agent.classfiles.PerLoader;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What differentiable code reaches, found by following calls from class file to class file.
 *
 * <p>
 * The closure is the usual one of rapid type analysis. A <em>wanted</em> class gets twins of all its methods when it loads; a method is
 * <em>followed</em> when differentiable code may call it, and then the classes whose methods it calls, whose objects it makes, and their
 * super types are wanted. A virtual call is followed into every wanted class and every lambda in one that is a subtype of the type it is
 * made on; the call is remembered ({@link Virtuals}), so that a class which loads later and answers it is selected and followed then.
 * Calls of methods that the JDK declares abstract are remembered as well: lambdas and overriders may answer them.
 *
 * <p>
 * All sets only grow. Threads {@linkplain Walk walk} independently, without waiting for each other, and may do the same step twice: a step
 * counts as finished only after all it leads to is done, so whoever skips it can rely on its effects; and a new walk begins with what others
 * are at. A pair of a call and its implementer
 * added by two threads is found by the one that adds second, since each adds before it looks.
 */
final class Reach {

    private final ClassFiles files;
    private final List<ScopePattern> exclude;
    private final Bounds bounds;
    private final KnownCalls known;
    private final Decisions decisions;
    private final Virtuals virtuals = new Virtuals();
    private final Neighbourhood neighbourhood = new Neighbourhood();
    private final PerLoader<View> views = new Views();
    private final Set<Walk> walks = ConcurrentHashMap.newKeySet();

    Reach(ClassFiles files, List<ScopePattern> exclude, Bounds bounds, KnownCalls known, Decisions decisions) {
        this.files = files;
        this.exclude = exclude;
        this.bounds = bounds;
        this.known = known;
        this.decisions = decisions;
        for (String[] entrance : Names.ENTRANCES) {
            virtuals.add(entrance[0], entrance[1]);
        }
    }

    /** Whether a class may be selected as far as its name and annotations go; false when it has no file. */
    boolean selectable(View view, String type) {
        if (!selectableName(type)) {
            return false;
        }
        ClassSummary summary = view.hierarchy().find(type);
        return summary != null && !summary.isAnnotation() && !isClassLoader(view, summary);
    }

    /**
     * JVMS 5.3.2: the JVM itself calls class loaders, in the midst of whatever code first names a class. They compute nothing, and an entry of
     * theirs would come between an announced call and its answer.
     */
    private boolean isClassLoader(View view, ClassSummary type) {
        for (ClassSummary t = type; t != null && t.superName() != null; t = view.hierarchy().find(t.superName())) {
            if (foreign(t.superName())) {
                return t.superName().endsWith("ClassLoader");
            }
        }
        return false;
    }

    /** Whether a class may be selected as far as its name goes. */
    boolean selectableName(String type) {
        return !foreign(type) && !ScopePattern.anyMatches(exclude, type) && bounds.hold(type);
    }

    /** Whether a class is never selected: the JDK's, ours, a tool's, or an array. */
    boolean foreign(String type) {
        return type.charAt(0) == '[' || NeverSelected.holds(type) || files.isPlatform(type);
    }

    KnownCalls known() {
        return known;
    }

    Decisions decisions() {
        return decisions;
    }

    Virtuals virtuals() {
        return virtuals;
    }

    Neighbourhood neighbourhood() {
        return neighbourhood;
    }

    View view(ClassLoader loader) {
        return views.of(loader);
    }

    List<View> views() {
        return views.all();
    }

    /**
     * Makes a class that is being defined wanted and finds all that its roots lead to.
     *
     * @param roots methods of the class
     * @return the walk that did it
     */
    Walk explore(ClassFile start, List<Member> roots) {
        Walk walk = new Walk(this, view(start.loader()), start);
        walks.add(walk);
        try {
            walk.wantStart();
            for (Member root : roots) {
                walk.root(root);
            }
            for (Walk other : walks) {
                if (other != walk) {
                    walk.join(other);
                }
            }
            walk.finish();
        } finally {
            walks.remove(walk);
        }
        return walk;
    }

    private final class Views extends PerLoader<View> {
        @Override
        protected View create(WeakReference<ClassLoader> loader) {
            return new View(files, loader);
        }
    }
}
