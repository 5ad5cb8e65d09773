package dev.kinkajou.it.compiled;

import dev.kinkajou.it.compiled.RandomExpressions.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes a program: nested loops of all forms, with breaks, continues and early returns, branches, stores to arrays that may be the same, calls that are settled and calls that a receiver decides, index
 * arithmetic, floats, and now and then numbers that tie. The same seed writes the same program.
 */
final class RandomSource {

    private static final int LONGEST = 400;

    private final StringBuilder text = new StringBuilder();
    private final RandomExpressions e;
    private int depth = 2;
    private int loops;
    private int budget;
    private int names;

    private RandomSource(long seed) {
        e = new RandomExpressions(new SplittableRandom(seed));
    }

    /** A static nested class. */
    static String nestedClass(String name, long seed) {
        return new RandomSource(seed).write(name);
    }

    private String write(String name) {
        text.append("    public static class ").append(name).append(" implements RandomProgram {\n");
        steps();
        function("static", "u + 0.5 * w");
        procedure("private", "u");
        text.append("        static double[] scaled(double[] a, double x) {\n            double[] r = a.clone();\n")
                .append("            for (int i = 0; i < 8; i++) { r[i] += a[i] * x + r[(i + 7) & 7]; }\n            return r;\n        }\n");
        // What makes an object stays with the tape: then compiled methods are called from recorded ones.
        String tape = e.oneIn(3) ? "new Object(); " : "";
        part(Part.MAIN, "public double run(double[] a, double[] b, double[][] m, float[] f)",
                tape + "double p = a[0]; double q = b[3]; double z = 0.5; float l = f[1]; int c = 3; int n = 0; double[] t = new double[8];",
                12 + e.pick(24), List.of("p", "q", "z", "l"), List.of("c", "n"),
                "double sum = p + q * z + l; for (int i = 0; i < 8; i++) { sum += t[i] * 0.3 + a[i] * b[i] - f[i & 3]; } return sum;");
        text.append("    }\n");
        return text.toString();
    }

    /** Two classes, of which one inherits what it does not override. */
    private void steps() {
        line("abstract static class Step {");
        line("    final double weight;");
        line("    Step(double weight) { this.weight = weight; }");
        line("    abstract double h(double x, double y, double[] a, int k);");
        line("    void g(double[] a, double[] b, int k) { a[k & 7] = weight * b[0]; }");
        line("}");
        step("First", "Step", true);
        step("Second", "First", e.oneIn(2));
        line("private final Step[] steps = {new First(0.75), new Second(-0.5)};");
    }

    private void step(String name, String parent, boolean function) {
        line("static class " + name + " extends " + parent + " {");
        depth++;
        line(name + "(double weight) { super(weight); }");
        if (function) {
            function("", "u - weight * w");
        }
        if (e.oneIn(2)) {
            procedure("", "u * weight");
        }
        depth--;
        line("}");
    }

    private void function(String modifier, String result) {
        part(Part.HELPER, modifier + " double h(double x, double y, double[] a, int k)",
                "double u = x; double w = y;", 6, List.of("u", "w"), List.of("k"), "return " + result + ";");
    }

    private void procedure(String modifier, String result) {
        part(Part.PROCEDURE, modifier + " void g(double[] a, double[] b, int k)",
                "double u = a[k & 7]; double w = b[1];", 5, List.of("u", "w"), List.of("k"),
                "a[k & 7] = " + result + ";");
    }

    private void part(Part part, String head, String first, int statements, List<String> numbers,
            List<String> integers, String last) {
        e.part = part;
        e.numbers.clear();
        e.numbers.addAll(numbers);
        e.integers.clear();
        e.integers.addAll(integers);
        budget = statements;
        line(head + " {");
        depth++;
        line(first);
        block();
        line(last);
        depth--;
        line("}");
    }

    private void line(String what) {
        text.append("    ".repeat(depth)).append(what).append('\n');
    }

    private void block() {
        int n = 1 + e.pick(4);
        for (int i = 0; i < n && budget > 0; i++) {
            statement();
        }
    }

    private void nested(String head) {
        line(head);
        depth++;
        block();
        depth--;
    }

    private String variable() {
        return e.numbers.get(e.pick(e.numbers.size()));
    }

    private void assign(String operator, String value) {
        String v = variable();
        String short0 = value.length() > LONGEST ? "0.25" : value;
        line(v + " " + operator + " " + (v.equals("l") ? "(float) Math.sin(" + short0 + ")" : short0) + ";");
    }

    private void statement() {
        budget--;
        switch (e.pick(12)) {
            case 0, 1 -> assign("=", e.oneIn(3) ? e.damped(3) : e.number(3));
            case 2 -> assign(e.oneIn(2) ? "+=" : "*=", e.damped(2));
            case 3, 4 -> line(e.array() + "[" + e.index(7) + "] " + (e.oneIn(2) ? "=" : e.oneIn(2) ? "+=" : "*=") + " "
                    + e.damped(2) + ";");
            case 5 -> {
                if (e.part == Part.MAIN) {
                    line("f[" + e.index(3) + "] = (float) " + e.damped(2) + ";");
                }
            }
            case 6 -> {
                nested("if (" + e.condition() + ") {");
                if (e.oneIn(2)) {
                    nested("} else {");
                }
                line("}");
            }
            case 7, 8 -> {
                if (loops < 3 && depth < 7) {
                    loop();
                }
            }
            case 9 -> leave();
            case 10 -> {
                if (e.part == Part.MAIN) {
                    line(e.oneIn(3)
                            ? "t = scaled(" + e.array() + ", " + e.damped(1) + ");"
                            : e.oneIn(2)
                                    ? "n = (" + e.integer(2) + ") & 15;"
                                    : (e.oneIn(2) ? "g(" : "steps[" + e.index(1) + "].g(")
                                            + (e.oneIn(2) ? "a, b" : e.oneIn(2) ? "b, b" : "t, a") + ", " + e.integer(1)
                                            + ");");
                }
            }
            default -> assign("=", e.damped(3));
        }
    }

    private void leave() {
        if (loops > 0 && e.oneIn(2)) {
            line("if (" + e.condition() + ") " + (e.oneIn(2) ? "break;" : "continue;"));
        } else if (e.part == Part.MAIN && e.oneIn(6)) {
            line("if (" + e.condition() + ") return " + e.number(2) + ";");
        } else {
            assign("=", e.number(2));
        }
    }

    private void loop() {
        String i = "i" + names++;
        int bound = 1 + e.pick(4);
        int kind = e.pick(6);
        loops++;
        List<String> before = new ArrayList<>(e.integers);
        e.integers.add(i);
        switch (kind) {
            case 0 -> {
                line("int " + i + " = " + (3 + e.pick(3)) + ";");
                nested("while (" + i + "-- > 0) {");
                line("}");
            }
            case 1 -> {
                line("int " + i + " = 0;");
                line("do {");
                depth++;
                line(i + "++;");
                block();
                depth--;
                line("} while (" + i + " < " + bound + ");");
            }
            case 2 -> {
                nested("for (int " + i + " = " + (bound + 2) + "; " + i + " > 0; " + i + " -= " + (1 + e.pick(2))
                        + ") {");
                line("}");
            }
            case 3 -> {
                // One goes on where the other has stopped, as loops that were unrolled by hand do.
                line("int " + i + " = " + e.pick(3) + ";");
                nested("for (; " + i + " < " + (bound + 2) + "; " + i + " += " + (1 + e.pick(3)) + ") {");
                line("}");
                nested("for (; " + i + " < 9; " + i + (e.oneIn(3) ? " += 2" : "++") + ") {");
                line("}");
            }
            default -> {
                nested("for (int " + i + " = 0; " + i + " < " + bound
                        + (e.oneIn(3) ? " + (" + before.get(0) + " & 3)" : "")
                        + "; " + i + "++) {");
                line("}");
            }
        }
        e.integers.clear();
        e.integers.addAll(before);
        loops--;
    }
}
