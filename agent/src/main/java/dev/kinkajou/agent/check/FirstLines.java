package dev.kinkajou.agent.check;

import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The first line of each method of a class file that has lines, by name and descriptor. */
final class FirstLines extends ClassVisitor {

    private final Map<String, Integer> lines = new HashMap<>();

    private FirstLines() {
        super(Opcodes.ASM9);
    }

    static Map<String, Integer> of(ClassReader reader) {
        FirstLines lines = new FirstLines();
        reader.accept(lines, ClassReader.SKIP_FRAMES);
        return lines.lines;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature,
            String[] exceptions) {
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitLineNumber(int line, Label start) {
                lines.merge(name + descriptor, line, Math::min);
            }
        };
    }
}
