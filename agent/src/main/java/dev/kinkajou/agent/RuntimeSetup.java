package dev.kinkajou.agent;

import dev.kinkajou.agent.lambda.HiddenLambdaSpinner;
import dev.kinkajou.agent.log.Log;
import dev.kinkajou.agent.options.OptionException;
import dev.kinkajou.agent.options.Options;
import dev.kinkajou.agent.report.RunReport;
import dev.kinkajou.runtime.Settings;
import dev.kinkajou.runtime.lambda.LambdaBootstrap;

/** Tells the runtime what the options say, whoever rewrites the classes. */
public final class RuntimeSetup {

    private RuntimeSetup() {
    }

    static void install(Options options) {
        LambdaBootstrap.install(new HiddenLambdaSpinner());
        Settings.installCompiled(options.compiles());
        Settings.installVerified(options.verifies());
        Settings.installNanTrace(options.tracesNan());
        Settings.installReport(options.report() != null);
        Settings.install(options.abs0(), options.tapeLimit(), options.kinkLimit());
    }

    /**
     * For programs that were woven when they were built, and run without agent; the runtime calls it by name. Options are system properties, or in
     * the file that one of them names; those that say what is rewritten have no effect any more.
     *
     * @throws IllegalStateException when one is wrong, in a line for the user
     */
    public static void withoutAgent() {
        try {
            Options options = Options.read(null, System.getProperties());
            install(options);
            RunReport.atEnd(options.report(), new Log(System.err, false));
        } catch (OptionException e) {
            throw new IllegalStateException("kinkajou: " + e.getMessage(), e);
        }
    }
}
