package dev.kinkajou.agent.calls;

import dev.kinkajou.agent.log.Log;
import java.io.IOException;
import java.io.InputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** What the class files on the class path declare. They are read at start-up, and nothing is loaded. */
final class ClassPathFiles {

    private ClassPathFiles() {
    }

    /**
     * The members of a class, without code, or null when the class path has no such class or its file can't be read, which is said.
     *
     * @param name with dots, as users write it
     */
    static ClassNode read(ClassLoader classPath, String name, Log log) {
        try (InputStream in = classPath.getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                return null;
            }
            ClassNode node = new ClassNode();
            new ClassReader(in).accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return node;
        } catch (IOException | RuntimeException e) {
            log.warn("the class file of " + name + " can't be read: " + e);
            return null;
        }
    }
}
