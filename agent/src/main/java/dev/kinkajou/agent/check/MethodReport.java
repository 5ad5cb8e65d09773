package dev.kinkajou.agent.check;

import java.util.List;

/**
 * What becomes of a method.
 *
 * @param name as in the class file
 * @param descriptor as in the class file
 * @param line its first, 0 if unknown
 * @param outcome how its derivatives are taken
 * @param reason why it is refused, or stays with the tape although it has loops; or null
 * @param bytecodes the size of its code
 * @param twinBytecodes the size of its recording form, 0 if it has none
 * @param crossings calls to code that is not recorded
 * @param openBranches lines of comparisons that are no kinks: where they tie exactly, certificates are withheld
 */
public record MethodReport(String name, String descriptor, int line, Outcome outcome, String reason, int bytecodes,
        int twinBytecodes, List<Crossing> crossings, List<Integer> openBranches) {

    /** HotSpot never compiles a method of more bytecodes, unless started with -XX:-DontCompileHugeMethods. */
    public static final int COMPILED_UP_TO = 8000;

    /** How derivatives are taken. */
    public enum Outcome {
        /** It has a compiled adjoint. */
        COMPILED,
        /** It is recorded on the tape. */
        RECORDED,
        /** It is a constant by its author's word. */
        CONSTANT,
        /** It has no code in Java. */
        ABSTRACT,
        /** Calls with active arguments are refused. */
        REFUSED
    }

    /** Whether only its recording form is too large for HotSpot's compilers. */
    public boolean isInterpreted() {
        return twinBytecodes > COMPILED_UP_TO;
    }

    /** Whether active numbers will be refused in it or at its entry. */
    public boolean isRefusing() {
        return outcome == Outcome.REFUSED || crossings(Crossing.Kind.NUMBERS) > 0;
    }

    /** How many calls of a kind it makes. */
    public long crossings(Crossing.Kind kind) {
        return crossings.stream().filter(c -> c.kind() == kind).count();
    }
}
