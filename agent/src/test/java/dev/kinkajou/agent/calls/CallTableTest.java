package dev.kinkajou.agent.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinkajou.agent.calls.TableLine.Verb;
import dev.kinkajou.agent.calls.TableLine.Word;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.Type;

/** Walks the table: every line must say something true, and no line more than is safe. */
class CallTableTest {

    /** Rules that the emission of twins calls without asking the table. */
    private static final Set<String> CALLED_DIRECTLY = Set.of("ArrayRules.clone", "ObjectRules.clone",
            "ObjectRules.announceClone");

    /** Methods that look at numbers and return numbers, all of them without a derivative, or by way of a decimal text. */
    private static final Set<String> NUMBERS_IN_AND_OUT = Set.of();

    /** Classes whose objects take numbers by one method and give numbers by another, and why nothing is lost. */
    private static final Set<String> NUMBERS_IN_THEN_OUT = Set.of(
            // boxes: their numbers leave by rules
            "java/lang/Double", "java/lang/Float", "java/util/OptionalDouble");

    private static final int JDK = Runtime.version().feature();
    private static final CallTable TABLE = CallTable.standard();

    static List<TableLine> lines() {
        return CallTable.standardLines();
    }

    static List<TableLine> linesOfClasses() {
        return lines().stream().filter(l -> !l.owner().endsWith("/*"))
                .filter(l -> l.words().stream().anyMatch(w -> w.since() <= JDK)).toList();
    }

    @ParameterizedTest
    @MethodSource("linesOfClasses")
    void names_an_existing_class_and_its_methods(TableLine line) throws ClassNotFoundException {
        Set<String> known = new HashSet<>();
        for (Executable e : callable(line.owner())) {
            known.add(name(e));
            known.add(name(e) + parameters(e));
        }
        for (Word word : line.words()) {
            if (line.verb() != Verb.RULE && !word.text().equals("*") && word.since() <= JDK) {
                assertThat(known).as("line %s", line.number()).contains(word.text().replaceAll("=.*", ""));
            }
        }
    }

    @Test
    void every_package_exists() {
        Set<String> packages = ModuleLayer.boot().modules().stream().flatMap(m -> m.getPackages().stream())
                .collect(Collectors.toSet());
        for (TableLine line : lines()) {
            if (line.owner().endsWith("/*")) {
                assertThat(packages).contains(line.owner().replace('/', '.').substring(0, line.owner().length() - 2));
            }
        }
    }

    @Test
    void nothing_is_said_twice() {
        Set<String> said = new HashSet<>();
        for (TableLine line : lines()) {
            for (Word word : line.words()) {
                assertThat(said.add(line.owner() + " " + word.text())).as("line %s: %s", line.number(), word.text())
                        .isTrue();
            }
        }
    }

    @Test
    void every_rule_is_reached_from_some_line() throws ClassNotFoundException {
        Set<String> reached = new TreeSet<>();
        Set<String> rules = new TreeSet<>();
        Set<String> classes = new LinkedHashSet<>(List.of("ObjectRules"));
        for (TableLine line : lines()) {
            if (line.verb() == Verb.RULE) {
                line.words().forEach(w -> classes.add(w.text()));
                for (Executable e : callable(line.owner())) {
                    Treatment t = treatment(line.owner(), e);
                    if (t.ruleOwner() != null) {
                        String name = t.ruleName();
                        reached.add(t.ruleOwner().substring(t.ruleOwner().lastIndexOf('/') + 1) + "." + name
                                + t.ruleDescriptor());
                    }
                }
            }
        }
        for (String simpleName : classes) {
            for (Method m : Class.forName("dev.kinkajou.runtime.rules." + simpleName).getDeclaredMethods()) {
                if (Modifier.isPublic(m.getModifiers()) && !CALLED_DIRECTLY.contains(simpleName + "." + m.getName())
                        && !(m.getName().equals("clamp") && JDK < 21)) {
                    rules.add(simpleName + "." + m.getName() + Type.getMethodDescriptor(m));
                }
            }
        }
        if (JDK < 21) {
            reached.removeIf(r -> r.startsWith("MathRules.clamp"));
        }
        assertThat(reached).isEqualTo(rules);
    }

    @ParameterizedTest
    @MethodSource("linesOfClasses")
    void moves_no_primitive_number(TableLine line) throws ClassNotFoundException {
        for (Executable e : callable(line.owner())) {
            if (treatment(line.owner(), e).kind() == Treatment.Kind.MOVES) {
                assertThat(Caution.floating(descriptor(e))).as("%s", e).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("linesOfClasses")
    void looks_only_where_no_number_comes_back(TableLine line) throws ClassNotFoundException {
        List<Executable> looking = new ArrayList<>();
        for (Executable e : callable(line.owner())) {
            if (treatment(line.owner(), e).kind() == Treatment.Kind.LOOKS) {
                looking.add(e);
                boolean inAndOut = Caution.floating(parameters(e)) && Caution.floating(result(e));
                assertThat(inAndOut && !NUMBERS_IN_AND_OUT.contains(line.owner() + "." + e.getName())).as("%s", e)
                        .isFalse();
            }
        }
        boolean in = looking.stream()
                .anyMatch(e -> Caution.floating(parameters(e)) && !Modifier.isStatic(e.getModifiers()));
        boolean out = Stream.of(callable(line.owner()))
                .anyMatch(e -> Caution.floating(result(e)) && !Modifier.isStatic(e.getModifiers()));
        assertThat(in && out && !NUMBERS_IN_THEN_OUT.contains(line.owner())).as("objects of " + line.owner()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            java/lang/Math              | sin              | (D)D                              | static | PARTIALS MathRules
            java/lang/StrictMath        | pow              | (DD)D                             | static | PARTIALS MathRules
            java/lang/Math              | fma              | (FFF)F                            | static | PARTIALS MathRules
            java/lang/Math              | clamp            | (DDD)D                            | static | PARTIALS MathRules
            java/lang/Math              | nextAfter        | (FD)F                             | static | PARTIALS MathRules
            java/lang/Math              | round            | (D)J                              | static | REPLACE RoundRules
            java/lang/Math              | max              | (II)I                             | static | UNKNOWN
            java/lang/Double            | max              | (DD)D                             | static | PARTIALS MathRules
            java/lang/Double            | sum              | (DD)D                             | static | PARTIALS BoxRules
            java/lang/Double            | valueOf          | (D)Ljava/lang/Double;             | static | REPLACE BoxRules
            java/lang/Double            | valueOf          | (Ljava/lang/String;)Ljava/lang/Double; | static | LOOKS
            java/lang/Double            | doubleValue      | ()D                               |        | REPLACE BoxRules
            java/lang/Double            | intValue         | ()I                               |        | REPLACE ConversionRules
            java/lang/Double            | <init>           | (D)V                              |        | AFTER BoxRules
            java/lang/Float             | <init>           | (D)V                              |        | AFTER BoxRules
            java/lang/Double            | doubleToLongBits | (D)J                              | static | UNKNOWN
            java/lang/Float             | floatToRawIntBits | (F)I                             | static | UNKNOWN
            java/lang/Number            | doubleValue      | ()D                               |        | REPLACE BoxRules
            java/lang/Integer           | doubleValue      | ()D                               |        | LOOKS
            java/lang/System            | arraycopy        | (Ljava/lang/Object;ILjava/lang/Object;II)V | static | REPLACE ArrayRules
            java/util/Arrays            | fill             | ([DD)V                            | static | REPLACE ArrayRules
            java/util/Arrays            | fill             | ([Ljava/lang/Object;Ljava/lang/Object;)V | static | MOVES
            java/util/Arrays            | sort             | ([D)V                             | static | REPLACE ArrayRules
            java/util/Arrays            | parallelPrefix   | ([DLjava/util/function/DoubleBinaryOperator;)V | static | UNKNOWN
            java/util/Arrays            | toString         | ([D)Ljava/lang/String;            | static | LOOKS
            java/util/Arrays            | asList           | ([Ljava/lang/Object;)Ljava/util/List; | static | MOVES
            java/util/Map               | merge            | (Ljava/lang/Object;Ljava/lang/Object;Ljava/util/function/BiFunction;)Ljava/lang/Object; | | ORDERS
            java/util/Collections       | sort             | (Ljava/util/List;)V               | static | ORDERS
            java/util/stream/Stream     | sorted           | ()Ljava/util/stream/Stream;       |        | ORDERS
            java/util/ArrayList         | size             | ()I                               |        | MOVES
            java/util/HashMap           | <init>           | (IF)V                             |        | UNKNOWN
            java/io/PrintStream         | println          | (D)V                              |        | LOOKS
            java/io/DataOutputStream    | writeDouble      | (D)V                              |        | UNKNOWN
            java/util/Random            | nextDouble       | ()D                               |        | LOOKS
            java/util/Random            | nextDouble       | (DD)D                             |        | UNKNOWN
            java/math/BigDecimal        | <init>           | (Ljava/lang/String;)V             |        | AFTER DecimalRules
            java/math/BigDecimal        | valueOf          | (D)Ljava/math/BigDecimal;         | static | UNKNOWN
            java/time/Duration          | ofMillis         | (J)Ljava/time/Duration;           | static | LOOKS
            java/util/Comparator        | comparingDouble  | (Ljava/util/function/ToDoubleFunction;)Ljava/util/Comparator; | static | REPLACE StreamRules
            java/util/Collection        | parallelStream   | ()Ljava/util/stream/Stream;      |        | REPLACE StreamRules
            java/util/List              | parallelStream   | ()Ljava/util/stream/Stream;      |        | UNKNOWN
            java/util/stream/DoubleStream | sum            | ()D                               |        | REPLACE StreamRules
            java/util/stream/DoubleStream | spliterator    | ()Ljava/util/Spliterator$OfDouble; |      | UNKNOWN
            java/util/stream/Stream     | map              | (Ljava/util/function/Function;)Ljava/util/stream/Stream; | | MOVES
            java/util/function/Function | apply            | (Ljava/lang/Object;)Ljava/lang/Object; |   | UNKNOWN
            com/acme/Model              | loss             | (D)D                              |        | UNKNOWN
            org/apache/commons/math3/util/FastMath   | sin    | (D)D     | static | PARTIALS MathRules
            org/apache/commons/math3/util/FastMath   | pow    | (DI)D    | static | PARTIALS FastMathRules
            org/apache/commons/math3/util/FastMath   | exp    | (DD[D)D  | static | UNKNOWN
            org/apache/commons/math3/util/Precision  | equals | (DDI)Z   | static | LOOKS
            net/jafama/FastMath         | asinh            | (D)D   | static | PARTIALS FastMathRules
            net/jafama/FastMath         | sinQuick         | (D)D   | static | PARTIALS MathRules
            net/jafama/StrictFastMath   | powFast          | (DI)D  | static | PARTIALS FastMathRules
            org/apache/commons/math4/core/jdkmath/AccurateMath | log | (DD)D | static | PARTIALS FastMathRules
            org/apache/commons/math4/core/jdkmath/JdkMath | sin    | (D)D   | static | PARTIALS MathRules
            org/hipparchus/util/FastMath             | clamp  | (DDD)D   | static | PARTIALS MathRules
            org/hipparchus/util/MathArrays           | linearCombination | ([D[D)D | static | PARTIALS DotProductRules
            """)
    void knows(String owner, String name, String descriptor, String isStatic, String expected) {
        Treatment t = TABLE.treatment(owner, name, descriptor, isStatic != null);
        String rule = t.ruleOwner() == null ? "" : " " + t.ruleOwner().substring(t.ruleOwner().lastIndexOf('/') + 1);
        assertThat(t.kind() + rule).isEqualTo(expected);
    }

    @Test
    void a_rule_is_called_by_this_descriptor() {
        String tape = "Ldev/kinkajou/runtime/tape/Tape;";
        assertThat(TABLE.treatment("java/lang/Math", "pow", "(DD)D", true).ruleDescriptor())
                .isEqualTo("(DDDII" + tape + ")D");
        assertThat(TABLE.treatment("java/util/Arrays", "fill", "([FF)V", true).ruleDescriptor())
                .isEqualTo("([FFI" + tape + ")V");
        assertThat(TABLE.treatment("java/lang/Float", "doubleValue", "()D", false).ruleDescriptor())
                .isEqualTo("(Ljava/lang/Float;" + tape + ")D");
        assertThat(TABLE.treatment("java/lang/Double", "<init>", "(D)V", false).ruleDescriptor())
                .isEqualTo("(Ljava/lang/Double;I" + tape + ")V");
    }

    @Test
    void a_wrong_line_is_named() {
        assertThatThrownBy(() -> TableLine.read("# fine\n\nlooks a.B *\nlikes a.B *\n")).hasMessageContaining("line 4");
        assertThatThrownBy(() -> TableLine.read("looks a.B")).hasMessageContaining("line 1");
    }

    private static Treatment treatment(String owner, Executable e) {
        return TABLE.treatment(owner, name(e), descriptor(e), Modifier.isStatic(e.getModifiers()));
    }

    /** What can be called with that owner, inherited methods included. */
    private static Executable[] callable(String owner) throws ClassNotFoundException {
        Class<?> type = Class.forName(owner.replace('/', '.'), false, CallTableTest.class.getClassLoader());
        Stream<Executable> constructors = Arrays.stream(type.getDeclaredConstructors());
        Stream<Executable> own = Arrays.stream(type.getDeclaredMethods());
        Stream<Executable> inherited = Arrays.stream(type.getMethods());
        return Stream.of(constructors, own, inherited).flatMap(s -> s)
                .filter(e -> Modifier.isPublic(e.getModifiers()) || Modifier.isProtected(e.getModifiers())).distinct()
                .toArray(Executable[]::new);
    }

    private static String name(Executable e) {
        return e instanceof Constructor ? "<init>" : e.getName();
    }

    private static String descriptor(Executable e) {
        return e instanceof Constructor<?> c ? Type.getConstructorDescriptor(c) : Type.getMethodDescriptor((Method) e);
    }

    private static String parameters(Executable e) {
        String descriptor = descriptor(e);
        return descriptor.substring(0, descriptor.indexOf(')') + 1);
    }

    private static String result(Executable e) {
        String descriptor = descriptor(e);
        return descriptor.substring(descriptor.indexOf(')') + 1);
    }
}
