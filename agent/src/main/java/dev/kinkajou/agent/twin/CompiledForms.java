package dev.kinkajou.agent.twin;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** What {@link TwinClass} asks a compiler of adjoints about one class. */
public interface CompiledForms {

    /** Where there is no compiler, every method stays with the tape. */
    Compiler NONE = new Compiler() {
        @Override
        public CompiledForms open(Program program, ClassNode node) {
            return null;
        }
    };

    /** Makes one of these for each class. */
    interface Compiler {

        /** For a class whose methods have been read with expanded frames; null where nothing of it is compiled. */
        CompiledForms open(Program program, ClassNode node);
    }

    /**
     * What takes the place of a recording twin.
     *
     * @param twin tries the compiled form
     * @param recorded the recording twin under another name
     * @param kernel a static field that the twin needs
     */
    record Entry(MethodNode twin, MethodNode recorded, FieldNode kernel) {
    }

    /**
     * Finds out which methods can be compiled.
     *
     * @param recorded names and descriptors of the methods that have recording twins: only they can be taken back to the tape
     */
    void analyse(Set<String> recorded);

    /** Whether the twin of a method is to try a compiled form. */
    boolean isEntered(MethodNode method);

    /** The twin that does. */
    Entry enter(MethodNode method, MethodNode recordingTwin);

    /**
     * Loops of a method that is not entered, as methods of their own, which are.
     *
     * @return the method as it calls them, then the loops; empty where there are none
     */
    List<MethodNode> outline(MethodNode method);

    /** By name and descriptor of the methods that were looked at and stay with the tape: why, as what follows "it". */
    Map<String, String> reasons();

    /** All compiled forms. */
    List<MethodNode> forms();
}
