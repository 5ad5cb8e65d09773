package dev.kinkajou.agent.check;

import dev.kinkajou.agent.check.TwinFacts.Refusal;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The calls of the runtime in one twin. Where a call is checked beforehand the sequence is {@code Boundary.value} or {@code reference} for each
 * argument, {@code Boundary.check}, then the call; where it is announced the call stands before {@code Foreign.settle}.
 */
final class TwinCode extends MethodVisitor {

    private static final String RUNTIME = "dev/kinkajou/runtime/";
    private static final String BOUNDARY = RUNTIME + "boundary/Boundary";
    private static final String FOREIGN = RUNTIME + "boundary/Foreign";
    private static final String COMPARISONS = RUNTIME + "bytecodes/Comparisons";

    private final TwinFacts facts;
    private int line;
    private String text;
    private boolean numbers;
    private boolean objects;
    /** What a check has announced, until the call comes. */
    private Refusal checked;
    private String owner;
    private String name;
    private String descriptor;

    TwinCode(TwinFacts facts) {
        super(Opcodes.ASM9);
        this.facts = facts;
    }

    @Override
    public void visitLineNumber(int number, Label start) {
        line = number;
    }

    @Override
    public void visitLdcInsn(Object value) {
        if (value instanceof String s) {
            text = s;
        }
    }

    @Override
    public void visitMethodInsn(int opcode, String type, String method, String signature, boolean isInterface) {
        if (type.equals(COMPARISONS)) {
            if (!facts.comparisons.contains(line)) {
                facts.comparisons.add(line);
            }
        } else if (type.equals(BOUNDARY) && method.equals("value")) {
            numbers = true;
        } else
            if (type.equals(BOUNDARY) && method.equals("reference")
                    || type.equals(FOREIGN) && method.equals("passed")) {
                        objects = true;
                    } else
                if (type.equals(BOUNDARY) && method.equals("check")) {
                    checked = new Refusal(line, text, numbers, false, null, null, null);
                    settle();
                } else if (type.equals(FOREIGN) && method.equals("settle")) {
                    if (numbers || objects) {
                        facts.refusals.add(new Refusal(line, text, numbers, true, owner, name, descriptor));
                    }
                    settle();
                } else if (!type.startsWith(RUNTIME)) {
                    call(type, method, signature);
                }
    }

    @Override
    public void visitInvokeDynamicInsn(String method, String signature, org.objectweb.asm.Handle bootstrap,
            Object... arguments) {
        call(null, null, null);
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        call(null, null, null);
    }

    private void call(String type, String method, String signature) {
        owner = type;
        name = method;
        descriptor = signature;
        if (checked != null) {
            facts.refusals.add(new Refusal(checked.line(), checked.callee(), checked.numbers(), false, type, method,
                    signature));
            checked = null;
        }
    }

    private void settle() {
        numbers = false;
        objects = false;
    }
}
