package dev.kinkajou.agent.twin;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.JSRInlinerAdapter;
import org.objectweb.asm.tree.ClassNode;

/** A class with its methods as they are when twins are made of them: frames expanded, the subroutines of old class files inlined, since twins cannot have any. */
public final class ReadClass extends ClassNode {

    private ReadClass() {
        super(Opcodes.ASM9);
    }

    /** What a class file says. */
    public static ClassNode of(ClassReader reader) {
        ClassNode read = new ReadClass();
        reader.accept(read, ClassReader.EXPAND_FRAMES);
        return read;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature,
            String[] exceptions) {
        MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
        // JVMS 4.9.1: jsr and ret are legal only below version 51.
        return (version & 0xFFFF) <= Opcodes.V1_6
                ? new JSRInlinerAdapter(method, access, name, descriptor, signature, exceptions)
                : method;
    }
}
