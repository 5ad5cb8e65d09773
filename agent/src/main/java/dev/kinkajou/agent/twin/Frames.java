package dev.kinkajou.agent.twin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.LabelNode;

/**
 * Stack map frames of a twin (JVMS 4.7.4): those of the original, its locals moved to their places in the twin, and the twin's own variables
 * in between and behind. Frames are never computed: that would mean loading classes to find common super types.
 */
final class Frames {

    /** Second slot of a wide local, which has no entry of its own. */
    private static final Object SECOND = new Object();

    private final Variables variables;
    private final Map<LabelNode, LabelNode> labels;

    Frames(Variables variables, Map<LabelNode, LabelNode> labels) {
        this.variables = variables;
        this.labels = labels;
    }

    /** The frame of the twin; the variables must be settled. */
    FrameNode shifted(FrameNode original) {
        Object[] slots = new Object[variables.firstShadow() + variables.shadowInts() + variables.shadowReferences()];
        Arrays.fill(slots, Opcodes.TOP);
        int local = 0;
        for (Object type : original.local) {
            int place = variables.place(local);
            slots[place] = mapped(type);
            local++;
            if (isWide(type)) {
                slots[place + 1] = SECOND;
                local++;
            }
        }
        ownVariables(slots);
        List<Object> locals = new ArrayList<>();
        for (Object slot : slots) {
            if (slot != SECOND) {
                locals.add(slot);
            }
        }
        while (!locals.isEmpty() && locals.get(locals.size() - 1) == Opcodes.TOP) {
            locals.remove(locals.size() - 1);
        }
        List<Object> stack = new ArrayList<>();
        for (Object type : original.stack) {
            stack.add(mapped(type));
        }
        return new FrameNode(Opcodes.F_NEW, locals.size(), locals.toArray(), stack.size(), stack.toArray());
    }

    private void ownVariables(Object[] slots) {
        int slot = variables.parameterSlots();
        for (Type p : variables.parameters()) {
            if (TwinNames.isFloating(p)) {
                slots[slot++] = Opcodes.INTEGER;
            }
        }
        slots[slot] = TwinNames.TAPE;
        int shadow = variables.firstShadow();
        int references = shadow + variables.shadowInts();
        Arrays.fill(slots, shadow, references, Opcodes.INTEGER);
        Arrays.fill(slots, references, slots.length, "java/lang/Object");
    }

    private Object mapped(Object type) {
        return type instanceof LabelNode l ? labels.get(l) : type;
    }

    private static boolean isWide(Object type) {
        return type == Opcodes.LONG || type == Opcodes.DOUBLE;
    }
}
