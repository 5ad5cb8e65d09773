package dev.kinkajou.weaver;

import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.description.field.FieldDescription;
import net.bytebuddy.description.field.FieldList;
import net.bytebuddy.description.method.MethodList;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.pool.TypePool;
import net.bytebuddy.utility.OpenedClassReader;

/** Takes the class that Byte Buddy and other plugins make, and hands on what the weaving makes of it. */
final class ReplacedClass extends AsmVisitorWrapper.AbstractBase {

    private final Weaving weaving;

    ReplacedClass(Weaving weaving) {
        this.weaving = weaving;
    }

    @Override
    public ClassVisitor wrap(TypeDescription type, ClassVisitor next, Implementation.Context context, TypePool pool,
            FieldList<FieldDescription.InDefinedShape> fields, MethodList<?> methods, int writerFlags,
            int readerFlags) {
        ClassWriter made = new ClassWriter(writerFlags & ClassWriter.COMPUTE_MAXS);
        return new ClassVisitor(OpenedClassReader.ASM_API, made) {
            @Override
            public void visitEnd() {
                super.visitEnd();
                byte[] classFile = made.toByteArray();
                byte[] woven = weaving.weave(type.getInternalName(), classFile);
                new ClassReader(woven == null ? classFile : woven).accept(next, readerFlags);
            }
        };
    }
}
