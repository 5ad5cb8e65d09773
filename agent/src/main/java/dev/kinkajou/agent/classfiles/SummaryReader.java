package dev.kinkajou.agent.classfiles;

import dev.kinkajou.runtime.tape.Site;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Collects a {@link ClassSummary}. */
final class SummaryReader extends ClassVisitor {

    private static final int ASM = Opcodes.ASM9;
    private static final String OURS = "dev/kinkajou/";
    private static final String OUR_ANNOTATIONS = "L" + OURS;
    private static final String TAPE = "L" + OURS + "runtime/tape/Tape;)";
    private static final byte[] OURS_IN_BYTES = OURS.getBytes(StandardCharsets.US_ASCII);

    String name;
    int version;
    int access;
    String superName;
    List<String> interfaces;
    final Set<String> annotations = new HashSet<>(2);
    final List<Member> methods = new ArrayList<>();
    final List<Member> fields = new ArrayList<>();

    private SummaryReader() {
        super(ASM);
    }

    static ClassSummary read(byte[] bytes, ClassReader file, boolean platform) {
        SummaryReader reader = new SummaryReader();
        file.accept(reader, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return new ClassSummary(reader, platform, !platform && mentionsUs(bytes));
    }

    /** Names stand in the constant pool as plain text. */
    static boolean mentionsUs(byte[] bytes) {
        int last = bytes.length - OURS_IN_BYTES.length;
        for (int i = 0; i <= last; i++) {
            if (bytes[i] == OURS_IN_BYTES[0]
                    && Arrays.equals(bytes, i, i + OURS_IN_BYTES.length, OURS_IN_BYTES, 0, OURS_IN_BYTES.length)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void visit(int fileVersion, int flags, String type, String signature, String superType,
            String[] superInterfaces) {
        version = fileVersion & 0xFFFF;
        access = flags;
        name = type;
        superName = superType;
        interfaces = superInterfaces == null ? List.of() : Arrays.asList(superInterfaces);
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        addOurs(descriptor, annotations);
        return null;
    }

    @Override
    public FieldVisitor visitField(int flags, String field, String descriptor, String signature, Object value) {
        Set<String> ours = new HashSet<>(2);
        return new FieldVisitor(ASM) {
            @Override
            public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                addOurs(annotation, ours);
                return null;
            }

            @Override
            public void visitEnd() {
                fields.add(new Member(flags, field, descriptor, Set.copyOf(ours)));
            }
        };
    }

    @Override
    public MethodVisitor visitMethod(int flags, String method, String descriptor, String signature,
            String[] exceptions) {
        if ((flags & Opcodes.ACC_SYNTHETIC) != 0 && (method.endsWith(Site.TWIN_SUFFIX) || descriptor.contains(TAPE))) {
            // Of a woven class: what is asked about the class is asked about its originals.
            return null;
        }
        Set<String> ours = new HashSet<>(2);
        return new MethodVisitor(ASM) {
            @Override
            public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                addOurs(annotation, ours);
                return null;
            }

            @Override
            public void visitEnd() {
                methods.add(new Member(flags, method, descriptor, Set.copyOf(ours)));
            }
        };
    }

    private static void addOurs(String descriptor, Set<String> to) {
        if (descriptor.startsWith(OUR_ANNOTATIONS)) {
            to.add(descriptor.substring(1, descriptor.length() - 1));
        }
    }
}
