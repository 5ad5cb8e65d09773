package dev.kinkajou.agent.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The arguments of a command, taken apart: {@code --key VALUE}, {@code --key=VALUE}, {@code --flag}, and words. */
final class Arguments {

    private final Map<String, String> values = new HashMap<>();
    private final Set<String> flags = new HashSet<>();
    private final List<String> words = new ArrayList<>();

    /**
     * Takes arguments apart.
     *
     * @param keys options that have values, without their dashes
     * @param known options that have none
     */
    Arguments(List<String> arguments, Set<String> keys, Set<String> known) throws UsageException {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                words.add(argument);
                continue;
            }
            int equals = argument.indexOf('=');
            String key = argument.substring(2, equals < 0 ? argument.length() : equals);
            if (known.contains(key) && equals < 0) {
                flags.add(key);
            } else if (!keys.contains(key)) {
                throw new UsageException("unknown option " + argument);
            } else if (equals < 0 && i + 1 == arguments.size()) {
                throw new UsageException("--" + key + " has no value");
            } else if (values.put(key, equals < 0 ? arguments.get(++i) : argument.substring(equals + 1)) != null) {
                throw new UsageException("--" + key + " is given twice");
            }
        }
    }

    /** The value of an option, or null. */
    String value(String key) {
        return values.get(key);
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    /** What is no option. */
    List<String> words() {
        return words;
    }

    /** A path that a user wrote. */
    static Path path(String text) throws UsageException {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UsageException(text + " is no path");
        }
    }

    /** A file or folder that a user wrote. */
    static Path existing(String text) throws UsageException {
        Path path = path(text);
        if (!Files.isReadable(path)) {
            throw new UsageException(Files.exists(path) ? text + " can't be read" : "there is no " + text);
        }
        return path;
    }
}
