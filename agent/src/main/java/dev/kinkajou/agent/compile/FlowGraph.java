package dev.kinkajou.agent.compile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/**
 * The blocks of a method, how control flows between them, which dominate which, and the loops. Blocks that can only end in an exception are left
 * out: a run that comes to them is irregular.
 */
final class FlowGraph {

    final InsnList code;
    /** In reverse postorder; the first is the empty one that stands for the parameters. */
    final List<Block> blocks = new ArrayList<>();
    /** The method as outermost loop. */
    final Loop method = new Loop(null);
    /** Inner loops before those around them. */
    final List<Loop> loops = new ArrayList<>();
    private final Map<Integer, Block> byBegin = new HashMap<>();
    private final List<Block> all = new ArrayList<>();
    private final BitSet reachable;
    /** Where blocks begin that are left out and that control can come to from one that is not. */
    private final BitSet coldEntries = new BitSet();

    FlowGraph(MethodNode m, BitSet reachable) {
        this.code = m.instructions;
        this.reachable = reachable;
        split();
        connect();
        dropCold();
        order();
        findDominators();
        findLoops();
    }

    /** The block that begins at an instruction, or null: also where it was left out. */
    Block at(int index) {
        Block b = byBegin.get(index);
        return b == null || b.order < 0 ? null : b;
    }

    /** Whether a block begins at an instruction, left out or not. */
    boolean isLeader(int index) {
        return byBegin.containsKey(index);
    }

    /** Whether a run that comes to this instruction is irregular. */
    boolean isColdEntry(int index) {
        return coldEntries.get(index);
    }

    boolean hasColdBlocks() {
        return !coldEntries.isEmpty();
    }

    private void split() {
        BitSet leaders = new BitSet();
        leaders.set(0);
        for (int i = 0; i < code.size(); i++) {
            AbstractInsnNode insn = code.get(i);
            for (LabelNode l : targets(insn)) {
                leaders.set(code.indexOf(canonical(l)));
            }
            if (endsBlock(insn)) {
                leaders.set(i + 1);
            }
        }
        all.add(new Block(0, -1, -1));
        int begin = 0;
        while (begin < code.size()) {
            int next = leaders.nextSetBit(begin + 1);
            int end = next < 0 || next > code.size() ? code.size() : next;
            if (isReachable(begin, end)) {
                Block b = new Block(all.size(), begin, end);
                all.add(b);
                byBegin.put(begin, b);
            }
            begin = end;
        }
    }

    private boolean isReachable(int begin, int end) {
        int first = reachable.nextSetBit(begin);
        return first >= 0 && first < end;
    }

    private static boolean endsBlock(AbstractInsnNode insn) {
        int op = insn.getOpcode();
        return insn instanceof JumpInsnNode || insn instanceof TableSwitchInsnNode
                || insn instanceof LookupSwitchInsnNode
                || op >= Opcodes.IRETURN && op <= Opcodes.RETURN || op == Opcodes.ATHROW;
    }

    /** Where an instruction may jump to. */
    static List<LabelNode> targets(AbstractInsnNode insn) {
        List<LabelNode> targets = new ArrayList<>();
        if (insn instanceof JumpInsnNode j) {
            targets.add(j.label);
        } else if (insn instanceof TableSwitchInsnNode s) {
            targets.addAll(s.labels);
            targets.add(s.dflt);
        } else if (insn instanceof LookupSwitchInsnNode s) {
            targets.addAll(s.labels);
            targets.add(s.dflt);
        }
        return targets;
    }

    /** The block that begins at a label, or null where it was left out. */
    Block at(LabelNode label) {
        return at(code.indexOf(canonical(label)));
    }

    /** The last of the labels that stand at one place. */
    static LabelNode canonical(LabelNode label) {
        LabelNode last = label;
        for (AbstractInsnNode i = label.getNext(); i instanceof LabelNode
                || i instanceof LineNumberNode; i = i.getNext()) {
            if (i instanceof LabelNode l) {
                last = l;
            }
        }
        return last;
    }

    /** The last real instruction of a block, or null. */
    AbstractInsnNode last(Block b) {
        for (int i = b.end - 1; i >= b.begin && i >= 0; i--) {
            if (code.get(i).getOpcode() >= 0) {
                return code.get(i);
            }
        }
        return null;
    }

    private void connect() {
        Block first = nextFrom(0);
        new Edge(all.get(0), first);
        for (Block b : all.subList(1, all.size())) {
            AbstractInsnNode last = last(b);
            if (last != null) {
                for (LabelNode l : targets(last)) {
                    connect(b, byBegin.get(code.indexOf(canonical(l))));
                }
            }
            if (last == null || fallsThrough(last)) {
                connect(b, nextFrom(b.end));
            }
        }
    }

    /** Whether control may go on to the next instruction. */
    static boolean fallsThrough(AbstractInsnNode insn) {
        return !endsBlock(insn) || insn instanceof JumpInsnNode && insn.getOpcode() != Opcodes.GOTO;
    }

    private Block nextFrom(int index) {
        Block b = byBegin.get(index);
        if (b == null) {
            throw new NotCompiled("has code that cannot be reached in its way");
        }
        return b;
    }

    private static void connect(Block from, Block to) {
        for (Edge e : from.out) {
            if (e.to == to) {
                return;
            }
        }
        new Edge(from, to);
    }

    /** Leaves out blocks from which no return can be reached. */
    private void dropCold() {
        BitSet warm = new BitSet();
        List<Block> work = new ArrayList<>();
        for (Block b : all) {
            AbstractInsnNode last = last(b);
            if (last != null && last.getOpcode() >= Opcodes.IRETURN && last.getOpcode() <= Opcodes.RETURN) {
                warm.set(b.number);
                work.add(b);
            }
        }
        while (!work.isEmpty()) {
            Block b = work.remove(work.size() - 1);
            for (Edge e : b.in) {
                if (!warm.get(e.from.number)) {
                    warm.set(e.from.number);
                    work.add(e.from);
                }
            }
        }
        if (!warm.get(0)) {
            throw new NotCompiled("never returns");
        }
        List<Block> kept = new ArrayList<>();
        for (Block b : all) {
            if (warm.get(b.number)) {
                kept.add(b);
            }
        }
        // Edges are numbered by position, so they are made anew.
        List<Block[]> pairs = new ArrayList<>();
        for (Block b : kept) {
            for (Edge e : b.out) {
                if (warm.get(e.to.number)) {
                    pairs.add(new Block[]{b, e.to});
                } else {
                    coldEntries.set(e.to.begin);
                }
            }
        }
        for (Block b : all) {
            b.in.clear();
            b.out.clear();
        }
        for (Block[] pair : pairs) {
            new Edge(pair[0], pair[1]);
        }
    }

    private void order() {
        List<Block> postorder = new ArrayList<>();
        visit(all.get(0), new BitSet(), postorder);
        Collections.reverse(postorder);
        blocks.addAll(postorder);
        for (int i = 0; i < blocks.size(); i++) {
            blocks.get(i).order = i;
        }
    }

    private static void visit(Block start, BitSet seen, List<Block> postorder) {
        List<Block> path = new ArrayList<>();
        List<Integer> next = new ArrayList<>();
        path.add(start);
        next.add(0);
        seen.set(start.number);
        while (!path.isEmpty()) {
            int top = path.size() - 1;
            Block b = path.get(top);
            int i = next.get(top);
            if (i == b.out.size()) {
                postorder.add(b);
                path.remove(top);
                next.remove(top);
            } else {
                next.set(top, i + 1);
                Block to = b.out.get(i).to;
                if (!seen.get(to.number)) {
                    seen.set(to.number);
                    path.add(to);
                    next.add(0);
                }
            }
        }
    }

    /** Cooper, Harvey and Kennedy, A Simple, Fast Dominance Algorithm. */
    private void findDominators() {
        boolean changed = true;
        blocks.get(0).dominator = null;
        while (changed) {
            changed = false;
            for (Block b : blocks.subList(1, blocks.size())) {
                Block found = null;
                for (Edge e : b.in) {
                    if (e.from.order == 0 || e.from.dominator != null) {
                        found = found == null ? e.from : common(found, e.from);
                    }
                }
                if (b.dominator != found) {
                    b.dominator = found;
                    changed = true;
                }
            }
        }
    }

    private static Block common(Block a, Block b) {
        while (a != b) {
            if (a.order > b.order) {
                a = a.dominator;
            } else {
                b = b.dominator;
            }
        }
        return a;
    }

    private void findLoops() {
        Map<Block, Loop> byHeader = new HashMap<>();
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Block header = blocks.get(i);
            Loop loop = null;
            for (Edge e : header.in) {
                if (e.from.order >= header.order) {
                    if (!header.dominates(e.from)) {
                        throw new NotCompiled("has a loop with several entrances");
                    }
                    if (loop == null) {
                        loop = new Loop(header);
                        loop.blocks.add(header);
                        loops.add(loop);
                        byHeader.put(header, loop);
                    }
                    collect(loop, e.from);
                }
            }
        }
        method.blocks.addAll(blocks);
        // Headers come in postorder, so inner loops come first.
        for (Block b : blocks) {
            b.loop = method;
        }
        for (int i = loops.size() - 1; i >= 0; i--) {
            Loop loop = loops.get(i);
            loop.parent = loop.header.loop;
            loop.parent.children.add(loop);
            loop.depth = loop.parent.depth + 1;
            for (Block b : loop.blocks) {
                b.loop = loop;
            }
        }
    }

    private static void collect(Loop loop, Block from) {
        List<Block> work = new ArrayList<>();
        work.add(from);
        while (!work.isEmpty()) {
            Block b = work.remove(work.size() - 1);
            if (!loop.blocks.contains(b)) {
                loop.blocks.add(b);
                for (Edge e : b.in) {
                    work.add(e.from);
                }
            }
        }
    }
}
