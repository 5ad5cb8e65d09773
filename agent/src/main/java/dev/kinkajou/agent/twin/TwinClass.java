package dev.kinkajou.agent.twin;

import dev.kinkajou.agent.branches.TiePaths;
import dev.kinkajou.agent.branches.TiePaths.Branched;
import dev.kinkajou.agent.calls.Treatment;
import dev.kinkajou.agent.classfiles.MissingClassFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.CodeSizeEvaluator;
import org.objectweb.asm.commons.SerialVersionUIDAdder;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Adds twins to one class: a twin for each method, appended behind the originals, which are copied byte for byte, except that those which
 * foreign code may call back get an {@link EntryGuard}.
 */
public final class TwinClass {

    /** HotSpot never compiles a method of more bytecodes, unless started with -XX:-DontCompileHugeMethods. */
    private static final int COMPILED_UP_TO = 8000;
    /** JVMS 4.7.3: code_length is at most 65535. */
    private static final int MOST_BYTECODES = 65535;
    /** Behind the name of an initialiser that has no room for a guard either. */
    private static final String UNGUARDED = " unguarded";
    private static final String DIFFERENTIABLE = "Ldev/kinkajou/Differentiable;";

    private final Program program;
    private final ClassReader reader;
    private final ClassNode node;
    private final boolean isInterface;
    private final boolean refusing;
    private final CompiledForms.Compiler compiler;
    private Rewriting rewriting;
    private final List<FieldNode> kernels = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private Map<String, String> uncompiled = Map.of();
    private final Map<String, String> refused = new HashMap<>();
    private final Set<String> tooLarge = new HashSet<>();
    private final MissingFiles missing;
    private boolean marksLines;
    private int twinCount;

    /**
     * A class to be rewritten.
     *
     * @param classFile its bytes, lambdas already made ours
     * @param program the rest of the program
     * @param refusing whether no method is to be recorded: all twins refuse active arguments and run the original
     * @param compiler makes compiled adjoints
     */
    public TwinClass(byte[] classFile, Program program, boolean refusing, CompiledForms.Compiler compiler) {
        this.compiler = compiler;
        this.program = program;
        this.refusing = refusing;
        this.reader = new ClassReader(classFile);
        this.node = ReadClass.of(reader);
        this.missing = new MissingFiles(node.name, refusing ? null : program.missingSuperType(node.name));
        this.isInterface = (node.access & Opcodes.ACC_INTERFACE) != 0;
    }

    /** Has twins say which line they are at. */
    public void markLines() {
        marksLines = true;
    }

    /** How many twins the class got, and forms of them. */
    public int twinCount() {
        return twinCount;
    }

    /** How many methods, and loops that have become methods, got compiled adjoints. */
    public int compiledCount() {
        return kernels.size();
    }

    /** The class file with twins. */
    public byte[] rewrite() {
        for (;;) {
            try {
                return write();
            } catch (MethodTooLargeException e) {
                String method = e.getMethodName() + e.getDescriptor();
                boolean initializer = Initializer.NAME.equals(e.getMethodName());
                if (!tooLarge.add(method) && !(initializer && tooLarge.add(method + UNGUARDED))) {
                    throw e;
                }
            }
        }
    }

    /** What the user should know about this class: methods that could not be rewritten, or are too large to be compiled. */
    public List<Note> notes() {
        return notes;
    }

    /** By name and descriptor, why methods are not recorded, as what follows "because". */
    public Map<String, String> refused() {
        return refused;
    }

    /** What is good to know, and no more: by name and descriptor, why methods have no compiled adjoints, as what follows "it". */
    public Map<String, String> uncompiled() {
        return uncompiled;
    }

    private byte[] write() {
        uncompiled = Map.of();
        notes.clear();
        refused.clear();
        for (String mark : ConstantByDecree.withoutEffect(node)) {
            notes.add(Note.other(mark));
        }
        missing.clear();
        kernels.clear();
        StandIns standIns = new StandIns(node.version);
        rewriting = new Rewriting(program, node.name, isInterface, node.version, standIns);
        Map<MethodNode, MethodNode> recordingTwins = new LinkedHashMap<>();
        Set<String> recorded = new HashSet<>();
        Set<String> guarded = new HashSet<>();
        List<MethodNode> twins = new ArrayList<>();
        for (MethodNode m : node.methods) {
            if (wantsTwin(m)) {
                Treatment rule = program.rule(m.name, m.desc, (m.access & Opcodes.ACC_STATIC) != 0);
                MethodNode twin = rule == null ? recordingTwin(m) : null;
                if (rule != null) {
                    guarded.add(m.name + m.desc);
                    twins.add(RuleTwin.of(node.name, isInterface, node.version, m, rule));
                } else if (twin != null) {
                    recorded.add(m.name + m.desc);
                    recordingTwins.put(m, twin);
                } else {
                    twins.add(otherTwin(m));
                }
            }
        }
        compile(recordingTwins, recorded, twins);
        guarded.addAll(recorded);
        MethodNode initializer = initializer();
        for (String lost : missing.notes()) {
            notes.add(Note.other(lost));
        }
        twins.addAll(standIns.methods());
        twinCount = twins.size();
        ClassWriter writer = new TwinWriter(reader);
        reader.accept(keepingSerialForm(new Appender(writer, guarded, twins, initializer)), 0);
        return writer.toByteArray();
    }

    /** Adds the recording twins, and compiled forms where there are some. */
    private void compile(Map<MethodNode, MethodNode> recordingTwins, Set<String> recorded, List<MethodNode> twins) {
        CompiledForms forms = recorded.isEmpty() ? null : compiler.open(program, node);
        if (forms != null) {
            forms.analyse(recorded);
        }
        for (Map.Entry<MethodNode, MethodNode> e : recordingTwins.entrySet()) {
            if (forms == null) {
                twins.add(e.getValue());
            } else if (forms.isEntered(e.getKey())) {
                enter(forms, e.getKey(), e.getValue(), twins);
            } else {
                twins.add(outline(forms, e.getKey(), e.getValue(), twins));
            }
        }
        if (forms != null) {
            twins.addAll(forms.forms());
            uncompiled = forms.reasons();
        }
    }

    private void enter(CompiledForms forms, MethodNode m, MethodNode recordingTwin, List<MethodNode> twins) {
        CompiledForms.Entry entry = forms.enter(m, recordingTwin);
        if (marksLines) {
            LineMarker.markEntry(node.name, entry.twin(), m);
        }
        twins.add(entry.twin());
        twins.add(entry.recorded());
        kernels.add(entry.kernel());
    }

    /** The twin that calls the loops that are methods of their own, or the one that has them all. */
    private MethodNode outline(CompiledForms forms, MethodNode m, MethodNode recordingTwin, List<MethodNode> twins) {
        List<MethodNode> all = forms.outline(m);
        List<MethodNode> made = new ArrayList<>();
        for (MethodNode each : all) {
            boolean fits = !tooLarge.contains(TwinNames.name(each.name) + TwinNames.descriptor(each.desc));
            made.add(fits ? recordingTwin(each) : null);
        }
        if (all.isEmpty() || made.contains(null)) {
            return recordingTwin;
        }
        for (int i = 1; i < all.size(); i++) {
            enter(forms, all.get(i), made.get(i), twins);
        }
        return made.get(0);
    }

    /** The static initialiser in the form that records, or null when it can stay as it is. */
    private MethodNode initializer() {
        for (MethodNode m : node.methods) {
            if (Initializer.NAME.equals(m.name) && !refusing && !ConstantByDecree.marks(node, m)
                    && Initializer.mayMeetActive(node.name, m)) {
                return initializer(m);
            }
        }
        return null;
    }

    private MethodNode initializer(MethodNode m) {
        String method = m.name + m.desc;
        if (tooLarge.contains(method + UNGUARDED)) {
            notes.add(Note.other("the static initialiser of " + node.name.replace('/', '.')
                    + " is too large to be recorded, and not watched: initialise the class before you differentiate"));
            return null;
        }
        MethodNode twin = null;
        if (tooLarge.contains(method)) {
            note(m, "its recording form would exceed 64 KiB");
        } else {
            twin = recordingTwin(m);
        }
        return twin == null
                ? Initializer.refusing(node.name, m, node.version)
                : Initializer.recorded(m, twin, node.version);
    }

    /**
     * A class that does not declare its serial version has one computed from its members, twins included (Java Object Serialization
     * Specification, 4.6): it is made to declare the version that it had before.
     */
    private ClassVisitor keepingSerialForm(ClassVisitor next) {
        boolean computed = (node.access & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ENUM | Opcodes.ACC_RECORD)) == 0;
        return computed && program.isSerializable() ? new SerialVersionUIDAdder(next) : next;
    }

    private boolean wantsTwin(MethodNode m) {
        switch (m.name) {
            case "<clinit>", "$deserializeLambda$", "$jacocoInit" -> {
                return false;
            }
            default -> {
                if (!TwinNames.fits(m.desc)) {
                    note(m, "its recording form would need more than the 255 parameter slots that the JVM allows");
                    return false;
                }
                return true;
            }
        }
    }

    private MethodNode recordingTwin(MethodNode m) {
        boolean hasCode = (m.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
        if (!hasCode || refusing || ConstantByDecree.marks(node, m)) {
            return null;
        }
        if (tooLarge.contains(TwinNames.name(m.name) + TwinNames.descriptor(m.desc))) {
            note(m, "its recording form would exceed 64 KiB");
            return null;
        }
        try {
            MethodNode twin = recordingTwin(m, branched(m));
            if (marksLines) {
                mark(m, twin);
            }
            return twin;
        } catch (Unsupported e) {
            note(m, "it " + e.getMessage());
        } catch (MissingClassFile e) {
            missing.leftOut(m.name, e.getMessage());
            refused.put(m.name + m.desc, "it needs the class file of " + e.getMessage() + ", which is missing");
        } catch (RuntimeException e) {
            note(m, "of a defect in Kinkajou (please report it): " + e);
        }
        return null;
    }

    private Branched branched(MethodNode m) {
        try {
            return TiePaths.of(node.name, node.version, m);
        } catch (RuntimeException e) {
            notes.add(Note.other("no branch of " + node.name.replace('/', '.') + "." + m.name
                    + " is taken for a kink, because of a defect in Kinkajou (please report it): " + e));
            return Branched.plain(m);
        }
    }

    /** Tie paths must not cost a method its compilation, or its twin. */
    private MethodNode recordingTwin(MethodNode m, Branched branched) {
        MethodNode twin = RecordingTwin.of(rewriting, branched);
        if (branched.method() != m && size(twin) > COMPILED_UP_TO) {
            MethodNode plain = RecordingTwin.of(rewriting, Branched.plain(m));
            return size(plain) <= COMPILED_UP_TO || size(twin) > MOST_BYTECODES ? plain : twin;
        }
        return twin;
    }

    /** Marks must not cost a method its compilation, or its twin. */
    private void mark(MethodNode m, MethodNode twin) {
        if (LineMarker.MOST_GROWTH * size(twin) <= COMPILED_UP_TO) {
            LineMarker.markLines(node.name, twin);
        } else {
            LineMarker.markEntry(node.name, twin, m);
        }
    }

    private static int size(MethodNode method) {
        CodeSizeEvaluator size = new CodeSizeEvaluator(null);
        method.accept(size);
        return size.getMaxSize();
    }

    private void note(MethodNode m, String reason) {
        String otherwise = Initializer.NAME.equals(m.name)
                ? "; a recording in which it runs is void"
                : "; calls with active arguments are refused";
        refused.put(m.name + m.desc, reason);
        notes.add(new Note(Note.Kind.NOT_RECORDED, node.name.replace('/', '.') + "." + m.name
                + " is not recorded, because " + reason + otherwise));
    }

    private MethodNode otherTwin(MethodNode m) {
        if (ConstantByDecree.marks(node, m)) {
            return BoundaryTwin.constant(node.name, isInterface, node.version, m);
        }
        boolean abstractOnly = isInterface && (node.version & 0xFFFF) < Opcodes.V1_8;
        return abstractOnly
                ? BoundaryTwin.abstractTwin(m)
                : BoundaryTwin.refusing(node.name, isInterface, node.version, m);
    }

    private boolean isGuarded(MethodNode m) {
        boolean callable = (m.access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) == 0 && m.name.charAt(0) != '<';
        return callable
                && (TextGuard.KEY.equals(m.name + m.desc) || program.overridesForeign(m.name, m.desc)
                        || ConstantByDecree.isAnnotated(m.invisibleAnnotations, DIFFERENTIABLE)
                        || ConstantByDecree.isAnnotated(m.visibleAnnotations, DIFFERENTIABLE));
    }

    private final class Appender extends ClassVisitor {

        private final Set<String> guarded;
        private final List<MethodNode> twins;
        private final MethodNode initializer;

        Appender(ClassVisitor next, Set<String> guarded, List<MethodNode> twins, MethodNode initializer) {
            super(Opcodes.ASM9, next);
            this.guarded = guarded;
            this.twins = twins;
            this.initializer = initializer;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature,
                String[] exceptions) {
            if (initializer != null && Initializer.NAME.equals(name)) {
                initializer.accept(cv);
                return null;
            }
            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
            if (guarded.contains(name + descriptor) && isGuarded(method(name, descriptor))) {
                if (TextGuard.KEY.equals(name + descriptor)) {
                    return new TextGuard(next, node.name, isInterface, node.version);
                }
                return new EntryGuard(next, node.name, isInterface, node.version, name, descriptor);
            }
            return next;
        }

        /** An override that only calls the super class, so that it can have a guard; its twin is the inherited one. */
        private void callSuper(String name, String descriptor) {
            MethodVisitor m = new EntryGuard(
                    cv.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC, name, descriptor, null, null), node.name,
                    false,
                    node.version, name, descriptor);
            m.visitCode();
            m.visitVarInsn(Opcodes.ALOAD, 0);
            int slot = 1;
            for (Type t : Type.getArgumentTypes(descriptor)) {
                m.visitVarInsn(t.getOpcode(Opcodes.ILOAD), slot);
                slot += t.getSize();
            }
            m.visitMethodInsn(Opcodes.INVOKESPECIAL, node.superName, name, descriptor, false);
            m.visitInsn(Type.getReturnType(descriptor).getOpcode(Opcodes.IRETURN));
            m.visitMaxs(0, 0);
            m.visitEnd();
        }

        private MethodNode method(String name, String descriptor) {
            for (MethodNode m : node.methods) {
                if (m.name.equals(name) && m.desc.equals(descriptor)) {
                    return m;
                }
            }
            throw new IllegalArgumentException("no method " + name + descriptor);
        }

        @Override
        public void visitEnd() {
            if (!isInterface && !refusing) {
                for (Program.Inherited m : program.inheritedCallbacks()) {
                    callSuper(m.name(), m.descriptor());
                }
            }
            for (FieldNode kernel : kernels) {
                kernel.accept(cv);
            }
            for (MethodNode twin : twins) {
                MethodVisitor m = cv.visitMethod(twin.access, twin.name, twin.desc, null,
                        twin.exceptions == null ? null : twin.exceptions.toArray(new String[0]));
                MeasuredMethod measured = new MeasuredMethod(m);
                twin.accept(measured);
                if (measured.size() > COMPILED_UP_TO && !twin.name.startsWith("<")) {
                    String reason = "has " + measured.size() + " bytecodes; HotSpot leaves methods over "
                            + COMPILED_UP_TO
                            + " in its interpreter, which is slow: start with -XX:-DontCompileHugeMethods";
                    notes.add(new Note(Note.Kind.INTERPRETED, "the recording form of "
                            + node.name.replace('/', '.') + "." + twin.name + " " + reason));
                }
            }
            super.visitEnd();
        }
    }
}
