package dev.kinkajou.agent.archive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The class files of one or several jars and folders, each well-formed as far as its header goes, and what had to be left out. */
public final class Archive {

    /** By internal name, in that order. */
    private final Map<String, byte[]> classes = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    /** By internal name, in that order; package-info and module-info included. */
    public Map<String, byte[]> classes() {
        return Collections.unmodifiableMap(classes);
    }

    /** One line for each thing that could not be read. Names in them are as hostile as the archive. */
    public List<String> problems() {
        return Collections.unmodifiableList(problems);
    }

    void problem(String text) {
        problems.add(text);
    }

    boolean has(String name) {
        return classes.containsKey(name);
    }

    void add(String name, byte[] file) {
        classes.put(name, file);
    }

    void remove(String name) {
        classes.remove(name);
    }
}
