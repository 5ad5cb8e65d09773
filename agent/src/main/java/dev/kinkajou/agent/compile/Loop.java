package dev.kinkajou.agent.compile;

import java.util.ArrayList;
import java.util.List;

/** A natural loop; the outermost "loop" is the method itself, which runs once. */
final class Loop {

    /** The block that every way into the loop comes to; null of the method itself. */
    final Block header;
    Loop parent;
    final List<Loop> children = new ArrayList<>();
    /** All blocks, those of inner loops included. */
    final List<Block> blocks = new ArrayList<>();
    int depth;

    Loop(Block header) {
        this.header = header;
    }

    boolean isMethod() {
        return header == null;
    }

    /** Whether a loop is this one or inside it. */
    boolean contains(Loop other) {
        Loop l = other;
        while (l != null && l.depth > depth) {
            l = l.parent;
        }
        return l == this;
    }

    /** The loop directly in this one that is, or is around, an inner loop. */
    Loop childAround(Loop inner) {
        Loop l = inner;
        while (l.parent != this) {
            l = l.parent;
        }
        return l;
    }

    /** Ways in from outside. */
    List<Edge> entries() {
        List<Edge> found = new ArrayList<>();
        for (Edge e : header.in) {
            if (!contains(e.from.loop)) {
                found.add(e);
            }
        }
        return found;
    }

    /** Ways from one iteration to the next. */
    List<Edge> latches() {
        List<Edge> found = new ArrayList<>();
        for (Edge e : header.in) {
            if (contains(e.from.loop)) {
                found.add(e);
            }
        }
        return found;
    }

    /** Whether which way led to the header is told by the number of iterations alone. */
    boolean isCounted() {
        return header.in.size() == 2;
    }
}
