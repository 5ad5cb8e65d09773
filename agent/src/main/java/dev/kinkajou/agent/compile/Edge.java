package dev.kinkajou.agent.compile;

/** A way from the end of one block to the start of another; there is at most one between two blocks. */
final class Edge {

    final Block from;
    final Block to;
    /** Position among the edges into {@link #to}. */
    final int number;

    Edge(Block from, Block to) {
        this.from = from;
        this.to = to;
        this.number = to.in.size();
        from.out.add(this);
        to.in.add(this);
    }

    /** Whether it goes back to the header of a loop it is in. */
    boolean isBack() {
        return to.loop.header == to && to.loop.contains(from.loop);
    }

    /** Whether it leaves a loop. */
    boolean leaves(Loop loop) {
        return loop.contains(from.loop) && !loop.contains(to.loop);
    }

    /** Whether it comes into a loop from outside. */
    boolean enters(Loop loop) {
        return to == loop.header && !loop.contains(from.loop);
    }
}
