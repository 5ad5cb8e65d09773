package dev.kinkajou.agent.classfiles;

import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Collects the {@link MethodBody} of every method of a class, by {@link Member#key()}. */
final class BodyReader extends ClassVisitor {

    private static final int ASM = Opcodes.ASM9;
    private static final String LAMBDA_METAFACTORY = "java/lang/invoke/LambdaMetafactory";
    /** The invoke instructions that behave like the kinds of method handles, by kind (JVMS table 5.4.3.5-A); 0 for fields. */
    private static final int[] OPCODE_OF_TAG = {0, 0, 0, 0, 0, Opcodes.INVOKEVIRTUAL, Opcodes.INVOKESTATIC,
        Opcodes.INVOKESPECIAL,
        Opcodes.INVOKESPECIAL, Opcodes.INVOKEINTERFACE};

    private final Map<String, MethodBody> bodies = new HashMap<>();

    private BodyReader() {
        super(ASM);
    }

    static Map<String, MethodBody> read(ClassReader file) {
        BodyReader reader = new BodyReader();
        file.accept(reader, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return reader.bodies;
    }

    static boolean isSpecial(int opcode) {
        return opcode == Opcodes.INVOKESPECIAL;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature,
            String[] exceptions) {
        MethodBody body = new MethodBody();
        bodies.put(name + descriptor, body);
        return new Instructions(body);
    }

    private static final class Instructions extends MethodVisitor {

        private final MethodBody body;

        Instructions(MethodBody body) {
            super(ASM);
            this.body = body;
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            if (opcode == Opcodes.NEW) {
                body.instantiated().add(type);
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean itf) {
            body.calls().add(new MethodReference(opcode, owner, name, descriptor));
        }

        /** Bootstrap arguments of LambdaMetafactory: erased type of the interface's method, implementation, instantiated type. */
        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            if (!bootstrap.getOwner().equals(LAMBDA_METAFACTORY) || !(arguments[1] instanceof Handle)) {
                return;
            }
            String interfaceName = Type.getReturnType(descriptor).getInternalName();
            String key = name + ((Type) arguments[0]).getDescriptor();
            Handle handle = (Handle) arguments[1];
            int opcode = OPCODE_OF_TAG[handle.getTag()];
            if (opcode != 0) {
                body.lambdas().add(new LambdaSite(interfaceName, key,
                        new MethodReference(opcode, handle.getOwner(), handle.getName(), handle.getDesc())));
            }
        }
    }
}
