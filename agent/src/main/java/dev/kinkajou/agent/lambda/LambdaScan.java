package dev.kinkajou.agent.lambda;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What desugaring has to know of a class before it writes: the methods it declares, and which of them have sites to replace. */
final class LambdaScan extends ClassVisitor {

    /** JVMS table 4.4-A. */
    private static final int CONSTANT_CLASS = 7;
    private static final int API = Opcodes.ASM9;

    private final Map<String, Integer> declared = new HashMap<>();
    private final Set<String> withSites = new HashSet<>();
    private String name;
    private int version;
    private boolean isInterface;

    private LambdaScan() {
        super(API);
    }

    /** Scans a class; null when it has no site that could be replaced. */
    static LambdaScan of(ClassReader reader) {
        if (!mentionsMetafactory(reader)) {
            return null;
        }
        LambdaScan scan = new LambdaScan();
        reader.accept(scan, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return scan.withSites.isEmpty() || !scan.canHoldBodies() ? null : scan;
    }

    /** Most classes end here: a look at the class constants is much cheaper than reading the methods. */
    private static boolean mentionsMetafactory(ClassReader reader) {
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int at = reader.getItem(i);
            if (at != 0 && reader.readByte(at - 1) == CONSTANT_CLASS
                    && reader.readUTF8(at, buffer).equals(MetafactoryCall.METAFACTORY)) {
                return true;
            }
        }
        return false;
    }

    /** JVMS 4.6: methods of an interface may be private, and other than abstract, from version 52 on. */
    private boolean canHoldBodies() {
        return !isInterface || (version & 0xFFFF) >= Opcodes.V1_8;
    }

    /** Internal name of the class. */
    String name() {
        return name;
    }

    boolean isInterface() {
        return isInterface;
    }

    /** Whether a method of the class, by name and descriptor, has sites. */
    boolean hasSites(String key) {
        return withSites.contains(key);
    }

    /** Access flags of a method the class declares, by name and descriptor; null when it declares none. */
    Integer access(String key) {
        return declared.get(key);
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        this.version = version;
        this.name = name;
        this.isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature,
            String[] exceptions) {
        String key = name + descriptor;
        declared.put(key, access);
        return new MethodVisitor(API) {
            @Override
            public void visitInvokeDynamicInsn(String sam, String factory, Handle bootstrap, Object... arguments) {
                if (MetafactoryCall.of(factory, bootstrap, arguments) != null) {
                    withSites.add(key);
                }
            }
        };
    }
}
