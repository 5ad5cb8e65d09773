package dev.kinkajou.agent.classfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kinkajou.runtime.memory.Layout;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;

/** The slots the agent computes from class files are those the runtime finds by reflection. */
class FieldSlotsTest {

    private final Hierarchy hierarchy = new Hierarchy(new ClassFiles(),
            new WeakReference<>(FieldSlotsTest.class.getClassLoader()));

    static class Base {
        static double total;
        static float average;
        double zeta;
        int count;
        private float alpha;
    }

    static class Derived extends Base {
        static double zero;
        double beta;
        double[] array;
        float alpha;
        Double boxed;
        final double gamma = Math.random();
    }

    @Test
    void slots_are_those_of_the_runtime() {
        assertSameSlots(Layout.of(Derived.class), 5);
        assertSameSlots(Layout.of(Base.class), 2);
        assertSameSlots(Layout.ofStatics(Base.class), 2);
        assertSameSlots(Layout.ofStatics(Derived.class), 1);
        assertSameSlots(Layout.of(java.util.DoubleSummaryStatistics.class), 5);
        assertSameSlots(Layout.of(java.awt.geom.Point2D.Double.class), 2);
    }

    @Test
    void other_fields_have_none() {
        ClassSummary base = hierarchy.find(internal(Base.class));
        assertThatIllegalStateException().isThrownBy(() -> FieldSlots.slot(hierarchy, base, "count", "I"))
                .withMessageContaining("no floating-point field");
    }

    private void assertSameSlots(Layout layout, int size) {
        assertThat(layout.size()).isEqualTo(size);
        for (Field field : layout.fields()) {
            ClassSummary declarer = hierarchy.find(internal(field.getDeclaringClass()));
            assertThat(FieldSlots.slot(hierarchy, declarer, field.getName(), field.getType().descriptorString()))
                    .as(field.toString())
                    .isEqualTo(layout.slot(field));
        }
    }

    private static String internal(Class<?> type) {
        return type.getName().replace('.', '/');
    }
}
