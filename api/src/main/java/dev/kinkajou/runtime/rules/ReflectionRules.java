package dev.kinkajou.runtime.rules;

import dev.kinkajou.runtime.bytecodes.Elements;
import dev.kinkajou.runtime.bytecodes.Fields;
import dev.kinkajou.runtime.memory.Layout;
import dev.kinkajou.runtime.tape.Tape;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/**
 * Rules of {@link Field} and {@link java.lang.reflect.Array}. The program's own call comes first, since who calls decides what it may see; then
 * the load or the store is recorded as that of the instruction it stands for.
 */
public final class ReflectionRules {

    private ReflectionRules() {
    }

    // ---- loads

    /** {@link Field#get}. */
    public static Object get(Field field, Object owner, Object result, Tape t) {
        loaded(field, owner, t);
        t.memory.box(result, t.id);
        return result;
    }

    /** {@link Field#getDouble}. */
    public static double getDouble(Field field, Object owner, double result, Tape t) {
        loaded(field, owner, t);
        return result;
    }

    /** {@link Field#getFloat}. */
    public static float getFloat(Field field, Object owner, float result, Tape t) {
        loaded(field, owner, t);
        return result;
    }

    /** {@link java.lang.reflect.Array#get}. */
    public static Object get(Object array, int index, Object result, Tape t) {
        if (isOfNumbers(array)) {
            Elements.loaded(array, index, 0.0, 0, t);
            t.memory.box(result, t.id);
        }
        return result;
    }

    /** {@link java.lang.reflect.Array#getDouble}. */
    public static double getDouble(Object array, int index, double result, Tape t) {
        return Elements.loaded(array, index, result, 0, t);
    }

    /** {@link java.lang.reflect.Array#getFloat}. */
    public static float getFloat(Object array, int index, float result, Tape t) {
        return Elements.loaded(array, index, result, 0, t);
    }

    private static void loaded(Field field, Object owner, Tape t) {
        t.id = 0;
        if (isFloating(field)) {
            Fields.loaded(memory(field, owner), slot(field, owner), t);
        }
    }

    // ---- stores

    /** {@link Field#set}. */
    public static void afterSet(Field field, Object owner, Object value, Tape t) {
        stored(field, owner, t.memory.unbox(value), t);
    }

    /** {@link Field#setDouble}. */
    public static void afterSetDouble(Field field, Object owner, double value, int id, Tape t) {
        stored(field, owner, id, t);
    }

    /** {@link Field#setFloat}. */
    public static void afterSetFloat(Field field, Object owner, float value, int id, Tape t) {
        stored(field, owner, id, t);
    }

    /** {@link Field#setByte}. */
    public static void afterSetByte(Field field, Object owner, byte value, Tape t) {
        stored(field, owner, 0, t);
    }

    /** {@link Field#setChar}. */
    public static void afterSetChar(Field field, Object owner, char value, Tape t) {
        stored(field, owner, 0, t);
    }

    /** {@link Field#setShort}. */
    public static void afterSetShort(Field field, Object owner, short value, Tape t) {
        stored(field, owner, 0, t);
    }

    /** {@link Field#setInt}. */
    public static void afterSetInt(Field field, Object owner, int value, Tape t) {
        stored(field, owner, 0, t);
    }

    /** {@link Field#setLong}. */
    public static void afterSetLong(Field field, Object owner, long value, Tape t) {
        stored(field, owner, 0, t);
    }

    /** {@link java.lang.reflect.Array#set}. */
    public static void afterSet(Object array, int index, Object value, Tape t) {
        stored(array, index, t.memory.unbox(value), t);
    }

    /** {@link java.lang.reflect.Array#setDouble}. */
    public static void afterSetDouble(Object array, int index, double value, int id, Tape t) {
        stored(array, index, id, t);
    }

    /** {@link java.lang.reflect.Array#setFloat}. */
    public static void afterSetFloat(Object array, int index, float value, int id, Tape t) {
        stored(array, index, id, t);
    }

    /** {@link java.lang.reflect.Array#setByte}. */
    public static void afterSetByte(Object array, int index, byte value, Tape t) {
        stored(array, index, 0, t);
    }

    /** {@link java.lang.reflect.Array#setChar}. */
    public static void afterSetChar(Object array, int index, char value, Tape t) {
        stored(array, index, 0, t);
    }

    /** {@link java.lang.reflect.Array#setShort}. */
    public static void afterSetShort(Object array, int index, short value, Tape t) {
        stored(array, index, 0, t);
    }

    /** {@link java.lang.reflect.Array#setInt}. */
    public static void afterSetInt(Object array, int index, int value, Tape t) {
        stored(array, index, 0, t);
    }

    /** {@link java.lang.reflect.Array#setLong}. */
    public static void afterSetLong(Object array, int index, long value, Tape t) {
        stored(array, index, 0, t);
    }

    private static void stored(Field field, Object owner, int id, Tape t) {
        if (isFloating(field)) {
            Fields.stored(memory(field, owner), slot(field, owner), id, t);
        }
    }

    private static void stored(Object array, int index, int id, Tape t) {
        if (isOfNumbers(array)) {
            Elements.stored(array, index, id, 0, t);
        }
    }

    // ---- places

    private static boolean isFloating(Field field) {
        return field.getType() == double.class || field.getType() == float.class;
    }

    private static boolean isOfNumbers(Object array) {
        return array instanceof double[] || array instanceof float[];
    }

    private static Object memory(Field field, Object owner) {
        return Modifier.isStatic(field.getModifiers()) ? field.getDeclaringClass() : owner;
    }

    private static int slot(Field field, Object owner) {
        return Modifier.isStatic(field.getModifiers())
                ? Layout.ofStatics(field.getDeclaringClass()).slot(field)
                : Layout.of(owner.getClass()).slot(field);
    }
}
