package dev.kinkajou.agent.check;

import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Reads in the code of twins what they will refuse. The emission knows best where that is: what it proved passive it does not check, so what
 * is read off its result is neither more nor less than what can happen.
 */
final class TwinAudit extends ClassVisitor {

    private final Map<String, TwinFacts> twins = new HashMap<>();

    private TwinAudit() {
        super(Opcodes.ASM9);
    }

    /** What was found, by name and descriptor of all methods of a class that was rewritten. */
    static Map<String, TwinFacts> of(ClassReader rewritten) {
        TwinAudit audit = new TwinAudit();
        rewritten.accept(audit, ClassReader.SKIP_FRAMES);
        return audit.twins;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature,
            String[] exceptions) {
        TwinFacts facts = new TwinFacts();
        twins.put(name + descriptor, facts);
        return new TwinCode(facts);
    }
}
