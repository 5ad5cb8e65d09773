package dev.kinkajou.agent.classfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

class PerLoaderTest {

    private static final int PATIENCE = 50;

    private final PerLoader<StringBuilder> builders = new PerLoader<>() {
        @Override
        protected StringBuilder create(WeakReference<ClassLoader> loader) {
            return new StringBuilder();
        }
    };

    @Test
    void each_loader_keeps_its_own() {
        ClassLoader a = new ClassLoader() {
        };
        ClassLoader b = new ClassLoader() {
        };
        assertThat(builders.of(a)).isSameAs(builders.of(a)).isNotSameAs(builders.of(b));
        assertThat(builders.all()).hasSize(2);
    }

    @Test
    void loaders_that_claim_to_be_equal_are_told_apart() {
        assertThat(builders.of(new Chameleon())).isNotSameAs(builders.of(new Chameleon()));
    }

    @Test
    void value_goes_with_its_loader() throws Exception {
        builders.of(new Chameleon());
        for (int i = 0; i < PATIENCE && builders.all().size() != 1; i++) {
            System.gc();
            Thread.sleep(10);
            builders.of(new Chameleon());
        }
        assertThat(builders.all()).hasSizeLessThan(PATIENCE);
    }

    private static final class Chameleon extends ClassLoader {
        @Override
        public boolean equals(Object other) {
            return other instanceof Chameleon;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }
}
