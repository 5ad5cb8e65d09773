package dev.kinkajou.agent.selection;

import dev.kinkajou.agent.classfiles.ClassFile;
import dev.kinkajou.agent.classfiles.ClassFiles;
import dev.kinkajou.agent.log.Log;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides, for each class that is being defined, whether it gets twins.
 *
 * <p>
 * A class is selected with all its methods or not at all, and for good. Reasons are: it is in scope or annotated; it holds lambdas or
 * overrides that differentiable code calls; it is reached; a super type has twins. When a class is selected all that its roots reach is
 * found at once ({@link Reach}), so that classes which load later are recognised, whatever the order. What was loaded before is lost, and
 * said.
 */
public final class Selection {

    /** A promise that comes in between can come but from another thread, and each class is promised once. */
    private static final int ATTEMPTS = 4;

    /** As many names as fit into a line that is read. */
    private static final int MOST_LISTED = 10;

    private final ClassFiles files;
    private final Log log;
    private final Decisions decisions = new Decisions();
    private final Reach reach;
    private final Reasons reasons;
    private final LoaderSight sight;

    /**
     * @param scope classes to select
     * @param exclude classes never to select
     * @param known methods that need not be followed
     * @param runtime a class of the runtime that rewritten classes must see
     * @param log for the user
     */
    public Selection(List<ScopePattern> scope, List<ScopePattern> exclude, KnownCalls known, Class<?> runtime,
            Log log) {
        this(scope, exclude, Bounds.NONE, known, runtime, log);
    }

    /** The same within bounds. */
    public Selection(List<ScopePattern> scope, List<ScopePattern> exclude, Bounds bounds, KnownCalls known,
            Class<?> runtime, Log log) {
        this.files = new ClassFiles();
        this.log = log;
        this.reach = new Reach(files, exclude, bounds, known, decisions);
        this.reasons = new Reasons(reach, scope);
        this.sight = new LoaderSight(runtime, log);
    }

    /** Whether a class, by internal name, is left alone whatever it holds. The first question, and the quickest. */
    public static boolean never(String name) {
        return NeverSelected.holds(name);
    }

    /** Notes classes that are loaded already; a JVM with a cache of linked classes has those of the program before any agent runs. */
    public void loadedBefore(Class<?>... types) {
        Set<String> asked = new TreeSet<>();
        for (Class<?> type : types) {
            ClassLoader loader = type.getClassLoader();
            String name = type.getName().replace('.', '/');
            if (loader != null && !type.isArray() && !reach.foreign(name)) {
                decisions.lack(loader, name);
                if (!type.isHidden() && reasons.inScope(name)) {
                    asked.add(name);
                }
            }
        }
        if (!asked.isEmpty()) {
            log.warn("in scope, but loaded before this agent and therefore without derivatives: " + list(asked)
                    + "; put this agent before others that load the program's classes, and train AOT caches with it");
        }
    }

    /**
     * Whether there is a reason to select a class by now. Who has all classes at hand asks before {@link #decide}, which is final, until no more are
     * found; so the order of classes does not matter.
     */
    public boolean wants(ClassFile file) {
        return !reach.foreign(file.name()) && reasons.find(reach.view(file.loader()), file) != null;
    }

    /**
     * Decides about a class that is being defined.
     *
     * @return what its rewriting needs to know, or null when it is left alone
     */
    public Selected decide(ClassFile file) {
        String name = file.name();
        if (file.loader() == null || reach.foreign(name) || name.endsWith("/package-info")
                || name.equals("module-info")) {
            return null;
        }
        View view = reach.view(file.loader());
        if (reasons.indifferent(view, file) && decline(view, file)) {
            return null;
        }
        files.learn(file);
        Selected selected = examine(view, file);
        if (selected == null) {
            files.forget(file);
        }
        return selected;
    }

    /** Notes that a selected class could not be rewritten. */
    public void failed(ClassFile file) {
        decisions.lack(file.loader(), file.name());
    }

    boolean hasTwins(View view, String type) {
        ClassLoader loader = view.loader();
        if (loader == null || !reach.selectableName(type)) {
            return false;
        }
        if (reasons.inScope(view, type) && reach.selectable(view, type)) {
            return decisions.want(loader, type);
        }
        return decisions.hasTwins(loader, type);
    }

    /** A class is examined again when another thread makes a promise in the meantime. */
    private Selected examine(View view, ClassFile file) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Reason reason = reasons.find(view, file);
            if (reason == null) {
                if (decline(view, file)) {
                    return null;
                }
            } else if (!sight.seesRuntime(file.loader(), readable(file.name()))) {
                break;
            } else if (reach.selectable(view, file.name())) {
                return decisions.accept(file.loader(), file.name()) ? select(view, file, reason) : null;
            } else {
                return guard(view, file);
            }
        }
        decisions.lack(file.loader(), file.name());
        return null;
    }

    private boolean decline(View view, ClassFile file) {
        List<String> superTypes = new ArrayList<>();
        for (String superType : view.hierarchy().superTypesOutsideJdk(file.directSuperTypes())) {
            if (!reach.foreign(superType)) {
                superTypes.add(superType);
            }
        }
        return decisions.decline(file.loader(), file.name(), superTypes);
    }

    private Selected select(View view, ClassFile file, Reason reason) {
        String name = readable(file.name());
        log.detail(name + " is differentiable: " + reason.text());
        if (reason.asked()) {
            reach.neighbourhood().add(file.name());
        }
        Walk walk = reach.explore(file, reason.roots());
        warnTooLate(walk.tooLate(), name);
        warnOutdated(walk.outdated(), name);
        return new Selected(this, view, file, null);
    }

    /** An excluded class; or one that is a constant by decree. */
    private Selected guard(View view, ClassFile file) {
        String superType = reasons.superTypeWithTwins(view, file);
        if (superType != null) {
            decisions.want(file.loader(), superType);
        }
        decisions.lack(file.loader(), file.name());
        return superType == null ? null : new Selected(this, view, file, superType);
    }

    private void warnTooLate(Set<String> types, String root) {
        if (!types.isEmpty()) {
            boolean one = types.size() == 1;
            log.warn(types.size() + (one ? " class was" : " classes were") + " loaded before " + root
                    + ", the first differentiable class found to call " + (one ? "it" : "them")
                    + ", and therefore without derivatives: " + list(types) + "; "
                    + (one ? "if it computes, put it" : "put those that compute") + " into scope");
        }
    }

    private void warnOutdated(Set<String> types, String root) {
        if (!types.isEmpty()) {
            boolean one = types.size() == 1;
            log.warn(types.size() + (one ? " class was" : " classes were") + " rewritten before " + root
                    + ", and some calls in " + (one ? "it" : "them")
                    + " that are now found to be differentiable are not recorded: " + list(types) + "; put "
                    + (one ? "it and what it calls" : "them and what they call") + " into scope");
        }
    }

    private static String list(Set<String> types) {
        StringBuilder list = new StringBuilder();
        int listed = 0;
        for (String type : types) {
            if (listed == MOST_LISTED) {
                return list.append(" and ").append(types.size() - listed).append(" more").toString();
            }
            list.append(listed == 0 ? "" : ", ").append(readable(type));
            listed++;
        }
        return list.toString();
    }

    private static String readable(String internalName) {
        return internalName.replace('/', '.');
    }
}
