package dev.kinkajou.agent.lambda;

import dev.kinkajou.runtime.lambda.LambdaBootstrap;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.util.CheckClassAdapter;

/** Defines class files, desugared or as they are. */
final class Loaded extends ClassLoader {

    static {
        LambdaBootstrap.install(new HiddenLambdaSpinner());
    }

    private final Map<String, byte[]> classFiles;
    private final boolean desugared;

    Loaded(Map<String, byte[]> classFiles, boolean desugared) {
        super(Loaded.class.getClassLoader());
        this.classFiles = classFiles;
        this.desugared = desugared;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            byte[] classFile = classFiles.get(name);
            if (loaded != null || classFile == null) {
                return loaded != null ? loaded : super.loadClass(name, resolve);
            }
            byte[] changed = desugared ? LambdaDesugarer.desugar(classFile) : null;
            if (changed != null) {
                verify(changed);
            }
            byte[] bytes = changed == null ? classFile : changed;
            return defineClass(name, bytes, 0, bytes.length);
        }
    }

    private void verify(byte[] classFile) {
        StringWriter complaints = new StringWriter();
        CheckClassAdapter.verify(new ClassReader(classFile), new Loaded(classFiles, false), false,
                new PrintWriter(complaints));
        if (!complaints.toString().isEmpty()) {
            throw new AssertionError(complaints.toString());
        }
    }
}
