package dev.kinkajou.agent.compile;

import java.util.ArrayList;
import java.util.List;

/** Instructions that run one after the other. The first block of a method is empty and stands for its parameters. */
final class Block {

    final int number;
    /** Indices of the first instruction and of the one behind the last. */
    final int begin;
    final int end;
    final List<Edge> in = new ArrayList<>();
    final List<Edge> out = new ArrayList<>();
    final List<Value> phis = new ArrayList<>();
    /** The phis that are on the operand stack when it begins, read or not. */
    final List<Value> stack = new ArrayList<>();
    /** What its instructions compute and do, in order. */
    final List<Value> operations = new ArrayList<>();
    /** The innermost loop around it. */
    Loop loop;
    /** Its immediate dominator. */
    Block dominator;
    /** Position in reverse postorder. */
    int order = -1;

    Block(int number, int begin, int end) {
        this.number = number;
        this.begin = begin;
        this.end = end;
    }

    boolean isHeader() {
        return loop.header == this;
    }

    boolean dominates(Block other) {
        Block b = other;
        while (b != null && b.order > order) {
            b = b.dominator;
        }
        return b == this;
    }
}
