package dev.kinkajou.agent.twin;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** What {@code @NonDifferentiable} marks in a class file. */
public final class ConstantByDecree {

    private static final String NON_DIFFERENTIABLE = "Ldev/kinkajou/NonDifferentiable;";

    private ConstantByDecree() {
    }

    /** Whether a method of a class is marked, or the class. */
    public static boolean marks(ClassNode type, MethodNode m) {
        return isAnnotated(m.invisibleAnnotations, NON_DIFFERENTIABLE)
                || isAnnotated(m.visibleAnnotations, NON_DIFFERENTIABLE)
                || isAnnotated(type.invisibleAnnotations, NON_DIFFERENTIABLE)
                || isAnnotated(type.visibleAnnotations, NON_DIFFERENTIABLE);
    }

    /** The variables of those parameters of a method that are numbers and marked. */
    public static List<Integer> parameters(MethodNode m) {
        List<Integer> marked = new ArrayList<>();
        List<AnnotationNode>[] annotations = m.invisibleParameterAnnotations;
        if (annotations != null) {
            Type[] types = Type.getArgumentTypes(m.desc);
            // JVMS 4.7.18: parameters that the compiler has added, which are the first, may have no entry.
            int counted = m.invisibleAnnotableParameterCount;
            int added = counted == 0 ? 0 : types.length - counted;
            int slot = (m.access & Opcodes.ACC_STATIC) != 0 ? 0 : 1;
            for (int i = 0; i < types.length; i++) {
                if (i >= added && TwinNames.isFloating(types[i])
                        && isAnnotated(annotations[i - added], NON_DIFFERENTIABLE)) {
                    marked.add(slot);
                }
                slot += types[i].getSize();
            }
        }
        return marked;
    }

    /** What the user should know: marks that say nothing, since only numbers can be held fixed where they stand. */
    static List<String> withoutEffect(ClassNode type) {
        List<String> notes = new ArrayList<>();
        String name = type.name.replace('/', '.');
        for (FieldNode f : type.fields) {
            if (isAnnotated(f.invisibleAnnotations, NON_DIFFERENTIABLE)
                    && !TwinNames.isFloating(Type.getType(f.desc))) {
                notes.add("@NonDifferentiable has no effect on the field " + name + "." + f.name
                        + ", which is neither double nor float: mark the method that reads it");
            }
        }
        for (MethodNode m : type.methods) {
            int marks = 0;
            if (m.invisibleParameterAnnotations != null) {
                for (List<AnnotationNode> annotations : m.invisibleParameterAnnotations) {
                    marks += isAnnotated(annotations, NON_DIFFERENTIABLE) ? 1 : 0;
                }
            }
            if (marks > parameters(m).size()) {
                notes.add("@NonDifferentiable has no effect on a parameter of " + name + "." + m.name
                        + " that is neither double nor float: mark the method, or pass numbers");
            }
        }
        return notes;
    }

    static boolean isAnnotated(List<AnnotationNode> annotations, String descriptor) {
        if (annotations != null) {
            for (AnnotationNode a : annotations) {
                if (a.desc.equals(descriptor)) {
                    return true;
                }
            }
        }
        return false;
    }
}
