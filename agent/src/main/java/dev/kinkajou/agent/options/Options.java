package dev.kinkajou.agent.options;

import dev.kinkajou.agent.selection.ScopePattern;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The values of the options in this JVM. An option is looked for in the agent's argument, then among the system properties (with the prefix
 * {@code kinkajou.}), then in the file named by {@code config}; what is found first counts.
 */
public final class Options {

    /** What the names of our system properties begin with; a property so named that is no option is an error. */
    public static final String PREFIX = "kinkajou.";

    private static final String ALIAS = "alias.";

    private final Map<Option, Object> values = new EnumMap<>(Option.class);
    private final Map<String, String> aliases = new TreeMap<>();

    private Options() {
    }

    /**
     * Reads the options.
     *
     * @param argument what follows {@code -javaagent:JAR=}, or null
     * @param system the system properties
     */
    public static Options read(String argument, Properties system) throws OptionException {
        Options options = new Options();
        options.readArgument(argument == null ? "" : argument);
        options.readProperties(system, PREFIX, "the system properties");
        Path config = (Path) options.values.get(Option.CONFIG);
        if (config != null) {
            options.readProperties(load(config), "", config.toString());
        }
        for (Option option : Option.values()) {
            options.offer(option, option.byDefault());
        }
        return options;
    }

    /** Whether there is an option of that key. */
    public static boolean isKnown(String key) {
        for (Option option : Option.values()) {
            if (option.key().equals(key)) {
                return true;
            }
        }
        return false;
    }

    /** The slope of abs at 0; NaN for lexicographic signs. */
    public double abs0() {
        return (Double) values.get(Option.ABS0);
    }

    /** The classes to differentiate. */
    public List<ScopePattern> scope() {
        return patterns(Option.SCOPE);
    }

    /** The classes to leave alone. */
    public List<ScopePattern> exclude() {
        return patterns(Option.EXCLUDE);
    }

    /** The classes that hold derivatives given by the program. */
    @SuppressWarnings("unchecked")
    public List<String> rules() {
        return (List<String>) values.get(Option.RULES);
    }

    /** Whether methods may have compiled adjoints: not where each load is looked at. */
    public boolean compiles() {
        return (Boolean) values.get(Option.ENGINE) && !verifies() && !tracesNan();
    }

    /** Whether numbers that are not finite are traced. */
    public boolean tracesNan() {
        return (Boolean) values.get(Option.TRACE);
    }

    /** Where to write the report at the end of the program, or null. */
    public Path report() {
        return (Path) values.get(Option.REPORT);
    }

    /** Whether memory is checked for changes that were not recorded. */
    public boolean verifies() {
        return (Boolean) values.get(Option.VERIFY);
    }

    /** The most bytes of a recording; 0 for the default. */
    public long tapeLimit() {
        return (Long) values.get(Option.TAPE_LIMIT);
    }

    /** Active kinks up to which certificates look at their matrix. */
    public int kinkLimit() {
        return (Integer) values.get(Option.KINK_LIMIT);
    }

    /** Whether to say what is selected. */
    public boolean verbose() {
        return (Boolean) values.get(Option.VERBOSE);
    }

    /** From methods to those whose rules serve them, as the user wrote them: {@code alias.org.some.FastMath.* = java.lang.Math.*}. */
    public Map<String, String> aliases() {
        return Collections.unmodifiableMap(aliases);
    }

    @SuppressWarnings("unchecked")
    private List<ScopePattern> patterns(Option option) {
        return (List<ScopePattern>) values.get(option);
    }

    private void readArgument(String argument) throws OptionException {
        for (String setting : argument.split(",")) {
            if (setting.isBlank()) {
                continue;
            }
            int equals = setting.indexOf('=');
            Option option = Option.of((equals < 0 ? setting : setting.substring(0, equals)).trim(),
                    "the agent's argument");
            if (equals < 0) {
                throw new OptionException(
                        option.key() + " has no value in the agent's argument; write " + option.key() + "=VALUE");
            }
            if (values.containsKey(option)) {
                throw new OptionException(option.key() + " is given twice in the agent's argument");
            }
            offer(option, setting.substring(equals + 1));
        }
    }

    private void readProperties(Properties properties, String prefix, String source) throws OptionException {
        for (String name : new TreeSet<>(properties.stringPropertyNames())) {
            if (name.startsWith(prefix + ALIAS)) {
                aliases.putIfAbsent(name.substring(prefix.length() + ALIAS.length()),
                        properties.getProperty(name).trim());
            } else if (name.startsWith(prefix)) {
                offer(Option.of(name.substring(prefix.length()), source), properties.getProperty(name));
            }
        }
    }

    /** A wrong value is an error even where another one counts. */
    private void offer(Option option, String text) throws OptionException {
        Object value = option.parse(text);
        if (value != null) {
            values.putIfAbsent(option, value);
        }
    }

    private static Properties load(Path file) throws OptionException {
        UniqueProperties properties = new UniqueProperties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new OptionException("config=" + file + " can't be read: " + e);
        }
        if (properties.twice != null) {
            throw new OptionException(properties.twice + " is given twice in " + file);
        }
        return properties;
    }

    /** Remembers a key that a file holds twice, of which {@link Properties} keeps the last. */
    private static final class UniqueProperties extends Properties {

        private static final long serialVersionUID = 1L;

        private String twice;

        @Override
        public synchronized Object put(Object key, Object value) {
            Object before = super.put(key, value);
            twice = before == null ? twice : (String) key;
            return before;
        }
    }
}
