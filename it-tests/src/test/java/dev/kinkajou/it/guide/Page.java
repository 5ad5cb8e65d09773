package dev.kinkajou.it.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the documentation: Java programs in blocks fenced as {@code java}, and blocks that begin with the command that runs one of them and
 * go on with what it prints.
 */
final class Page {

    private static final Pattern BLOCK = Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("^(?:public )?class (\\w+)", Pattern.MULTILINE);
    private static final Pattern COMMAND = Pattern
            .compile("\\$ java -javaagent:kinkajou-agent\\.jar(?:=(\\S+))? -cp (?:[\\w.-]+\\.jar:)*\\. (\\w+)");

    private final List<Program> programs = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();

    private final String name;

    /** A class in the unnamed package. */
    record Program(String name, String source) {

        boolean hasMain() {
            return source.contains("static void main(");
        }
    }

    /** A run of a program: the options of the agent, and the lines it prints. */
    record Session(String page, String program, String options, List<String> output) {
    }

    private Page(String name) {
        this.name = name;
    }

    /** Reads a page, such as {@code kinks.md}; tests run in the folder of their module. */
    static Page read(String name) throws IOException {
        Page page = new Page(name);
        Matcher block = BLOCK.matcher(Files.readString(Path.of("..", "docs", name)));
        while (block.find()) {
            page.add(block.group(1), block.group(2));
        }
        return page;
    }

    private void add(String language, String text) {
        Matcher type = CLASS.matcher(text);
        // What is written for JUnit is run by the module for it.
        if (language.equals("java") && type.find() && !text.contains("dev.kinkajou.junit")) {
            programs.add(new Program(type.group(1), text));
        }
        List<String> lines = text.lines().toList();
        Matcher command = COMMAND.matcher(lines.isEmpty() ? "" : lines.get(0));
        if (command.matches()) {
            String options = command.group(1) == null ? "" : command.group(1);
            sessions.add(new Session(name, command.group(2), options, lines.subList(1, lines.size())));
        }
    }

    List<Program> programs() {
        return programs;
    }

    List<Session> sessions() {
        return sessions;
    }
}
