package dev.kinkajou.agent.check;

import dev.kinkajou.agent.check.MethodReport.Outcome;
import dev.kinkajou.agent.classfiles.ClassFile;
import dev.kinkajou.agent.classfiles.Member;
import dev.kinkajou.agent.classfiles.MethodOwner;
import dev.kinkajou.agent.compile.CompiledNames;
import dev.kinkajou.agent.selection.Selected;
import dev.kinkajou.agent.twin.TwinClass;
import dev.kinkajou.agent.twin.TwinNames;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;

/** What became of each method of a class that was rewritten. */
final class MethodReports {

    private final Selected selected;
    private final Advice advice;
    private final Map<String, Integer> originals;
    private final Map<String, Integer> lines;
    private final Map<String, Integer> sizes;
    private final Map<String, TwinFacts> twins;
    private final Map<String, String> refused;
    private final Map<String, String> uncompiled;

    /**
     * @param rewriting what {@code rewritten} was made by
     * @param rewritten the class with twins
     */
    MethodReports(Selected selected, TwinClass rewriting, byte[] rewritten, Advice advice) {
        this.selected = selected;
        this.advice = advice;
        ClassFile file = selected.file();
        ClassReader result = new ClassReader(rewritten);
        originals = CodeLengths.of(file.reader());
        lines = FirstLines.of(file.reader());
        sizes = CodeLengths.of(result);
        twins = TwinAudit.of(result);
        uncompiled = rewriting.uncompiled();
        refused = rewriting.refused();
    }

    List<MethodReport> all() {
        List<MethodReport> all = new ArrayList<>();
        for (Member m : selected.file().summary().methods()) {
            if (!m.name().equals("<clinit>") && !m.name().equals("$deserializeLambda$")) {
                all.add(method(m));
            }
        }
        return all;
    }

    private MethodReport method(Member m) {
        String twin = TwinNames.name(m.name()) + TwinNames.descriptor(m.descriptor());
        String recorded = CompiledNames.recorded(m.name()) + TwinNames.descriptor(m.descriptor());
        boolean compiled = sizes.containsKey(recorded);
        String measured = compiled ? recorded : twin;
        Outcome outcome = outcome(m, compiled, sizes.containsKey(twin));
        boolean hasTwin = outcome == Outcome.COMPILED || outcome == Outcome.RECORDED;
        TwinFacts facts = hasTwin && twins.containsKey(measured) ? twins.get(measured) : new TwinFacts();
        List<Crossing> crossings = new ArrayList<>();
        for (TwinFacts.Refusal r : facts.refusals) {
            crossings.add(advice.crossing(r));
        }
        return new MethodReport(m.name(), m.descriptor(), lines.getOrDefault(m.key(), 0), outcome, reason(m, outcome),
                originals.getOrDefault(m.key(), 0), hasTwin ? sizes.getOrDefault(measured, 0) : 0, crossings,
                facts.comparisons);
    }

    private Outcome outcome(Member m, boolean compiled, boolean hasTwin) {
        if (selected.isConstant(new MethodOwner(selected.file().summary(), m))) {
            return Outcome.CONSTANT;
        }
        if (m.isAbstract()) {
            return Outcome.ABSTRACT;
        }
        if (!hasTwin || refused.containsKey(m.key()) || selected.guardsOnly() || Modifier.isNative(m.access())) {
            return Outcome.REFUSED;
        }
        return compiled ? Outcome.COMPILED : Outcome.RECORDED;
    }

    private String reason(Member m, Outcome outcome) {
        if (outcome == Outcome.RECORDED) {
            return uncompiled.get(m.key());
        }
        if (outcome != Outcome.REFUSED) {
            return null;
        }
        if (Modifier.isNative(m.access())) {
            return "it is native";
        }
        return refused.getOrDefault(m.key(), "the class could not be rewritten");
    }
}
