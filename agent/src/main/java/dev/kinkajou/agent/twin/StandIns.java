package dev.kinkajou.agent.twin;

import dev.kinkajou.agent.calls.Treatment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Methods that are added to the class being rewritten in place of twins that other classes do not have, each once. */
final class StandIns {

    private static final String PREFIX = "rule";

    private final int classVersion;
    private final Map<String, MethodNode> methods = new LinkedHashMap<>();

    StandIns(int classVersion) {
        this.classVersion = classVersion;
    }

    /** What stands for the twin of a callee with a rule of the program's. */
    MethodNode forCall(MethodInsnNode call, Treatment rule) {
        String key = call.getOpcode() + call.owner + "." + call.name + call.desc;
        MethodNode method = methods.get(key);
        if (method == null) {
            method = RuleTwin.standIn(TwinNames.name(PREFIX + methods.size()), classVersion, call, rule);
            methods.put(key, method);
        }
        return method;
    }

    List<MethodNode> methods() {
        return new ArrayList<>(methods.values());
    }
}
