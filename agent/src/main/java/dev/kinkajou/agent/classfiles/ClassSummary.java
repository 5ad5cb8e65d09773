package dev.kinkajou.agent.classfiles;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a class file says outside its method bodies. */
public final class ClassSummary {

    /** The flag of annotation types (JVMS table 4.1-B), which Modifier keeps to itself. */
    private static final int ANNOTATION = 0x2000;
    private static final String WOVEN = "dev/kinkajou/runtime/woven/Woven";

    private final String name;
    private final int version;
    private final int access;
    private final String superName;
    private final List<String> interfaces;
    private final Set<String> annotations;
    private final List<Member> methods;
    private final List<Member> fields;
    private final boolean platform;
    private final boolean mentionsUs;

    ClassSummary(SummaryReader reader, boolean platform, boolean mentionsUs) {
        this.name = reader.name;
        this.version = reader.version;
        this.access = reader.access;
        this.superName = reader.superName;
        this.interfaces = List.copyOf(reader.interfaces);
        this.annotations = Set.copyOf(reader.annotations);
        this.methods = List.copyOf(reader.methods);
        this.fields = List.copyOf(reader.fields);
        this.platform = platform;
        this.mentionsUs = mentionsUs;
    }

    /** Internal name. */
    public String name() {
        return name;
    }

    /** Major version of the class file. */
    public int version() {
        return version;
    }

    /** Access flags (JVMS 4.1). */
    public int access() {
        return access;
    }

    /** Internal name of the super class, null for Object. */
    public String superName() {
        return superName;
    }

    /** Internal names of the direct interfaces. */
    public List<String> interfaces() {
        return interfaces;
    }

    /** The names of its super class, if any, and direct interfaces. */
    List<String> directSuperTypes() {
        List<String> direct = new ArrayList<>();
        if (superName != null) {
            direct.add(superName);
        }
        direct.addAll(interfaces);
        return direct;
    }

    /** Internal names of those of our annotations the type bears. */
    public Set<String> annotations() {
        return annotations;
    }

    /** Whether the class got its twins when it was built; {@link #methods} leaves them out. */
    public boolean isWoven() {
        return annotations.contains(WOVEN);
    }

    /** The methods it declares, constructors and static initialiser included. */
    public List<Member> methods() {
        return methods;
    }

    /** The fields it declares. */
    public List<Member> fields() {
        return fields;
    }

    /** Whether it comes with the JDK. */
    public boolean platform() {
        return platform;
    }

    /** Whether its file holds a name that begins like ours. If not, it can't ask for derivatives. */
    public boolean mentionsUs() {
        return mentionsUs;
    }

    /** Whether a field or method it declares mentions doubles or floats, or arrays of them. */
    public boolean mentionsNumbers() {
        for (Member field : fields) {
            if (Descriptors.mentionsNumbers(field.descriptor())) {
                return true;
            }
        }
        for (Member method : methods) {
            if (Descriptors.mentionsNumbers(method.descriptor())) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is an interface. */
    public boolean isInterface() {
        return Modifier.isInterface(access);
    }

    /** Whether it is an annotation type, whose methods may be nothing but abstract ones without parameters (JLS 9.6.1). */
    public boolean isAnnotation() {
        return (access & ANNOTATION) != 0;
    }

    /** The method it declares so, or null. */
    public Member method(String methodName, String descriptor) {
        return find(methods, methodName, descriptor);
    }

    /** The field it declares so, or null. */
    public Member field(String fieldName, String descriptor) {
        return find(fields, fieldName, descriptor);
    }

    /** The package part of an internal name, without slash at the end. */
    public static String packageOf(String internalName) {
        int slash = internalName.lastIndexOf('/');
        return slash < 0 ? "" : internalName.substring(0, slash);
    }

    private static Member find(List<Member> members, String name, String descriptor) {
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            if (member.name().equals(name) && member.descriptor().equals(descriptor)) {
                return member;
            }
        }
        return null;
    }
}
