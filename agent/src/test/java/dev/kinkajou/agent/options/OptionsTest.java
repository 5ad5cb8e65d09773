package dev.kinkajou.agent.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    private final Properties system = new Properties();

    @TempDir
    private Path folder;

    @Test
    void without_options_the_defaults_hold() throws Exception {
        Options options = Options.read(null, system);
        assertThat(options.abs0()).isZero();
        assertThat(options.scope()).isEmpty();
        assertThat(options.exclude()).isEmpty();
        assertThat(options.tapeLimit()).isZero();
        assertThat(options.verbose()).isFalse();
    }

    @Test
    void argument_may_hold_every_option() throws Exception {
        Path config = write("");
        Options options = Options.read(
                "abs0=-0.5, scope=com.acme.**+org.legacy.Net,exclude=com.acme.io.*,tapeLimit=2g,verbose=true,config="
                        + config,
                system);
        assertThat(options.abs0()).isEqualTo(-0.5);
        assertThat(options.scope()).hasSize(2);
        assertThat(options.scope().get(0).matches("com/acme/deep/Net")).isTrue();
        assertThat(options.exclude().get(0).matches("com/acme/io/Csv")).isTrue();
        assertThat(options.tapeLimit()).isEqualTo(2L << 30);
        assertThat(options.verbose()).isTrue();
    }

    @Test
    void argument_counts_before_property_and_property_before_file() throws Exception {
        Path config = write("abs0=0.1\ntapeLimit=1k\nverbose=true\n");
        system.setProperty("kinkajou.abs0", "0.2");
        system.setProperty("kinkajou.tapeLimit", "2k");
        system.setProperty("kinkajou.config", config.toString());
        Options options = Options.read("abs0=0.3", system);
        assertThat(options.abs0()).isEqualTo(0.3);
        assertThat(options.tapeLimit()).isEqualTo(2048);
        assertThat(options.verbose()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "64k, 65536", "3M, 3145728", "1g, 1073741824"})
    void sizes_have_units(String text, long bytes) throws Exception {
        assertThat(Options.read("tapeLimit=" + text, system).tapeLimit()).isEqualTo(bytes);
    }

    @Test
    void misspelt_option_is_refused_with_the_nearest_and_all_known() {
        assertRefused("skope=com.acme.**",
                "unknown option skope in the agent's argument; did you mean scope? known options: abs0, scope, exclude, rules, engine, tapeLimit, kinkLimit, verify, trace, report, config, verbose");
    }

    @Test
    void option_like_no_other_is_refused_with_all_known() {
        assertRefused("frobnicate=1",
                "unknown option frobnicate in the agent's argument; known options: abs0, scope, exclude, rules, engine, tapeLimit, kinkLimit, verify, trace, report, config, verbose");
    }

    @Test
    void misspelt_system_property_is_refused() {
        system.setProperty("kinkajou.tapelimit", "1g");
        assertRefused("",
                "unknown option tapelimit in the system properties; did you mean tapeLimit? known options: abs0, scope, exclude,"
                        + " rules, engine, tapeLimit, kinkLimit, verify, trace, report, config, verbose");
    }

    @Test
    void abs0_must_be_a_slope_of_abs() {
        assertRefused("abs0=2",
                "abs0=2: outside -1 to 1; expected the slope of abs at 0, a number from -1 to 1, or lex for limiting gradients");
        assertRefused("abs0=NaN",
                "abs0=NaN: outside -1 to 1; expected the slope of abs at 0, a number from -1 to 1, or lex for limiting gradients");
        assertRefused("abs0=zero",
                "abs0=zero: not a number; expected the slope of abs at 0, a number from -1 to 1, or lex for limiting gradients");
    }

    @Test
    void bad_sizes_are_refused() {
        String help = "; expected the most memory of one recording, such as 512m or 2g; 0 for half of the Java heap";
        assertRefused("tapeLimit=lots", "tapeLimit=lots: not a size" + help);
        assertRefused("tapeLimit=", "tapeLimit=: not a size" + help);
        assertRefused("tapeLimit=-1", "tapeLimit=-1: out of range" + help);
        assertRefused("tapeLimit=9999999999g", "tapeLimit=9999999999g: out of range" + help);
    }

    @Test
    void bad_flag_is_refused() {
        assertRefused("verbose=yes",
                "verbose=yes: neither true nor false; expected true to say which classes are differentiable and why");
    }

    @Test
    void bad_pattern_is_refused() {
        assertRefused("scope=com.acme.**.x",
                "scope=com.acme.**.x: 'com.acme.**.x' is not a class pattern (com.acme.** for a package and those"
                        + " below, com.acme.* for one package, com.acme.Net for a class); expected the classes to differentiate, such as"
                        + " com.acme.**+org.legacy.*+com.acme.Net");
    }

    @Test
    void option_without_value_is_refused() {
        assertRefused("verbose", "verbose has no value in the agent's argument; write verbose=VALUE");
    }

    @Test
    void option_given_twice_is_refused() {
        assertRefused("abs0=0,abs0=1", "abs0 is given twice in the agent's argument");
    }

    @Test
    void wrong_option_in_the_file_is_refused_with_the_name_of_the_file() throws Exception {
        Path config = write("abs=0\n");
        assertRefused("config=" + config, "unknown option abs in " + config
                + "; did you mean abs0? known options: abs0, scope, exclude, rules, engine, tapeLimit, kinkLimit, verify, trace, report, config, verbose");
    }

    @Test
    void aliases_come_from_the_file_and_the_system_properties() throws Exception {
        Path config = write("alias.a.B.* = java.lang.Math.*\nalias.a.C.sin=java.lang.Math.sin\n");
        system.setProperty("kinkajou.alias.a.C.sin", "java.lang.Math.cos");
        assertThat(Options.read("config=" + config, system).aliases())
                .containsOnly(entry("a.B.*", "java.lang.Math.*"), entry("a.C.sin", "java.lang.Math.cos"));
    }

    @Test
    void key_given_twice_in_the_file_is_refused() throws Exception {
        Path config = write("alias.a.B.sin=java.lang.Math.sin\nalias.a.B.sin=java.lang.Math.cos\n");
        assertRefused("config=" + config, "alias.a.B.sin is given twice in " + config);
    }

    @Test
    void unreadable_file_is_refused() {
        Path missing = folder.resolve("missing.properties");
        assertRefused("config=" + missing,
                "config=" + missing + " can't be read: java.nio.file.NoSuchFileException: " + missing);
    }

    private void assertRefused(String argument, String message) {
        assertThatThrownBy(() -> Options.read(argument, system)).isInstanceOf(OptionException.class)
                .hasMessage(message);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("kinkajou.properties"), text);
    }
}
