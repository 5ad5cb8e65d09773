package dev.kinkajou.agent.compile;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.analysis.Interpreter;

/** Makes a value of each instruction; ASM's frames move them about. */
final class SsaInterpreter extends Interpreter<Value> {

    static final Type OBJECT = Type.getObjectType("java/lang/Object");

    private final List<Value> values;
    private Block block;

    SsaInterpreter(List<Value> values) {
        super(Opcodes.ASM9);
        this.values = values;
    }

    void enter(Block b) {
        block = b;
    }

    Value add(Value v) {
        v.index = values.size();
        values.add(v);
        return v;
    }

    /** Small integers are ints on the operand stack (JVMS 2.11.1), and what a reference refers to does not matter. */
    static Type onStack(Type type) {
        return switch (type.getSort()) {
            case Type.BOOLEAN, Type.BYTE, Type.CHAR, Type.SHORT, Type.INT -> Type.INT_TYPE;
            case Type.LONG, Type.FLOAT, Type.DOUBLE, Type.VOID -> type;
            default -> OBJECT;
        };
    }

    private Value operation(AbstractInsnNode insn, Type type, Value... operands) {
        Value v = add(new Value(Value.Kind.OPERATION, onStack(type), block, insn, operands));
        block.operations.add(v);
        return v;
    }

    private Value constant(AbstractInsnNode insn, Type type) {
        return add(new Value(Value.Kind.CONSTANT, type, null, insn));
    }

    @Override
    public Value newValue(Type type) {
        return Value.UNDEFINED;
    }

    @Override
    public Value newOperation(AbstractInsnNode insn) {
        int op = insn.getOpcode();
        if (op == Opcodes.ACONST_NULL) {
            return constant(insn, OBJECT);
        }
        if (op >= Opcodes.ICONST_M1 && op <= Opcodes.ICONST_5 || op == Opcodes.BIPUSH || op == Opcodes.SIPUSH) {
            return constant(insn, Type.INT_TYPE);
        }
        if (op == Opcodes.LCONST_0 || op == Opcodes.LCONST_1) {
            return constant(insn, Type.LONG_TYPE);
        }
        if (op >= Opcodes.FCONST_0 && op <= Opcodes.FCONST_2) {
            return constant(insn, Type.FLOAT_TYPE);
        }
        if (op == Opcodes.DCONST_0 || op == Opcodes.DCONST_1) {
            return constant(insn, Type.DOUBLE_TYPE);
        }
        if (op == Opcodes.LDC) {
            Object c = ((LdcInsnNode) insn).cst;
            return constant(insn, c instanceof Integer
                    ? Type.INT_TYPE
                    : c instanceof Long
                            ? Type.LONG_TYPE
                            : c instanceof Float ? Type.FLOAT_TYPE : c instanceof Double ? Type.DOUBLE_TYPE : OBJECT);
        }
        if (op == Opcodes.GETSTATIC) {
            return operation(insn, Type.getType(((FieldInsnNode) insn).desc));
        }
        throw new NotCompiled("makes objects");
    }

    @Override
    public Value copyOperation(AbstractInsnNode insn, Value v) {
        return v;
    }

    @Override
    public Value unaryOperation(AbstractInsnNode insn, Value v) {
        int op = insn.getOpcode();
        switch (op) {
            case Opcodes.CHECKCAST:
                return v;
            case Opcodes.GETFIELD:
                return operation(insn, Type.getType(((FieldInsnNode) insn).desc), v);
            case Opcodes.NEWARRAY, Opcodes.ANEWARRAY:
                return operation(insn, OBJECT, v);
            case Opcodes.PUTSTATIC:
                throw new NotCompiled("stores to static fields");
            case Opcodes.MONITORENTER, Opcodes.MONITOREXIT:
                throw new NotCompiled("takes locks");
            case Opcodes.INEG, Opcodes.IINC, Opcodes.L2I, Opcodes.F2I, Opcodes.D2I, Opcodes.I2B, Opcodes.I2C,
                    Opcodes.I2S, Opcodes.ARRAYLENGTH, Opcodes.INSTANCEOF:
                return operation(insn, Type.INT_TYPE, v);
            case Opcodes.LNEG, Opcodes.I2L, Opcodes.F2L, Opcodes.D2L:
                return operation(insn, Type.LONG_TYPE, v);
            case Opcodes.FNEG, Opcodes.I2F, Opcodes.L2F, Opcodes.D2F:
                return operation(insn, Type.FLOAT_TYPE, v);
            case Opcodes.DNEG, Opcodes.I2D, Opcodes.L2D, Opcodes.F2D:
                return operation(insn, Type.DOUBLE_TYPE, v);
            default:
                // Branches, switches, returns.
                return operation(insn, Type.VOID_TYPE, v);
        }
    }

    @Override
    public Value binaryOperation(AbstractInsnNode insn, Value a, Value b) {
        int op = insn.getOpcode();
        if (op == Opcodes.PUTFIELD) {
            throw new NotCompiled("stores to fields");
        }
        Type type;
        if (op >= Opcodes.IALOAD && op <= Opcodes.SALOAD) {
            type = switch (op) {
                case Opcodes.LALOAD -> Type.LONG_TYPE;
                case Opcodes.FALOAD -> Type.FLOAT_TYPE;
                case Opcodes.DALOAD -> Type.DOUBLE_TYPE;
                case Opcodes.AALOAD -> OBJECT;
                default -> Type.INT_TYPE;
            };
        } else if (op >= Opcodes.IADD && op <= Opcodes.DREM) {
            type = switch ((op - Opcodes.IADD) % 4) {
                case 0 -> Type.INT_TYPE;
                case 1 -> Type.LONG_TYPE;
                case 2 -> Type.FLOAT_TYPE;
                default -> Type.DOUBLE_TYPE;
            };
        } else if (op >= Opcodes.ISHL && op <= Opcodes.LXOR) {
            type = (op - Opcodes.ISHL) % 2 == 0 ? Type.INT_TYPE : Type.LONG_TYPE;
        } else if (op >= Opcodes.LCMP && op <= Opcodes.DCMPG) {
            type = Type.INT_TYPE;
        } else {
            type = Type.VOID_TYPE;
        }
        return operation(insn, type, a, b);
    }

    @Override
    public Value ternaryOperation(AbstractInsnNode insn, Value array, Value index, Value value) {
        if (insn.getOpcode() == Opcodes.AASTORE) {
            throw new NotCompiled("stores references to arrays");
        }
        return operation(insn, Type.VOID_TYPE, array, index, value);
    }

    @Override
    public Value naryOperation(AbstractInsnNode insn, List<? extends Value> arguments) {
        Value[] operands = arguments.toArray(new Value[0]);
        if (insn instanceof MethodInsnNode m) {
            return operation(insn, Type.getReturnType(m.desc), operands);
        }
        if (insn instanceof MultiANewArrayInsnNode) {
            return operation(insn, OBJECT, operands);
        }
        throw new NotCompiled("has an invokedynamic instruction");
    }

    @Override
    public void returnOperation(AbstractInsnNode insn, Value value, Value expected) {
        // unaryOperation has been asked already.
    }

    @Override
    public Value merge(Value a, Value b) {
        throw new IllegalStateException("blocks are executed one by one");
    }
}
