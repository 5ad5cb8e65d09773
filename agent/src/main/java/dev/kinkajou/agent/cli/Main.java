package dev.kinkajou.agent.cli;

import dev.kinkajou.agent.options.Option;
import dev.kinkajou.agent.page.Untrusted;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/** The main class of the agent's jar. */
public final class Main {

    private static final List<Command> COMMANDS = List.of(new CheckCommand(), new ExplainCommand());

    private Main() {
    }

    /** Runs a command and ends the process with its status. */
    public static void main(String[] arguments) {
        List<String> line = Arrays.asList(arguments);
        int status = isLong(line) && !Relaunch.isSetUp() ? Relaunch.run(line) : Relaunch.NOT_RUN;
        if (status == Relaunch.NOT_RUN) {
            status = run(line, Terminal.ofProcess());
        }
        System.out.flush();
        System.exit(status);
    }

    /** Whether a command reads archives, and not only the command line. */
    private static boolean isLong(List<String> line) {
        return line.size() > 1 && line.get(0).equals("check");
    }

    /**
     * Runs a command.
     *
     * @return the exit status
     */
    static int run(List<String> arguments, Terminal terminal) {
        if (arguments.isEmpty() || List.of("help", "--help", "-h").contains(arguments.get(0))) {
            help(terminal.out());
            return Command.FINE;
        }
        for (Command command : COMMANDS) {
            if (command.name().equals(arguments.get(0))) {
                return run(command, arguments.subList(1, arguments.size()), terminal);
            }
        }
        terminal.err().println("kinkajou: unknown command " + Untrusted.line(arguments.get(0)));
        help(terminal.err());
        return Command.WRONG;
    }

    private static int run(Command command, List<String> arguments, Terminal terminal) {
        try {
            return command.run(arguments, terminal);
        } catch (UsageException e) {
            terminal.err().println("kinkajou: " + Untrusted.line(e.getMessage()));
            command.help().forEach(terminal.err()::println);
            return Command.WRONG;
        }
    }

    private static void help(PrintStream out) {
        out.println("Kinkajou: gradients for the Java you already have.");
        out.println();
        out.println("To differentiate:   java -javaagent:kinkajou-agent.jar[=OPTION=VALUE,...] -cp ... Main");
        out.println("To look beforehand: java -jar kinkajou-agent.jar COMMAND ...");
        for (Command command : COMMANDS) {
            out.println();
            command.help().forEach(out::println);
        }
        out.println();
        out.println("Options of the agent:");
        for (Option option : Option.values()) {
            out.println("    " + option.key() + ": " + option.help());
        }
    }
}
