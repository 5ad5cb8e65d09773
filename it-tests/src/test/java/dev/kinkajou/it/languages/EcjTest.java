package dev.kinkajou.it.languages;

import dev.kinkajou.Gradient;
import dev.kinkajou.ScalarFunction;
import dev.kinkajou.it.language.Check;
import dev.kinkajou.it.language.ClassesInMemory;
import dev.kinkajou.it.language.Ecj;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models in Java, compiled by the compiler of Eclipse: their gradients are those of what javac writes, too. */
class EcjTest {

    private static final Path SOURCE = Path.of("src/test/java/dev/kinkajou/it/languages/JavaModels.java");
    private static final String NAME = "JavaModelsOfEcj";
    private static final double[] POINT = {1.5, 2, 3};

    private static Map<String, ToDoubleFunction<double[]>> byEcj;

    @BeforeAll
    @SuppressWarnings("unchecked")
    static void compile() throws IOException {
        String source = Files.readString(SOURCE).replaceAll("\\bJavaModels\\b", NAME);
        String name = JavaModels.class.getPackageName() + "." + NAME;
        byEcj = ((Supplier<Map<String, ToDoubleFunction<double[]>>>) new ClassesInMemory(Ecj.compile(17, name, source))
                .make(name))
                .get();
    }

    static Set<String> names() {
        return new TreeSet<>(new JavaModels().get().keySet());
    }

    @ParameterizedTest
    @MethodSource("names")
    void gradients_agree_with_differences_and_with_javac(String name) {
        ScalarFunction ofEcj = byEcj.get(name)::applyAsDouble;
        ScalarFunction ofJavac = new JavaModels().get().get(name)::applyAsDouble;
        Check.gradient(ofEcj, POINT).is(Gradient.at(ofJavac, POINT).toArray());
    }
}
