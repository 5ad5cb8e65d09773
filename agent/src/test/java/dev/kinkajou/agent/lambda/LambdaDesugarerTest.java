package dev.kinkajou.agent.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.util.Textifier;
import org.objectweb.asm.util.TraceMethodVisitor;

class LambdaDesugarerTest {

    private static final String PACKAGE = "dev.kinkajou.agent.lambda.targets.";
    private static final String TARGETS = PACKAGE + "LambdaTargets";

    private static List<Arguments> targets() throws ReflectiveOperationException {
        List<Arguments> all = new ArrayList<>();
        for (int release : new int[]{8, 11, 17}) {
            Map<String, byte[]> classFiles = Compiled.targets(release);
            Class<?> plain = new Loaded(classFiles, false).loadClass(TARGETS);
            Class<?> desugared = new Loaded(classFiles, true).loadClass(TARGETS);
            for (Method m : plain.getDeclaredMethods()) {
                if (Modifier.isPublic(m.getModifiers()) && Modifier.isStatic(m.getModifiers())) {
                    all.add(Arguments.of(release, m.getName(), plain, desugared));
                }
            }
        }
        return all;
    }

    @ParameterizedTest(name = "release {0}: {1}")
    @MethodSource("targets")
    void desugared_lambdas_behave_as_before(int release, String name, Class<?> plain, Class<?> desugared)
            throws Exception {
        assertThat(desugared.getMethod(name).invoke(null)).isEqualTo(plain.getMethod(name).invoke(null));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 11, 17})
    void no_site_of_the_jdk_is_left(int release) {
        Compiled.targets(release).forEach((name, classFile) -> {
            byte[] changed = LambdaDesugarer.desugar(classFile);
            if (!name.endsWith("LongParameterLists")) {
                assertThat(sitesOfTheJdk(node(changed == null ? classFile : changed))).as(name).isZero();
            }
        });
    }

    @Test
    void a_class_without_lambdas_is_left_alone() {
        assertThat(LambdaDesugarer.desugar(Compiled.targets(17).get(PACKAGE + "other.Parent"))).isNull();
    }

    @Test
    void a_lambda_whose_twin_would_not_fit_stays_the_jdks() {
        assertThat(LambdaDesugarer.desugar(Compiled.targets(17).get(PACKAGE + "LongParameterLists"))).isNull();
    }

    @Test
    void a_desugared_class_has_nothing_more_to_desugar() {
        byte[] once = LambdaDesugarer.desugar(Compiled.targets(17).get(TARGETS));
        assertThat(LambdaDesugarer.desugar(once)).isNull();
    }

    @Test
    void methods_differ_in_their_sites_only() {
        byte[] original = Compiled.targets(17).get(TARGETS);
        Map<String, String> before = listing(node(original));
        Map<String, String> after = listing(node(LambdaDesugarer.desugar(original)));
        assertThat(after).containsAllEntriesOf(before);
        before.keySet().forEach(after::remove);
        assertThat(after.keySet()).isNotEmpty().allMatch(key -> key.startsWith("kinkajou$lambda$"));
    }

    @Test
    void what_javac_made_a_method_needs_no_other() {
        ClassNode changed = node(LambdaDesugarer.desugar(Compiled.targets(17).get(PACKAGE + "Shapes$Host")));
        assertThat(changed.methods).extracting(m -> m.name).filteredOn(name -> name.startsWith("kinkajou$lambda$"))
                .hasSize(1);
    }

    private static ClassNode node(byte[] classFile) {
        ClassNode node = new ClassNode();
        new ClassReader(classFile).accept(node, 0);
        return node;
    }

    private static int sitesOfTheJdk(ClassNode type) {
        int count = 0;
        for (MethodNode m : type.methods) {
            for (AbstractInsnNode insn : m.instructions) {
                if (insn instanceof InvokeDynamicInsnNode site
                        && site.bsm.getOwner().equals(MetafactoryCall.METAFACTORY)) {
                    count++;
                }
            }
        }
        return count;
    }

    /** Instructions of the methods, without the sites. */
    private static Map<String, String> listing(ClassNode type) {
        Map<String, String> methods = new LinkedHashMap<>();
        for (MethodNode m : type.methods) {
            Textifier text = new Textifier();
            for (AbstractInsnNode insn : m.instructions.toArray()) {
                if (insn instanceof InvokeDynamicInsnNode) {
                    m.instructions.remove(insn);
                }
            }
            m.accept(new TraceMethodVisitor(text));
            methods.put(m.name + m.desc, text.getText().toString());
        }
        return methods;
    }
}
