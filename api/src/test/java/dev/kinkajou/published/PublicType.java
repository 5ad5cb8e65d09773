package dev.kinkajou.published;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Collection;

/** What a program can name of a type: itself with its super types, and its public and protected members, a line each. */
record PublicType(Class<?> type) {

    void addTo(Collection<String> lines) {
        if (!isVisible()) {
            return;
        }
        StringBuilder line = new StringBuilder(type.toGenericString());
        if (type.getGenericSuperclass() != null) {
            line.append(" extends ").append(type.getGenericSuperclass().getTypeName());
        }
        for (Type superType : type.getGenericInterfaces()) {
            line.append(" implements ").append(superType.getTypeName());
        }
        lines.add(line.toString());
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            add(constructor, constructor.toGenericString(), lines);
        }
        for (Field field : type.getDeclaredFields()) {
            add(field, field.toGenericString(), lines);
        }
        for (Method method : type.getDeclaredMethods()) {
            add(method, method.toGenericString() + (type.isAnnotation() ? defaultOf(method) : ""), lines);
        }
    }

    private boolean isVisible() {
        for (Class<?> t = type; t != null; t = t.getDeclaringClass()) {
            if ((t.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) == 0) {
                return false;
            }
        }
        return !type.isAnonymousClass() && !type.isLocalClass();
    }

    /** An element of an annotation that gets a default breaks nobody, one that loses it does. */
    private static String defaultOf(Method element) {
        Object value = element.getDefaultValue();
        if (value == null) {
            return "";
        }
        return " default "
                + (value.getClass().isArray() ? "{}" : value instanceof String ? "\"" + value + "\"" : value);
    }

    private static void add(Member member, String line, Collection<String> lines) {
        if ((member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0 && !member.isSynthetic()) {
            lines.add(line);
        }
    }
}
