package dev.kinkajou.agent.compile;

import dev.kinkajou.agent.calls.Treatment;
import dev.kinkajou.agent.twin.Program;
import dev.kinkajou.agent.twin.TwinNames;
import dev.kinkajou.runtime.tape.RuleCapture;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** What compiled methods of one class may call, and how. */
final class Callees {

    private static final Set<String> INTEGER_FUNCTIONS = Set.of("java/lang/Math", "java/lang/StrictMath",
            "java/lang/Integer", "java/lang/Long");

    private final Compilation compilation;
    private final Program program;
    private final ClassNode node;

    Callees(Compilation compilation, Program program, ClassNode node) {
        this.compilation = compilation;
        this.program = program;
        this.node = node;
    }

    /** By the instruction that calls. */
    Map<Value, Callee> of(Ssa ssa) {
        Map<Value, Callee> found = new HashMap<>();
        for (Block b : ssa.graph.blocks) {
            for (Value v : b.operations) {
                if (v.insn instanceof MethodInsnNode call) {
                    found.put(v, callee(call));
                }
            }
        }
        return found;
    }

    private Callee callee(MethodInsnNode call) {
        boolean isStatic = call.getOpcode() == Opcodes.INVOKESTATIC;
        if (call.owner.equals(node.name) && !program.isRuled(node.name, call.name, call.desc, isStatic)) {
            CompiledMethod compiled = own(call);
            if (compiled != null) {
                return new Callee(Callee.Kind.COMPILED, null, compiled);
            }
            if (isDispatched(call)) {
                return new Callee(Callee.Kind.DISPATCHED, null, null);
            }
            throw new NotCompiled("calls " + call.name + ", which stays with the tape");
        }
        if (call.name.equals("clone") && call.owner.charAt(0) == '[') {
            boolean numbers = call.owner.equals("[D") || call.owner.equals("[F");
            return new Callee(numbers ? Callee.Kind.CLONE : Callee.Kind.PLAIN, null, null);
        }
        if (isStatic && INTEGER_FUNCTIONS.contains(call.owner) && isInteger(call.desc)) {
            return new Callee(Callee.Kind.PLAIN, null, null);
        }
        String declarer = program.declarerOfMethod(call.owner, call.name, call.desc);
        boolean twin = declarer != null && program.hasTwins(declarer)
                && !program.isRuled(declarer, call.name, call.desc, isStatic);
        if (isStatic && twin) {
            CompiledMethod helper = helper(declarer, call);
            if (helper != null) {
                return new Callee(Callee.Kind.COMPILED, null, helper);
            }
        }
        if (twin && isDispatched(call)) {
            return new Callee(Callee.Kind.DISPATCHED, null, null);
        }
        if (isStatic && !twin) {
            Treatment treatment = program.treatment(call.owner, call.name, call.desc, true);
            if (treatment.kind() == Treatment.Kind.PARTIALS && floating(call.desc) > 0
                    && floating(call.desc) <= RuleCapture.MOST_ARGUMENTS) {
                return new Callee(Callee.Kind.RULED, treatment, null);
            }
        }
        throw new NotCompiled("calls " + call.owner.replace('/', '.') + "." + call.name);
    }

    /** A method of this class that no other can stand in for, or null. */
    private CompiledMethod own(MethodInsnNode call) {
        MethodNode m = Compilation.find(node, call.name, call.desc);
        boolean settled = m != null
                && ((m.access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL)) != 0
                        || (node.access & Opcodes.ACC_FINAL) != 0);
        return settled && compilation.isRecorded(m) ? compilation.analyse(m) : null;
    }

    private boolean isDispatched(MethodInsnNode call) {
        return (call.getOpcode() == Opcodes.INVOKEVIRTUAL || call.getOpcode() == Opcodes.INVOKEINTERFACE)
                && call.owner.charAt(0) != '[' && hasDynamicCalls();
    }

    /** JVMS 4.10.1.9 (invokedynamic): class files have it from version 51 on. */
    private boolean hasDynamicCalls() {
        return (node.version & 0xFFFF) >= Opcodes.V1_7;
    }

    /** A method of another class that has compiled forms there, or null. */
    private CompiledMethod helper(String declarer, MethodInsnNode call) {
        if (!hasDynamicCalls() || !program.isAccessible(declarer)) {
            return null;
        }
        Compilation other = compilation.of(declarer);
        return other == null ? null : other.helper(call.name, call.desc, isOfSamePackage(declarer));
    }

    private boolean isOfSamePackage(String other) {
        int end = node.name.lastIndexOf('/');
        return other.lastIndexOf('/') == end && other.regionMatches(0, node.name, 0, end + 1);
    }

    private static boolean isInteger(String descriptor) {
        boolean integer = Type.getReturnType(descriptor).getSort() <= Type.INT;
        for (Type t : Type.getArgumentTypes(descriptor)) {
            integer &= t.getSort() <= Type.INT || t.getSort() == Type.LONG;
        }
        return integer;
    }

    private static int floating(String descriptor) {
        int n = 0;
        for (Type t : Type.getArgumentTypes(descriptor)) {
            n += TwinNames.isFloating(t) ? 1 : 0;
        }
        return n;
    }

}
