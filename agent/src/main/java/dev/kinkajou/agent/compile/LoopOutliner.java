package dev.kinkajou.agent.compile;

import dev.kinkajou.agent.twin.ConstantByDecree;
import dev.kinkajou.agent.twin.TwinNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * Of a method that stays with the tape as a whole, finds the loops that can be compiled as methods of their own: outer loops first, and those inside
 * where that fails.
 */
final class LoopOutliner {

    private final Compilation compilation;
    private final String owner;
    private final MethodNode method;
    private final Frame<BasicValue>[] types;
    private final LocalLiveness liveness;
    private final Map<LoopRegion, MethodNode> found = new LinkedHashMap<>();

    private LoopOutliner(Compilation compilation, String owner, MethodNode method, Frame<BasicValue>[] types) {
        this.compilation = compilation;
        this.owner = owner;
        this.method = method;
        this.types = types;
        this.liveness = new LocalLiveness(method);
    }

    /**
     * The method without its compiled loops, then these.
     *
     * @return empty where there are none
     */
    static List<MethodNode> outline(Compilation compilation, String owner, MethodNode method) {
        if (!ConstantByDecree.parameters(method).isEmpty()) {
            return List.of();
        }
        SsaBuilder analysed = new SsaBuilder(owner, method);
        LoopOutliner o = new LoopOutliner(compilation, owner, method, analysed.types());
        for (Loop loop : analysed.graph().method.children) {
            o.outline(loop);
        }
        if (o.found.isEmpty()) {
            return List.of();
        }
        List<MethodNode> all = new ArrayList<>();
        all.add(LoopCalls.rest(owner, method, o.found));
        all.addAll(o.found.values());
        return all;
    }

    private void outline(Loop loop) {
        LoopRegion region = LoopRegion.of(method, types, liveness, loop);
        MethodNode candidate = region == null
                ? null
                : LoopExtraction.extract(method, region, TwinNames.outlined(method.name, compilation.nextLoop()));
        if (candidate != null && TwinNames.fits(candidate.desc) && compilation.compiles(candidate)) {
            found.put(region, candidate);
            return;
        }
        for (Loop inner : loop.children) {
            outline(inner);
        }
    }
}
