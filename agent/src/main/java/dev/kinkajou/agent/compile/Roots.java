package dev.kinkajou.agent.compile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldInsnNode;

/**
 * Where references come from: a parameter, a field of whatever object, the elements of an array that comes from somewhere, a new array. Arrays with
 * different roots are taken for different arrays, and {@link dev.kinkajou.runtime.tape.Versions} watches at run time that they are.
 */
final class Roots {

    /** The elements of an array of arrays. */
    private record ElementOf(Object root) {
    }

    /** A field, by name: of this object or another one. */
    private record Field(String name) {
    }

    /** A parameter. */
    private record Parameter(int number) {
    }

    private static final Object UNKNOWN = "unknown";
    /** Of arrays of arrays that are made in one piece. */
    private static final int MOST_DIMENSIONS = 4;

    private final Ssa ssa;
    private final Map<Value, Callee> callees;
    private final Map<Value, Set<Object>> found = new HashMap<>();
    /** Of the floating-point arrays that the method, or one that it calls, stores to. */
    private final Set<Object> stored = new HashSet<>();
    /** Whether it calls something that may store to whatever it finds: arrays made here, then, are stored to where they were passed. */
    private boolean storesAnywhere;

    Roots(Ssa ssa, Map<Value, Callee> callees) {
        this.ssa = ssa;
        this.callees = callees;
        for (Block b : ssa.graph.blocks) {
            stored.addAll(storedIn(b));
        }
    }

    /** Whether the method, or one that it calls, may store to what has a common root with an array. */
    boolean isStored(Value array) {
        if (storesAnywhere && !isMadeHere(array)) {
            return true;
        }
        for (Object root : of(array)) {
            if (stored.contains(root)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an array was surely made by this method. */
    boolean isMadeHere(Value array) {
        for (Object root : of(array)) {
            Object base = root;
            while (base instanceof ElementOf e) {
                base = e.root;
            }
            if (!(base instanceof Value)) {
                return false;
            }
        }
        return true;
    }

    private Set<Object> storedIn(Block b) {
        Set<Object> roots = new HashSet<>();
        for (Value v : b.operations) {
            if (v.isElementStore() && v.operands[2].isFloating()) {
                roots.addAll(of(v.operands[0]));
            } else if (isClone(v)) {
                roots.addAll(of(v));
            } else if (Derivatives.isCall(v) && callees.get(v).kind() == Callee.Kind.COMPILED) {
                Roots callee = callees.get(v).method().roots;
                for (Object root : callee.stored) {
                    translate(root, v, roots);
                }
                if (callee.storesAnywhere) {
                    pass(v, roots);
                }
            } else if (Derivatives.isCall(v) && callees.get(v).kind() == Callee.Kind.DISPATCHED) {
                pass(v, roots);
            }
        }
        return roots;
    }

    /** Something unknown gets the arguments of a call. */
    private void pass(Value call, Set<Object> roots) {
        storesAnywhere = true;
        for (Value argument : call.operands) {
            if (argument.isReference()) {
                for (Object root : of(argument)) {
                    // Rows of rows are arrays, too.
                    for (int depth = 0; depth <= MOST_DIMENSIONS; depth++) {
                        roots.add(root);
                        root = new ElementOf(root);
                    }
                }
            }
        }
    }

    /** What a callee calls by its parameter is one of our arguments. */
    private void translate(Object root, Value call, Set<Object> roots) {
        if (root instanceof Parameter p) {
            roots.addAll(of(call.operands[p.number]));
        } else if (root instanceof ElementOf e) {
            Set<Object> bases = new HashSet<>();
            translate(e.root, call, bases);
            for (Object base : bases) {
                roots.add(new ElementOf(base));
            }
        } else if (!(root instanceof Value)) {
            roots.add(root);
        }
    }

    private Set<Object> of(Value reference) {
        Set<Object> roots = found.get(reference);
        if (roots == null) {
            roots = new HashSet<>();
            collect(reference, roots, new HashSet<>());
            found.put(reference, roots);
        }
        return roots;
    }

    private void collect(Value reference, Set<Object> roots, Set<Value> seen) {
        if (!seen.add(reference)) {
            return;
        }
        if (reference.kind == Value.Kind.PARAMETER) {
            roots.add(new Parameter(ssa.parameters.indexOf(reference)));
        } else if (reference.isPhi()) {
            for (Value operand : reference.operands) {
                collect(operand, roots, seen);
            }
        } else {
            switch (reference.opcode()) {
                case Opcodes.AALOAD -> {
                    Set<Object> bases = new HashSet<>();
                    collect(reference.operands[0], bases, seen);
                    for (Object base : bases) {
                        roots.add(new ElementOf(base));
                    }
                }
                case Opcodes.GETFIELD, Opcodes.GETSTATIC ->
                    roots.add(new Field(((FieldInsnNode) reference.insn).name));
                case Opcodes.CHECKCAST -> collect(reference.operands[0], roots, seen);
                case Opcodes.NEWARRAY, Opcodes.ANEWARRAY, Opcodes.MULTIANEWARRAY, Opcodes.ACONST_NULL ->
                    roots.add(reference);
                default -> roots.add(isClone(reference) ? reference : UNKNOWN);
            }
        }
    }

    private boolean isClone(Value v) {
        return Derivatives.isCall(v) && callees.get(v).kind() == Callee.Kind.CLONE;
    }
}
