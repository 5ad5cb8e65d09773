package dev.kinkajou.agent.compile;

import java.util.List;
import org.objectweb.asm.tree.MethodNode;

/** A method in SSA form. */
final class Ssa {

    final MethodNode method;
    final FlowGraph graph;
    /** With {@code this} first, where there is one. */
    final List<Value> parameters;
    /** All values, by their numbers, also those that nobody reads. */
    final List<Value> values;

    Ssa(MethodNode method, FlowGraph graph, List<Value> parameters, List<Value> values) {
        this.method = method;
        this.graph = graph;
        this.parameters = parameters;
        this.values = values;
    }
}
