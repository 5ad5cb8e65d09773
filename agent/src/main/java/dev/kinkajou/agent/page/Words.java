package dev.kinkajou.agent.page;

import dev.kinkajou.agent.check.ClassReport;
import dev.kinkajou.agent.check.Crossing;
import dev.kinkajou.agent.check.MethodReport;
import java.util.List;
import java.util.stream.Collectors;
import org.objectweb.asm.Type;

/** How both reports say things. What is returned is not yet fit to be shown. */
final class Words {

    private Words() {
    }

    /** {@code risk(double[][])}, or {@code new Portfolio(double)}. */
    static String method(ClassReport type, MethodReport m) {
        String simple = type.name().substring(type.name().lastIndexOf('.') + 1);
        StringBuilder text = new StringBuilder(m.name().equals("<init>") ? "new " + simple : m.name()).append('(');
        try {
            String separator = "";
            for (Type t : Type.getArgumentTypes(m.descriptor())) {
                String name = t.getClassName();
                text.append(separator).append(name.substring(name.lastIndexOf('.') + 1));
                separator = ", ";
            }
        } catch (RuntimeException e) {
            text.append(m.descriptor());
        }
        return text.append(')').toString();
    }

    static String outcome(MethodReport.Outcome outcome) {
        return switch (outcome) {
            case COMPILED -> "compiled adjoint";
            case RECORDED -> "tape";
            case CONSTANT -> "constant by @NonDifferentiable";
            case ABSTRACT -> "abstract";
            case REFUSED -> "active arguments are refused";
        };
    }

    static String crossing(Crossing.Kind kind) {
        return switch (kind) {
            case NUMBERS -> "refuses active numbers";
            case OBJECTS -> "refuses what holds active numbers";
            case CALLBACK -> "refuses active numbers unless code of the program answers";
        };
    }

    static String interpreted(MethodReport m) {
        return (m.bytecodes() > MethodReport.COMPILED_UP_TO ? "it has " : "its recording form has ")
                + (m.bytecodes() > MethodReport.COMPILED_UP_TO ? m.bytecodes() : m.twinBytecodes())
                + " bytecodes and will be interpreted: start with -XX:-DontCompileHugeMethods";
    }

    static String lines(List<Integer> lines) {
        return (lines.size() == 1 ? "line " : "lines ")
                + lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    static String count(long n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }
}
