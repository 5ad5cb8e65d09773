package dev.kinkajou.it.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Expressions over the variables in sight, as source text. Everything is bounded, so that programs stay finite. */
final class RandomExpressions {

    /** Which part of a program is being written: it decides what is in sight. */
    enum Part {
        HELPER, PROCEDURE, MAIN
    }

    final SplittableRandom random;
    final List<String> numbers = new ArrayList<>();
    final List<String> integers = new ArrayList<>();
    Part part;
    /** Whether numbers are such that ties happen. */
    private final boolean ties;

    RandomExpressions(SplittableRandom random) {
        this.random = random;
        ties = random.nextInt(4) == 0;
    }

    int pick(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    String array() {
        return switch (part) {
            case HELPER -> "a";
            case PROCEDURE -> oneIn(2) ? "a" : "b";
            case MAIN -> switch (pick(6)) {
                case 0, 1 -> "a";
                case 2 -> "b";
                case 3 -> "m[" + index(3) + "]";
                default -> "t";
            };
        };
    }

    /** An integer within 0 and a mask. */
    String index(int mask) {
        return "(" + integer(2) + ") & " + mask;
    }

    String integer(int depth) {
        if (depth == 0 || oneIn(3)) {
            return oneIn(5) ? Integer.toString(pick(8)) : integers.get(pick(integers.size()));
        }
        return switch (pick(5)) {
            case 0 -> "(" + integer(depth - 1) + " + " + integer(depth - 1) + ")";
            case 1 -> "(" + integer(depth - 1) + " * " + pick(4) + ")";
            case 2 -> "(" + integer(depth - 1) + " - " + integer(depth - 1) + ")";
            case 3 -> "(" + integer(depth - 1) + " >> 1)";
            default -> integer(depth - 1);
        };
    }

    String element() {
        return part == Part.MAIN && oneIn(6) ? "f[" + index(3) + "]" : array() + "[" + index(7) + "]";
    }

    String number(int depth) {
        if (depth == 0 || oneIn(5)) {
            return switch (pick(6)) {
                case 0 -> ties ? Double.toString((pick(7) - 3) * 0.5) : Double.toString((pick(13) - 6) * 0.17);
                case 1, 2 -> element();
                case 3 -> "(double) (" + integer(1) + ")";
                default -> numbers.get(pick(numbers.size()));
            };
        }
        int d = depth - 1;
        return switch (pick(ties ? 17 : 15)) {
            case 0, 1 -> "(" + number(d) + " + " + number(d) + ")";
            case 2 -> "(" + number(d) + " - " + number(d) + ")";
            case 3, 4, 5 -> "(" + number(d) + " * " + number(d) + ")";
            case 6 -> "(" + number(d) + " / (3.5 + Math.sin(" + number(d) + ")))";
            case 7 -> "Math.sin(" + number(d) + ")";
            case 8 -> "Math.exp(Math.sin(" + number(d) + ") - 0.5)";
            case 9 -> "-(" + number(d) + ")";
            case 10 -> "Math.atan2(" + number(d) + ", 2.5 + Math.cos(" + number(d) + "))";
            case 11 -> "(" + condition() + " ? " + number(d) + " : " + number(d) + ")";
            case 12 -> part == Part.MAIN
                    ? (oneIn(2) ? "h(" : "steps[" + index(1) + "].h(") + number(d) + ", " + number(d) + ", "
                            + (oneIn(2) ? "a" : "b") + ", " + integer(1) + ")"
                    : number(d);
            case 13 -> "(float) (" + number(d) + ")";
            case 14 -> "Math.tanh(" + number(d) + ")";
            case 15 -> "Math.abs(" + array() + "[" + index(7) + "] - 0.5)";
            default -> "Math.max(" + array() + "[" + index(7) + "], " + array() + "[" + index(7) + "])";
        };
    }

    String condition() {
        return switch (pick(5)) {
            case 0 -> integer(1) + " < " + integer(1);
            case 1 -> "(" + integer(1) + " & 1) == 0";
            case 2 -> integer(2) + " != " + integer(1);
            default -> number(1) + (oneIn(2) ? " < " : " >= ") + (ties && oneIn(2) ? "0.5" : "" + (pick(9) - 4) * 0.23);
        };
    }

    /** Within -1 and 1. */
    String damped(int depth) {
        return "Math.sin(" + number(depth) + ")";
    }
}
