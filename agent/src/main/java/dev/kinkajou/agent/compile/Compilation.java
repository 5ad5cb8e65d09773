package dev.kinkajou.agent.compile;

import dev.kinkajou.agent.twin.CompiledForms;
import dev.kinkajou.agent.twin.ConstantByDecree;
import dev.kinkajou.agent.twin.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.CodeSizeEvaluator;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The compiled adjoints of one class. A method with a loop gets a forward and a reverse form, and so does what it calls; its twin then tries the
 * forward form, and the recording twin stands beside it for the runs that are irregular. All other methods stay with the tape.
 */
public final class Compilation implements CompiledForms {

    /** The compiler. */
    public static final Compiler COMPILER = new Opener();

    /** HotSpot never compiles a method of more bytecodes. */
    private static final int COMPILED_UP_TO = 8000;
    /** In instructions: what is longer gains nothing from being compiled with its caller. */
    private static final int LARGEST_HELPER = 1000;

    private final Program program;
    private final ClassNode node;
    private final Callees callees;
    /** By name and descriptor; null where a method stays with the tape, or is being looked at. */
    private final Map<String, CompiledMethod> methods = new HashMap<>();
    /** By name: this class, and those whose methods are called from it. */
    private final Map<String, Compilation> classes;
    /** Names and descriptors of methods with recording twins; null of another class, where only the class file tells. */
    private Set<String> recorded;
    private final Map<String, String> reasons = new TreeMap<>();
    /** Loops that have become methods. */
    private final List<MethodNode> outlined = new ArrayList<>();
    private int triedLoops;
    /** The same, of methods without loops as well. */
    private final Map<String, String> whyNot = new HashMap<>();

    /** For a class whose methods have been read with expanded frames. */
    public Compilation(Program program, ClassNode node) {
        this(program, node, new HashMap<>());
    }

    private Compilation(Program program, ClassNode node, Map<String, Compilation> classes) {
        this.program = program;
        this.node = node;
        this.classes = classes;
        callees = new Callees(this, program, node);
        classes.put(node.name, this);
    }

    private static final class Opener implements Compiler {
        @Override
        public CompiledForms open(Program program, ClassNode node) {
            return (node.access & Opcodes.ACC_INTERFACE) != 0 ? null : new Compilation(program, node);
        }
    }

    @Override
    public void analyse(Set<String> recorded) {
        this.recorded = recorded;
        for (MethodNode m : node.methods) {
            if (recorded.contains(m.name + m.desc) && (hasBackwardJump(m) || isHelper(m) || isTarget(m))) {
                analyse(m);
            }
        }
    }

    /** What becomes of the methods of a name; none where there is no such method with code. */
    public List<Explanation> explain(String name) {
        List<Explanation> found = new ArrayList<>();
        for (MethodNode m : node.methods) {
            if (m.name.equals(name) && m.instructions.size() > 0 && (m.access & Opcodes.ACC_SYNTHETIC) == 0) {
                found.add(explain(m));
            }
        }
        return found;
    }

    private Explanation explain(MethodNode m) {
        String key = m.name + m.desc;
        if (!isRecorded(m)) {
            return new Explanation(key, "is a constant by its author's word, or has a rule", List.of());
        }
        CompiledMethod compiled = analyse(m);
        if (compiled == null) {
            return explainLoops(m);
        }
        String how = compiled.hasLoops()
                ? "has compiled adjoints; a run keeps " + compiled.plan.size(compiled.ssa.graph.method) * Double.BYTES
                        + " bytes, and what its loops keep"
                : "has no loop: compiled methods call its compiled form, elsewhere the tape records it";
        return new Explanation(key, how, Explainer.notes(compiled));
    }

    @Override
    public List<MethodNode> outline(MethodNode m) {
        if (!hasBackwardJump(m)) {
            return List.of();
        }
        String key = m.name + m.desc;
        try {
            List<MethodNode> all = LoopOutliner.outline(this, node.name, m);
            if (all.size() > 1) {
                List<MethodNode> loops = all.subList(1, all.size());
                outlined.addAll(loops);
                reasons.merge(key, haveAdjoints(loops), String::concat);
            }
            return all;
        } catch (NotCompiled e) {
            return List.of();
        } catch (RuntimeException e) {
            reasons.put(key, "met a defect in Kinkajou (please report it): " + e);
            return List.of();
        }
    }

    int nextLoop() {
        return triedLoops++;
    }

    /** Whether a loop that is a method of its own has compiled adjoints, and needs any. */
    boolean compiles(MethodNode loop) {
        CompiledMethod compiled = analyse(loop);
        reasons.remove(loop.name + loop.desc);
        return compiled != null && compiled.isVaried();
    }

    private static String haveAdjoints(List<MethodNode> loops) {
        StringBuilder lines = new StringBuilder("; but its loop");
        for (int i = 0; i < loops.size(); i++) {
            lines.append(
                    i == 0 ? loops.size() == 1 ? " at line " : "s at lines " : i == loops.size() - 1 ? " and " : ", ");
            lines.append(line(loops.get(i)));
        }
        return lines.append(loops.size() == 1 ? " has compiled adjoints" : " have compiled adjoints").toString();
    }

    private static int line(MethodNode m) {
        for (AbstractInsnNode insn : m.instructions) {
            if (insn instanceof LineNumberNode n) {
                return n.line;
            }
        }
        return -1;
    }

    private Explanation explainLoops(MethodNode m) {
        String key = m.name + m.desc;
        List<MethodNode> all = outline(m);
        List<Explanation.Note> notes = new ArrayList<>();
        for (MethodNode loop : all.subList(Math.min(1, all.size()), all.size())) {
            notes.addAll(Explainer.notes(methods.get(loop.name + loop.desc)));
        }
        return new Explanation(key, "stays with the tape: it " + reasons.getOrDefault(key, whyNot.get(key)), notes);
    }

    /** The compiled forms of a method with recording twin, or null. */
    CompiledMethod analyse(MethodNode m) {
        String key = m.name + m.desc;
        if (methods.containsKey(key)) {
            return methods.get(key);
        }
        methods.put(key, null);
        try {
            requireSuitable(m);
            requireNames(m);
            Ssa ssa = SsaBuilder.build(node.name, m);
            CompiledMethod compiled = new CompiledMethod(program, node.name, node.version, m, ssa,
                    callees.of(ssa));
            requireSize(compiled.reverse());
            requireSize(compiled.forward());
            methods.put(key, compiled);
            return compiled;
        } catch (NotCompiled e) {
            leave(m, e.getMessage());
        } catch (StackOverflowError e) {
            leave(m, "has expressions that are too long");
        } catch (RuntimeException e) {
            leave(m, "met a defect in Kinkajou (please report it): " + e);
        }
        return null;
    }

    /** Nobody expects compiled adjoints of methods without loops. */
    private void leave(MethodNode m, String reason) {
        whyNot.put(m.name + m.desc, reason);
        if (hasBackwardJump(m)) {
            reasons.put(m.name + m.desc, reason);
        }
    }

    private static void requireSize(MethodNode m) {
        CodeSizeEvaluator size = new CodeSizeEvaluator(null);
        m.accept(size);
        if (size.getMinSize() > COMPILED_UP_TO) {
            throw new NotCompiled("is too large");
        }
    }

    /** Reverse forms of overloads differ in the hash codes of their descriptors. */
    private void requireNames(MethodNode m) {
        for (MethodNode other : node.methods) {
            if (other != m && other.name.equals(m.name) && other.desc.hashCode() == m.desc.hashCode()) {
                throw new NotCompiled("has an overload that would have a form of the same name");
            }
        }
    }

    private static void requireSuitable(MethodNode m) {
        if (m.name.charAt(0) == '<') {
            throw new NotCompiled("is a constructor");
        }
        if ((m.access & Opcodes.ACC_SYNCHRONIZED) != 0) {
            throw new NotCompiled("is synchronized");
        }
        if (!ConstantByDecree.parameters(m).isEmpty()) {
            throw new NotCompiled("has a parameter that is a constant by decree");
        }
        if (!m.tryCatchBlocks.isEmpty()) {
            throw new NotCompiled("has exception handlers");
        }
    }

    /** Another class, as far as its class file tells, or null. */
    Compilation of(String other) {
        Compilation found = classes.get(other);
        if (found == null) {
            Program.Neighbour neighbour = program.neighbour(other);
            if (neighbour == null || (neighbour.node().access & Opcodes.ACC_INTERFACE) != 0) {
                return null;
            }
            found = new Compilation(neighbour.program(), neighbour.node(), classes);
        }
        return found;
    }

    /** A method that has compiled forms which another class may call, or null. */
    CompiledMethod helper(String name, String descriptor, boolean fromSamePackage) {
        MethodNode m = find(node, name, descriptor);
        boolean callable = m != null && ((m.access & Opcodes.ACC_PUBLIC) != 0 || fromSamePackage) && isRecorded(m)
                && (isHelper(m) || isCalledFromOutside(m) && hasBackwardJump(m));
        return callable ? analyse(m) : null;
    }

    static MethodNode find(ClassNode node, String name, String descriptor) {
        for (MethodNode m : node.methods) {
            if (m.name.equals(name) && m.desc.equals(descriptor)) {
                return m;
            }
        }
        return null;
    }

    /** Whether other classes may call it from compiled code, though it has no loop that it would be compiled for. */
    private static boolean isHelper(MethodNode m) {
        boolean takes = m.desc.indexOf('D') >= 0 || m.desc.indexOf('F') >= 0;
        return isCalledFromOutside(m) && takes && m.instructions.size() <= LARGEST_HELPER && !hasBackwardJump(m);
    }

    /** Whether a receiver may select it. */
    private static boolean isTarget(MethodNode m) {
        int excluded = Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC | Opcodes.ACC_ABSTRACT;
        return (m.access & excluded) == 0 && m.instructions.size() <= LARGEST_HELPER && !hasBackwardJump(m);
    }

    private static boolean isCalledFromOutside(MethodNode m) {
        return (m.access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC)) == Opcodes.ACC_STATIC;
    }

    /** Without a recording twin it is no code to be differentiated: constant by its author's word, or refused. */
    boolean isRecorded(MethodNode m) {
        if (recorded != null) {
            return recorded.contains(m.name + m.desc);
        }
        return (m.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0 && !ConstantByDecree.marks(node, m)
                && program.rule(m.name, m.desc, true) == null;
    }

    @Override
    public Map<String, String> reasons() {
        return reasons;
    }

    @Override
    public boolean isEntered(MethodNode m) {
        CompiledMethod compiled = methods.get(m.name + m.desc);
        return compiled != null && compiled.hasLoops();
    }

    /** Methods without a loop are compiled for the sake of those that call them. */
    private static boolean hasBackwardJump(MethodNode m) {
        Set<LabelNode> passed = new HashSet<>();
        for (AbstractInsnNode insn : m.instructions) {
            if (insn instanceof LabelNode l) {
                passed.add(l);
            }
            for (LabelNode target : FlowGraph.targets(insn)) {
                if (passed.contains(target)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public Entry enter(MethodNode m, MethodNode recordingTwin) {
        CompiledMethod compiled = methods.get(m.name + m.desc);
        recordingTwin.name = CompiledNames.recorded(m.name);
        recordingTwin.access = recordingTwin.access & Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE
                | Opcodes.ACC_SYNTHETIC;
        FieldNode kernel = new FieldNode(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
                compiled.reverseName(), "L" + CompiledNames.KERNEL + ";", null, null);
        return new Entry(new EntryTwin(compiled, kernel.name).emit(), recordingTwin, kernel);
    }

    /** Forward and reverse forms of all compiled methods that something entered reaches. */
    @Override
    public List<MethodNode> forms() {
        List<MethodNode> all = new ArrayList<>();
        Map<CompiledMethod, Boolean> wanted = new HashMap<>();
        List<MethodNode> own = new ArrayList<>(node.methods);
        own.addAll(outlined);
        for (MethodNode m : own) {
            CompiledMethod compiled = methods.get(m.name + m.desc);
            if (compiled != null && (compiled.hasLoops() || isHelper(m) || isTarget(m))) {
                want(compiled, wanted);
            }
        }
        for (MethodNode m : own) {
            CompiledMethod compiled = methods.get(m.name + m.desc);
            if (compiled != null && wanted.containsKey(compiled)) {
                all.add(compiled.forward());
                all.add(compiled.reverse());
                if (compiled.hasPassiveForm()) {
                    all.add(new PassiveForm(compiled).emit());
                }
            }
        }
        return all;
    }

    private static void want(CompiledMethod m, Map<CompiledMethod, Boolean> wanted) {
        if (wanted.put(m, true) == null) {
            for (CompiledMethod c : m.callees()) {
                want(c, wanted);
            }
        }
    }
}
