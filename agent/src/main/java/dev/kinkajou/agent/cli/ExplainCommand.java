package dev.kinkajou.agent.cli;

import dev.kinkajou.agent.archive.ArchiveReader;
import dev.kinkajou.agent.check.Check;
import dev.kinkajou.agent.compile.Explanation;
import dev.kinkajou.agent.compile.Explanation.Note;
import dev.kinkajou.agent.options.Options;
import dev.kinkajou.agent.page.Untrusted;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Why a gradient costs what it costs: what the compiled adjoints of one method keep, line by line. */
final class ExplainCommand implements Command {

    private static final String SOURCE = "source";

    @Override
    public String name() {
        return "explain";
    }

    @Override
    public List<String> help() {
        return List.of("explain JAR... CLASS.METHOD [--scope P] [--exclude P] [--config FILE] [--source FILE]",
                "    says of a method whether it has compiled adjoints, and line by line what is kept for the way back and why,",
                "    what is read again, and what leads to the tape. --source prints the lines of that file beside.",
                "    Exit status: 0 it is compiled, 1 it stays with the tape, 2 wrong usage.");
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) throws UsageException {
        Arguments a = new Arguments(arguments, Set.of("scope", "exclude", "config", SOURCE), Set.of());
        List<String> words = a.words();
        if (words.size() < 2) {
            throw new UsageException(
                    "explain what? Name a jar or a folder of classes, and a method: com.acme.Model.loss");
        }
        String method = words.get(words.size() - 1);
        int dot = method.lastIndexOf('.');
        if (dot < 1) {
            throw new UsageException(method + " names no method: write com.acme.Model.loss");
        }
        List<Path> files = new ArrayList<>();
        for (String word : words.subList(0, words.size() - 1)) {
            files.add(Arguments.existing(word));
        }
        String type = method.substring(0, dot);
        List<Explanation> found = explain(files, AgentOptions.of(a), type, method.substring(dot + 1));
        if (found == null || found.isEmpty()) {
            throw new UsageException(found == null
                    ? "there is no class " + type + " in scope; write nested classes as Outer$Inner"
                    : type + " has no method " + method.substring(dot + 1) + " with code");
        }
        return print(found, type, lines(a.value(SOURCE)), terminal.out());
    }

    private static List<Explanation> explain(List<Path> files, Options options, String type, String method)
            throws UsageException {
        try {
            return new Check(ArchiveReader.read(files), options).explain(type.replace('.', '/'), method);
        } catch (IllegalArgumentException e) {
            // Aliases that are wrong, as when the agent starts; or a class file that is.
            throw new UsageException(e.getMessage());
        }
    }

    private static List<String> lines(String source) throws UsageException {
        if (source == null) {
            return List.of();
        }
        try {
            // Whatever its encoding is: a wrong character is no reason to stop.
            return new String(Files.readAllBytes(Arguments.existing(source)), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UsageException(source + " can't be read: " + e);
        }
    }

    private static int print(List<Explanation> found, String type, List<String> source, PrintStream out) {
        int status = FOUND;
        for (Explanation e : found) {
            out.println(Untrusted.line(type + "." + e.method() + " " + e.summary()));
            int line = -1;
            for (Note note : e.notes()) {
                if (note.line() != line) {
                    line = note.line();
                    heading(line, source, out);
                }
                out.println(Untrusted.line("            " + note.what()));
            }
            status = e.notes().isEmpty() ? status : FINE;
        }
        return status;
    }

    private static void heading(int line, List<String> source, PrintStream out) {
        String text = line > 0 && line <= source.size() ? source.get(line - 1) : "";
        out.println(Untrusted.line(line == 0 ? "  no line" : ("  line " + line + "  " + text).stripTrailing()));
    }
}
