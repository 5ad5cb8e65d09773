package dev.kinkajou.agent.classfiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;

/** A class file on its way into the JVM, with what it says, read when first asked for. For one thread. */
public final class ClassFile {

    private final ClassLoader loader;
    private final String name;
    private final byte[] bytes;
    private ClassReader reader;
    private ClassSummary summary;
    private Map<String, MethodBody> bodies;

    /**
     * @param loader the loader that defines the class, null for the bootstrap loader
     * @param name internal name
     * @param bytes the file; not copied
     */
    public ClassFile(ClassLoader loader, String name, byte[] bytes) {
        this.loader = loader;
        this.name = name;
        this.bytes = bytes;
    }

    /** The loader that defines the class, null for the bootstrap loader. */
    public ClassLoader loader() {
        return loader;
    }

    /** Internal name. */
    public String name() {
        return name;
    }

    /** The file. Not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** A reader of the file, always the same. */
    public ClassReader reader() {
        if (reader == null) {
            reader = new ClassReader(bytes);
        }
        return reader;
    }

    /** The names of its super class, if any, and direct interfaces; quicker to ask here than the summary. */
    public List<String> directSuperTypes() {
        List<String> direct = new ArrayList<>();
        if (reader().getSuperName() != null) {
            direct.add(reader().getSuperName());
        }
        direct.addAll(Arrays.asList(reader().getInterfaces()));
        return direct;
    }

    /** What it says outside its method bodies. */
    public ClassSummary summary() {
        if (summary == null) {
            summary = SummaryReader.read(bytes, reader(), false);
        }
        return summary;
    }

    /** What its method bodies refer to, by name and descriptor. */
    public Map<String, MethodBody> bodies() {
        if (bodies == null) {
            bodies = BodyReader.read(reader());
        }
        return bodies;
    }

    /** See {@link ClassSummary#mentionsUs()}; quicker to ask here. */
    public boolean mentionsUs() {
        return SummaryReader.mentionsUs(bytes);
    }
}
