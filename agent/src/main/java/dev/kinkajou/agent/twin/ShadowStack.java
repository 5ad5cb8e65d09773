package dev.kinkajou.agent.twin;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;

/** The shadows of the operand stack, bottom first. The stack instructions move shadows as the JVM moves values (JVMS 6.5). */
final class ShadowStack {

    private final List<Shadow> entries = new ArrayList<>();

    void push(Shadow shadow) {
        entries.add(shadow);
    }

    Shadow pop() {
        return entries.remove(entries.size() - 1);
    }

    void pop(int count) {
        for (int i = 0; i < count; i++) {
            pop();
        }
    }

    int depth() {
        return entries.size();
    }

    Shadow get(int depth) {
        return entries.get(depth);
    }

    void set(int depth, Shadow shadow) {
        entries.set(depth, shadow);
    }

    void clear() {
        entries.clear();
    }

    /** Executes one of pop, pop2, dup, dup_x1, dup_x2, dup2, dup2_x1, dup2_x2, swap. Sizes decide between their forms. */
    void execute(int opcode) {
        switch (opcode) {
            case Opcodes.POP -> pop();
            case Opcodes.POP2 -> take(2);
            case Opcodes.DUP -> duplicate(1, 0);
            case Opcodes.DUP_X1 -> duplicate(1, 1);
            case Opcodes.DUP_X2 -> duplicate(1, 2);
            case Opcodes.DUP2 -> duplicate(2, 0);
            case Opcodes.DUP2_X1 -> duplicate(2, 1);
            case Opcodes.DUP2_X2 -> duplicate(2, 2);
            case Opcodes.SWAP -> {
                Shadow top = pop();
                Shadow below = pop();
                push(top);
                push(below);
            }
            default -> throw new IllegalArgumentException("not a stack instruction: " + opcode);
        }
    }

    /** Copies the top {@code slots} slots below the {@code under} slots beneath them. */
    private void duplicate(int slots, int under) {
        List<Shadow> top = take(slots);
        List<Shadow> beneath = take(under);
        entries.addAll(top);
        entries.addAll(beneath);
        entries.addAll(top);
    }

    private List<Shadow> take(int slots) {
        List<Shadow> taken = new ArrayList<>();
        for (int left = slots; left > 0;) {
            Shadow s = pop();
            taken.add(0, s);
            left -= s.size();
        }
        return taken;
    }
}
