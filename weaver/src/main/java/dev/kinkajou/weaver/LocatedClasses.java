package dev.kinkajou.weaver;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import net.bytebuddy.dynamic.ClassFileLocator;

/**
 * Shows the class files of a build and of what it depends on to code that asks a class loader for them. Defines no class, and hides those of the tool
 * that runs the build, but for our own.
 */
final class LocatedClasses extends ClassLoader {

    private static final String CLASS = ".class";
    private static final String OURS = "dev/kinkajou/";

    private final Map<String, byte[]> module;
    private final ClassFileLocator locator;

    /**
     * @param module the classes that are built, by internal name
     * @param locator of the others
     */
    LocatedClasses(Map<String, byte[]> module, ClassFileLocator locator) {
        super(LocatedClasses.class.getClassLoader());
        this.module = module;
        this.locator = locator;
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        if (!name.endsWith(CLASS)) {
            return null;
        }
        String type = name.substring(0, name.length() - CLASS.length());
        byte[] file = module.get(type);
        if (file == null) {
            file = located(type.replace('/', '.'));
        }
        if (file == null && name.startsWith(OURS)) {
            return super.getResourceAsStream(name);
        }
        return file == null ? null : new ByteArrayInputStream(file);
    }

    @Override
    public Enumeration<URL> getResources(String name) {
        return Collections.emptyEnumeration();
    }

    private byte[] located(String type) {
        try {
            ClassFileLocator.Resolution file = locator.locate(type);
            return file.isResolved() ? file.resolve() : null;
        } catch (IOException e) {
            return null;
        }
    }
}
