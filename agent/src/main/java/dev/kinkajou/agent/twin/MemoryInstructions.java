package dev.kinkajou.agent.twin;

import dev.kinkajou.agent.classfiles.MissingClassFile;
import dev.kinkajou.agent.twin.Emission.DeferredStore;
import dev.kinkajou.agent.twin.Shadow.Place;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;

/**
 * Loads and stores of array elements and fields. The original instruction runs first, so that its exceptions are the program's; what is
 * recorded follows.
 */
final class MemoryInstructions {

    private static final String ELEMENTS = Emission.BYTECODES + "Elements";
    private static final String FIELDS = Emission.BYTECODES + "Fields";
    private static final String TAPE = TwinNames.TAPE_DESCRIPTOR;

    private final Emission e;

    MemoryInstructions(Emission emission) {
        this.e = emission;
    }

    /** daload, faload. */
    void loadElement(InsnNode insn) {
        Type type = insn.getOpcode() == Opcodes.DALOAD ? Type.DOUBLE_TYPE : Type.FLOAT_TYPE;
        e.keepTapeIdBelow(2);
        e.stack.pop();
        Shadow array = e.stack.pop();
        lookUp(array);
        // Stack: array, index -> array, index, array, index -> array, index, value
        e.insn(Opcodes.DUP2);
        e.original(insn);
        // Stack: array, index, value, handle, tape -> value
        handle(array);
        e.tape();
        String v = type.getDescriptor();
        e.invokeStatic(ELEMENTS, "loaded", "(Ljava/lang/Object;I" + v + "I" + TAPE + ")" + v);
        e.result(type);
    }

    /** dastore, fastore. */
    void storeElement(InsnNode insn) {
        Type type = insn.getOpcode() == Opcodes.DASTORE ? Type.DOUBLE_TYPE : Type.FLOAT_TYPE;
        e.keepTapeId();
        Shadow value = e.stack.pop();
        e.stack.pop();
        Shadow array = e.stack.pop();
        int scratch = e.variables.scratchValue(0);
        // Stack: array, index, value -> array, index
        e.variable(type.getOpcode(Opcodes.ISTORE), scratch);
        lookUp(array);
        // Stack: array, index, array, index, value -> array, index
        e.insn(Opcodes.DUP2);
        e.variable(type.getOpcode(Opcodes.ILOAD), scratch);
        e.original(insn);
        // Stack: array, index, id, handle, tape ->
        e.id(value);
        handle(array);
        e.tape();
        e.invokeStatic(ELEMENTS, "stored", "(Ljava/lang/Object;III" + TAPE + ")V");
    }

    /**
     * Sees to it that the handle of an array is at hand where that pays: beside the local the array came from, or, in a loop, in a cache of
     * this place that remembers the last array. Stack: array, index, unchanged.
     */
    private void lookUp(Shadow array) {
        if (array.is(Place.LOCAL)) {
            int local = array.variable();
            if (!e.lookedUp.get(local)) {
                int handle = e.variables.handle(local);
                e.variable(Opcodes.ILOAD, handle);
                e.variable(Opcodes.ALOAD, e.variables.place(local));
                e.tape();
                e.invokeStatic(ELEMENTS, "handle", "(ILjava/lang/Object;" + TAPE + ")I");
                e.variable(Opcodes.ISTORE, handle);
                e.lookedUp.set(local);
            }
        } else if (array.is(Place.UNKNOWN) && e.flow.isInLoop(e.index)) {
            int handle = e.variables.newShadow();
            int last = e.variables.newCachedReference();
            // Stack: array, index -> array, index, array -> array, index
            e.insn(Opcodes.DUP2);
            e.insn(Opcodes.POP);
            e.variable(Opcodes.ALOAD, last);
            e.variable(Opcodes.ILOAD, handle);
            e.tape();
            e.invokeStatic(ELEMENTS, "handle", "(Ljava/lang/Object;Ljava/lang/Object;I" + TAPE + ")I");
            e.variable(Opcodes.ISTORE, handle);
            e.insn(Opcodes.DUP2);
            e.insn(Opcodes.POP);
            e.variable(Opcodes.ASTORE, last);
            array.moveTo(handle);
        }
    }

    /** Pushes what is known of an array's handle; 0 lets the runtime look it up. */
    private void handle(Shadow array) {
        switch (array.place()) {
            case LOCAL -> e.variable(Opcodes.ILOAD, e.variables.handle(array.variable()));
            case VARIABLE -> e.variable(Opcodes.ILOAD, array.variable());
            default -> e.constant(0);
        }
    }

    /** getfield of a floating-point field. */
    void getField(FieldInsnNode insn) {
        Type type = Type.getType(insn.desc);
        boolean uninitialized = e.flow.isUninitializedThis(e.index, 0);
        e.keepTapeIdBelow(1);
        e.stack.pop();
        if (uninitialized) {
            throw new Unsupported("reads a field before super(...)");
        }
        recordLoad((FieldInsnNode) insn.clone(e.labels));
        e.result(type);
    }

    /** Stack: object -> object, value, slot, tape -> value, whose id is left in the tape. */
    void recordLoad(FieldInsnNode load) {
        e.insn(Opcodes.DUP);
        e.code.add(load);
        e.constant(slot(load));
        e.tape();
        e.invokeStatic(FIELDS, "loaded", "(Ljava/lang/Object;" + load.desc + "I" + TAPE + ")" + load.desc);
    }

    /** putfield of a floating-point field. */
    void putField(FieldInsnNode insn) {
        Type type = Type.getType(insn.desc);
        boolean uninitialized = e.flow.isUninitializedThis(e.index, 1);
        e.keepTapeId();
        Shadow value = e.stack.pop();
        e.stack.pop();
        if (uninitialized) {
            defer(insn, value);
            return;
        }
        int scratch = e.variables.scratchValue(0);
        // Stack: object, value -> object, object, value -> object
        e.variable(type.getOpcode(Opcodes.ISTORE), scratch);
        e.insn(Opcodes.DUP);
        e.variable(type.getOpcode(Opcodes.ILOAD), scratch);
        e.original(insn);
        // Stack: object, slot, id, tape ->
        e.constant(slot(insn));
        e.id(value);
        e.tape();
        e.invokeStatic(FIELDS, "stored", "(Ljava/lang/Object;II" + TAPE + ")V");
    }

    /**
     * JVMS 4.10.1.9 (putfield) lets a constructor set fields of its own class before {@code super(...)}: that is how captured variables of
     * inner classes arrive. The object may not be passed to anyone yet (4.10.2.4), so the store is recorded after that call; until then
     * the tape refuses reads of the field by overriding methods that the super constructor calls.
     */
    private void defer(FieldInsnNode insn, Shadow value) {
        e.original(insn);
        int shadow = shadowOfDeferred(slot(insn));
        // Stack: earlier id, id, tape ->
        e.variable(Opcodes.ILOAD, shadow);
        e.id(value);
        e.insn(Opcodes.DUP);
        e.variable(Opcodes.ISTORE, shadow);
        e.tape();
        e.invokeStatic(FIELDS, "defer", "(II" + TAPE + ")V");
    }

    /** One shadow for all stores of a field, since only the last one counts and the code may branch (JLS 8.8.7, since Java 25). */
    private int shadowOfDeferred(int slot) {
        for (DeferredStore d : e.deferred) {
            if (d.slot() == slot) {
                return d.idShadow();
            }
        }
        int shadow = e.variables.newShadow();
        e.deferred.add(new DeferredStore(slot, shadow));
        return shadow;
    }

    /** After {@code super(...)}: records the stores that had to wait. */
    void recordDeferred() {
        for (DeferredStore d : e.deferred) {
            e.variable(Opcodes.ALOAD, e.variables.place(0));
            e.constant(d.slot());
            e.variable(Opcodes.ILOAD, d.idShadow());
            e.tape();
            e.invokeStatic(FIELDS, "storedLate", "(Ljava/lang/Object;II" + TAPE + ")V");
        }
    }

    /** getstatic of a floating-point field. */
    void getStatic(FieldInsnNode insn) {
        e.keepTapeId();
        e.original(insn);
        memoryOfClass(insn);
        e.constant(slot(insn));
        e.tape();
        e.invokeStatic(FIELDS, "loaded", "(Ljava/lang/Object;I" + TAPE + ")V");
        e.result(Type.getType(insn.desc));
    }

    /** putstatic of a floating-point field. */
    void putStatic(FieldInsnNode insn) {
        e.keepTapeId();
        Shadow value = e.stack.pop();
        e.original(insn);
        memoryOfClass(insn);
        e.constant(slot(insn));
        e.id(value);
        e.tape();
        e.invokeStatic(FIELDS, "stored", "(Ljava/lang/Object;II" + TAPE + ")V");
    }

    /** Pushes the Class object that stands for the static fields of the declaring class. */
    private void memoryOfClass(FieldInsnNode insn) {
        String declarer = declarer(insn);
        boolean named = e.program.isAccessible(declarer);
        String type = named ? declarer : insn.owner;
        if ((e.classVersion & 0xFFFF) >= Opcodes.V1_5) {
            e.code.add(new LdcInsnNode(Type.getObjectType(type)));
        } else {
            // JVMS 5.1: ldc of a class needs version 49.
            e.string(type.replace('/', '.'));
            e.invokeStatic("java/lang/Class", "forName", "(Ljava/lang/String;)Ljava/lang/Class;");
        }
        if (!named) {
            e.string(insn.name);
            e.invokeStatic(FIELDS, "declarer", "(Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/Class;");
        }
    }

    /** Whether a field is a constant by decree. */
    boolean isConstant(FieldInsnNode insn) {
        String declarer = e.program.declarerOfField(insn.owner, insn.name, insn.desc);
        return declarer != null && e.program.isConstantField(declarer, insn.name, insn.desc);
    }

    private int slot(FieldInsnNode insn) {
        int slot = e.program.fieldSlot(declarer(insn), insn.name, insn.desc);
        if (slot < 0) {
            throw new Unsupported("uses the field " + insn.owner.replace('/', '.') + "." + insn.name
                    + ", whose class file is not found");
        }
        return slot;
    }

    private String declarer(FieldInsnNode insn) {
        String declarer = e.program.declarerOfField(insn.owner, insn.name, insn.desc);
        if (declarer == null) {
            String missing = e.program.missingSuperType(insn.owner);
            if (missing != null) {
                throw new MissingClassFile(missing);
            }
            throw new Unsupported(
                    "uses the field " + insn.owner.replace('/', '.') + "." + insn.name + ", which is not found");
        }
        return declarer;
    }
}
