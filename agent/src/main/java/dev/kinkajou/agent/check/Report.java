package dev.kinkajou.agent.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * What becomes of an archive. Names in it come from the archive and may hold anything.
 *
 * @param classes in the order of their names
 * @param problems what could not be read
 */
public record Report(List<ClassReport> classes, List<String> problems) {

    /** Whether nothing is refused or left out for want of being able to. */
    public boolean isFine() {
        return problems.isEmpty() && classes.stream().noneMatch(ClassReport::isRefusing);
    }

    /** The part of each package, in the order of their names. */
    public Map<String, Report> byPackage() {
        Map<String, List<ClassReport>> packages = new TreeMap<>();
        for (ClassReport type : classes) {
            packages.computeIfAbsent(type.packageName(), p -> new ArrayList<>()).add(type);
        }
        Map<String, Report> reports = new TreeMap<>();
        packages.forEach((name, types) -> reports.put(name, new Report(types, List.of())));
        return reports;
    }

    /** How many classes have an outcome. */
    public long count(ClassReport.Outcome outcome) {
        return classes.stream().filter(c -> c.outcome() == outcome).count();
    }

    /** How many methods are so. */
    public long methods(Predicate<MethodReport> wanted) {
        return sum(m -> wanted.test(m) ? 1 : 0);
    }

    /** How many methods have an outcome. */
    public long methods(MethodReport.Outcome outcome) {
        return methods(m -> m.outcome() == outcome);
    }

    /** How many calls of a kind there are. */
    public long crossings(Crossing.Kind kind) {
        return sum(m -> m.crossings(kind));
    }

    /** A sum over all methods. */
    public long sum(ToLongFunction<MethodReport> of) {
        return classes.stream().flatMap(c -> c.methods().stream()).mapToLong(of).sum();
    }
}
