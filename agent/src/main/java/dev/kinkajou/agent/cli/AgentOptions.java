package dev.kinkajou.agent.cli;

import dev.kinkajou.agent.options.Option;
import dev.kinkajou.agent.options.OptionException;
import dev.kinkajou.agent.options.Options;
import java.util.List;
import java.util.Properties;

/** The options of the agent that decide what becomes of a class, as arguments of a command; the user writes them as for the agent. */
final class AgentOptions {

    private static final List<Option> PASSED_ON = List.of(Option.SCOPE, Option.EXCLUDE, Option.ENGINE, Option.CONFIG);

    private AgentOptions() {
    }

    /** Without a scope, everything is in scope. */
    static Options of(Arguments a) throws UsageException {
        Properties properties = new Properties();
        properties.setProperty(Options.PREFIX + Option.SCOPE.key(), "**");
        for (Option option : PASSED_ON) {
            if (a.value(option.key()) != null) {
                properties.setProperty(Options.PREFIX + option.key(), a.value(option.key()));
            }
        }
        try {
            return Options.read(null, properties);
        } catch (OptionException e) {
            throw new UsageException(e.getMessage());
        }
    }
}
