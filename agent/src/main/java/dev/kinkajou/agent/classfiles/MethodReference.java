package dev.kinkajou.agent.classfiles;

/**
 * A call in a method body, or what a method handle refers to.
 *
 * @param opcode the invoke instruction; for a method handle, the one with its behaviour (JVMS table 5.4.3.5-A)
 * @param owner internal name of the class or array type that is named
 * @param name name of the method
 * @param descriptor descriptor of the method
 */
public record MethodReference(int opcode, String owner, String name, String descriptor) {

    /** Name and descriptor together. */
    public String key() {
        return name + descriptor;
    }

    /** Whether it names the method that runs, whatever the class of the receiver overrides: {@code super.m()}. */
    public boolean isSpecial() {
        return BodyReader.isSpecial(opcode);
    }

    /** Whether it makes an object: a constructor called by a method handle. */
    public boolean isConstructor() {
        return name.equals("<init>");
    }
}
