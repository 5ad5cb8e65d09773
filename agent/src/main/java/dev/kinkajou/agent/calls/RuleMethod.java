package dev.kinkajou.agent.calls;

import java.lang.reflect.Modifier;
import org.objectweb.asm.Type;

/**
 * A method by which the program gives a derivative.
 *
 * @param owner internal name of its class
 * @param name its name
 * @param descriptor its descriptor
 * @param target internal name of the class whose method it is about
 * @param method name of that method
 * @param substitute whether its twin stands in for the method
 */
record RuleMethod(String owner, String name, String descriptor, String target, String method, boolean substitute) {

    /** The treatment of a method of the target's with the right name, or null when it has other parameters. */
    Treatment treatment(String methodDescriptor, boolean isStatic) {
        int end = methodDescriptor.indexOf(')');
        String parameters = (isStatic ? "(" : "(L" + target + ";") + methodDescriptor.substring(1, end);
        String result = methodDescriptor.substring(end + 1);
        boolean fits;
        if (substitute) {
            fits = descriptor.equals(parameters + ")" + result);
        } else {
            fits = descriptor.equals(parameters + CustomRules.DERIVATIVE + ")" + result)
                    || Caution.floating(result) && givesPartials(parameters, result, numbers(methodDescriptor));
        }
        return fits
                ? new Treatment(substitute ? Treatment.Kind.SUBSTITUTE : Treatment.Kind.CUSTOM, owner, name, descriptor)
                : null;
    }

    private boolean givesPartials(String parameters, String result, int numbers) {
        int end = descriptor.indexOf(')');
        String own = descriptor.substring(0, end);
        String given = descriptor.substring(end + 1);
        boolean several = given.equals("[D") || given.equals("[F");
        return (own.equals(parameters) || own.equals(parameters + result))
                && (several ? numbers > 0 : Caution.floating(given) && numbers == 1);
    }

    private static int numbers(String methodDescriptor) {
        int numbers = 0;
        for (Type t : Type.getArgumentTypes(methodDescriptor)) {
            numbers += Caution.floating(t.getDescriptor()) ? 1 : 0;
        }
        return numbers;
    }

    /** What no two rules may share. */
    String key() {
        return target + "." + method
                + descriptor.substring(0, descriptor.indexOf(')')).replace(CustomRules.DERIVATIVE, "");
    }

    /** Whether a method can be called from everywhere. */
    static boolean isUsable(int classAccess, int methodAccess) {
        return Modifier.isPublic(classAccess) && Modifier.isPublic(methodAccess) && Modifier.isStatic(methodAccess);
    }

    /** For the user. */
    @Override
    public String toString() {
        return owner.replace('/', '.') + "." + name;
    }
}
