package dev.kinkajou.agent.archive;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/**
 * Shows the class files of an archive to code that asks a class loader for them as resources, with those of the JDK and our own behind them.
 * Defines no class: to load one of the archive ends in a ClassNotFoundException.
 */
public final class UnloadedClasses extends ClassLoader {

    private static final String CLASS = ".class";

    private final Archive archive;

    /** The loader of an archive. */
    public UnloadedClasses(Archive archive) {
        super(UnloadedClasses.class.getClassLoader());
        this.archive = archive;
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        byte[] file = name.endsWith(CLASS)
                ? archive.classes().get(name.substring(0, name.length() - CLASS.length()))
                : null;
        return file == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(file);
    }
}
