package dev.kinkajou.agent.twin;

import dev.kinkajou.agent.calls.Treatment;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Twins of methods whose derivative the program gives: a rule of the program's runs in place of the method, or behind it, while nothing is
 * recorded; then what it says is.
 */
final class RuleTwin {

    private static final String PARTIALS = "dev/kinkajou/runtime/custom/Partials";
    private static final String CALL = "dev/kinkajou/runtime/custom/RuleCall";
    private static final String CALL_DESCRIPTOR = "L" + CALL + ";";
    private static final String TAPE = TwinNames.TAPE_DESCRIPTOR;

    private final TwinBody body;
    private final MethodInsnNode original;
    private final Treatment rule;
    private final Type result;

    private RuleTwin(TwinBody body, MethodInsnNode original, Treatment rule) {
        this.body = body;
        this.original = original;
        this.rule = rule;
        this.result = Type.getReturnType(original.desc);
    }

    /** The twin of a method of the class being rewritten. */
    static MethodNode of(String owner, boolean isInterface, int classVersion, MethodNode method, Treatment rule) {
        MethodNode twin = BoundaryTwin.empty(method);
        TwinBody body = new TwinBody(twin, classVersion, BoundaryTwin.parameters(owner, method));
        new RuleTwin(body, BoundaryTwin.original(owner, isInterface, method), rule).make();
        return twin;
    }

    /**
     * A static method of the class being rewritten that stands for the twin of a method of another class, which has none.
     *
     * @param call to the method
     */
    static MethodNode standIn(String name, int classVersion, MethodInsnNode call, Treatment rule) {
        Type[] types = Type.getArgumentTypes(call.desc);
        if (call.getOpcode() != Opcodes.INVOKESTATIC) {
            types = ForeignCalls.withReceiver(call.owner, types);
        }
        MethodNode twin = new MethodNode(Opcodes.ASM9, Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
                name,
                TwinNames.descriptor(Type.getMethodDescriptor(Type.getReturnType(call.desc), types)), null, null);
        TwinBody body = new TwinBody(twin, classVersion, types);
        new RuleTwin(body, new MethodInsnNode(call.getOpcode(), call.owner, call.name, call.desc, call.itf), rule)
                .make();
        return twin;
    }

    private void make() {
        if (rule.kind() == Treatment.Kind.SUBSTITUTE) {
            substitute();
        } else if (rule.givesAdjoint()) {
            adjoint();
        } else {
            partials();
        }
    }

    /** Stack: -> parameters, ids, tape -> result, whose id is in the tape. */
    private void substitute() {
        body.arguments();
        body.ids();
        body.tape();
        body.invokeStatic(rule.ruleOwner(), TwinNames.name(rule.ruleName()),
                TwinNames.descriptor(rule.ruleDescriptor()));
        body.insn(result.getOpcode(Opcodes.IRETURN));
    }

    private void partials() {
        Type given = Type.getReturnType(rule.ruleDescriptor());
        boolean several = given.getSort() == Type.ARRAY;
        int value = body.variable(result);
        int partials = body.variable(several ? Type.getObjectType("[D") : Type.DOUBLE_TYPE);
        body.active(0, original.getOpcode() == Opcodes.INVOKESTATIC ? 1 : 0, false);
        body.check(ForeignCalls.describe(original));
        body.suspend();
        // Stack: -> parameters -> result ->
        body.arguments();
        body.code().add(original);
        body.variable(result.getOpcode(Opcodes.ISTORE), value);
        // Stack: -> parameters, result? -> given
        body.arguments();
        if (Type.getArgumentTypes(rule.ruleDescriptor()).length > body.types().length) {
            body.variable(result.getOpcode(Opcodes.ILOAD), value);
        }
        callRule();
        if (several) {
            body.constant(numbers());
            body.string(ruleName());
            body.tape();
            body.invokeStatic(PARTIALS, "begin", "(" + given.getDescriptor() + "ILjava/lang/String;" + TAPE + ")[D");
        } else if (given.getSort() == Type.FLOAT) {
            body.insn(Opcodes.F2D);
        }
        body.variable(several ? Opcodes.ASTORE : Opcodes.DSTORE, partials);
        LabelNode resumed = body.resume();
        int k = 0;
        for (int i = 0; i < body.types().length; i++) {
            if (TwinNames.isFloating(body.types()[i])) {
                // Stack: -> partials, k?, id, rule?, tape ->
                body.variable(several ? Opcodes.ALOAD : Opcodes.DLOAD, partials);
                if (several) {
                    body.constant(k++);
                }
                body.id(i);
                if (!several) {
                    body.string(ruleName());
                }
                body.tape();
                body.invokeStatic(PARTIALS, several ? "term" : "record",
                        several ? "([DII" + TAPE + ")V" : "(DILjava/lang/String;" + TAPE + ")V");
            }
        }
        body.variable(result.getOpcode(Opcodes.ILOAD), value);
        body.insn(result.getOpcode(Opcodes.IRETURN));
        body.resumeAfterException(resumed);
    }

    private int numbers() {
        int numbers = 0;
        for (Type t : body.types()) {
            numbers += TwinNames.isFloating(t) ? 1 : 0;
        }
        return numbers;
    }

    private void adjoint() {
        Type[] types = body.types();
        int call = body.variable(Type.getObjectType(CALL));
        // Stack: -> rule, parameters, tape -> call ->
        body.string(ruleName());
        body.constant(types.length);
        body.tape();
        body.invokeStatic(CALL, "open", "(Ljava/lang/String;I" + TAPE + ")" + CALL_DESCRIPTOR);
        body.variable(Opcodes.ASTORE, call);
        // Stack: -> active, call ->
        body.active(0, original.getOpcode() == Opcodes.INVOKESTATIC ? 1 : 0, true);
        body.variable(Opcodes.ALOAD, call);
        body.invokeStatic(CALL, "active", "(I" + CALL_DESCRIPTOR + ")V");
        describeArguments(call);
        body.suspend();
        body.arguments();
        body.variable(Opcodes.ALOAD, call);
        callRule();
        LabelNode resumed = body.resume();
        // Stack: result? -> result?, result as reference?, call -> result?
        boolean reference = TwinNames.isReference(result);
        if (reference) {
            body.insn(Opcodes.DUP);
        }
        body.variable(Opcodes.ALOAD, call);
        body.invokeStatic(CALL, TwinNames.isFloating(result) ? "returnedNumber" : "returned",
                "(" + (reference ? "Ljava/lang/Object;" : "") + CALL_DESCRIPTOR + ")V");
        body.insn(result.getOpcode(Opcodes.IRETURN));
        body.resumeAfterException(resumed);
    }

    private void describeArguments(int call) {
        int slot = 0;
        for (int i = 0; i < body.types().length; i++) {
            Type type = body.types()[i];
            if (TwinNames.isFloating(type)) {
                // Stack: -> i, id, call ->
                body.constant(i);
                body.id(i);
                body.variable(Opcodes.ALOAD, call);
                body.invokeStatic(CALL, "argument", "(II" + CALL_DESCRIPTOR + ")V");
            } else if (TwinNames.isReference(type)) {
                // Stack: -> argument, call ->
                body.variable(Opcodes.ALOAD, slot);
                body.variable(Opcodes.ALOAD, call);
                body.invokeStatic(CALL, "argument", "(Ljava/lang/Object;" + CALL_DESCRIPTOR + ")V");
            }
            slot += type.getSize();
        }
    }

    private void callRule() {
        body.invokeStatic(rule.ruleOwner(), rule.ruleName(), rule.ruleDescriptor());
    }

    private String ruleName() {
        return rule.ruleOwner().replace('/', '.') + "." + rule.ruleName();
    }
}
