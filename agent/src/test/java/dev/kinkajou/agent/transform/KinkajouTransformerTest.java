package dev.kinkajou.agent.transform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.agent.classfiles.ClassFile;
import dev.kinkajou.agent.loaders.OpenedModules;
import dev.kinkajou.agent.selection.KnownCalls;
import dev.kinkajou.agent.selection.ScopePattern;
import dev.kinkajou.agent.selection.Selected;
import dev.kinkajou.agent.selection.Selection;
import dev.kinkajou.agent.testing.Program;
import dev.kinkajou.agent.testing.Said;
import dev.kinkajou.runtime.tape.Tape;
import java.util.List;
import org.junit.jupiter.api.Test;

class KinkajouTransformerTest {

    private static final byte[] REWRITTEN = {1};
    private static final byte[] GUARDED = {2};

    private final Said said = new Said();
    private final Program program = Program.of("package app; class Net { double loss() { return Helper.half(1); } }",
            "package app; class Helper { static double half(double x) { return x / 2; } }");

    @Test
    void selected_class_is_rewritten() {
        assertThat(transform(transformer(new Rewriter(false, false)), "app/Net", null)).isSameAs(REWRITTEN);
        assertThat(said.text()).isEmpty();
    }

    @Test
    void classes_of_the_jdk_hidden_classes_and_redefinitions_are_left_alone() {
        KinkajouTransformer transformer = transformer(new Rewriter(false, false));
        byte[] bytes = program.file("app/Net").bytes();
        assertThat(transformer.transform(unnamed(), null, "app/Net", null, null, bytes)).isNull();
        assertThat(transformer.transform(unnamed(), program, null, null, null, bytes)).isNull();
        assertThat(transformer.transform(unnamed(), program, "java/lang/String", null, null, bytes)).isNull();
        assertThat(transform(transformer, "app/Net", String.class)).isNull();
    }

    @Test
    void class_that_cannot_be_rewritten_gets_guards_and_is_said() {
        KinkajouTransformer transformer = transformer(new Rewriter(true, false));
        assertThat(transform(transformer, "app/Net", null)).isSameAs(GUARDED);
        assertThat(said.text())
                .startsWith("kinkajou: class app.Net can't be made differentiable and is left without derivatives:"
                        + " java.lang.IllegalStateException: method too large at dev.kinkajou.agent.transform.KinkajouTransformerTest$Rewriter.rewrite(")
                .hasLineCount(1);
    }

    @Test
    void class_that_cannot_be_guarded_either_is_left_as_it_was_and_said_once() {
        assertThat(transform(transformer(new Rewriter(true, true)), "app/Net", null)).isNull();
        assertThat(said.text()).hasLineCount(1);
    }

    @Test
    void class_file_that_is_too_new_is_left_as_it_was_and_said() {
        byte[] future = program.file("app/Net").bytes().clone();
        future[7] = 127;
        assertThat(transformer(new Rewriter(false, false)).transform(unnamed(), program, "app/Net", null, null, future))
                .isNull();
        assertThat(said.text())
                .startsWith("kinkajou: class app.Net can't be made differentiable and is left without derivatives:"
                        + " java.lang.IllegalArgumentException: Unsupported class file version 127");
    }

    @Test
    void callers_of_a_class_that_failed_do_not_count_on_it() {
        Rewriter rewriter = new Rewriter(false, false);
        KinkajouTransformer transformer = transformer(rewriter);
        rewriter.fail = true;
        transform(transformer, "app/Helper", null);
        rewriter.fail = false;
        transform(transformer, "app/Net", null);
        assertThat(rewriter.last.hasTwins("app/Helper")).isFalse();
    }

    private byte[] transform(KinkajouTransformer transformer, String name, Class<?> redefined) {
        return transformer.transform(unnamed(), program, name, redefined, null, program.file(name).bytes());
    }

    private Module unnamed() {
        return program.getUnnamedModule();
    }

    private KinkajouTransformer transformer(ClassRewriter rewriter) {
        KnownCalls none = (owner, name, descriptor) -> false;
        Selection selection = new Selection(List.of(ScopePattern.parse("app.**")), List.of(), none, Tape.class,
                said.log(false));
        return new KinkajouTransformer(new OpenedModules(null, Tape.class.getModule()), selection, rewriter,
                said.log(false));
    }

    private static final class Rewriter implements ClassRewriter {

        private boolean fail;
        private final boolean failGuards;
        private Selected last;

        Rewriter(boolean fail, boolean failGuards) {
            this.fail = fail;
            this.failGuards = failGuards;
        }

        @Override
        public byte[] rewrite(ClassFile original, Selected selection) {
            last = selection;
            if (selection.guardsOnly() ? failGuards : fail) {
                throw new IllegalStateException("method too large");
            }
            return selection.guardsOnly() ? GUARDED : REWRITTEN;
        }
    }
}
