package dev.kinkajou.agent.options;

/** The options there are: the one place that knows their keys, defaults, meaning and syntax. */
public enum Option {

    /** The slope of abs at 0. */
    ABS0("abs0", "0", OptionType.SLOPE, "the slope of abs at 0, a number from -1 to 1, or lex for limiting gradients"),
    /** Classes whose methods are all differentiable. */
    SCOPE("scope", "", OptionType.PATTERNS,
            "the classes to differentiate, such as com.acme.**+org.legacy.*+com.acme.Net"),
    /** Classes to leave alone. */
    EXCLUDE("exclude", "", OptionType.PATTERNS, "the classes to leave alone, written like scope"),
    /** Classes that hold derivatives given by the program. */
    RULES("rules", "", OptionType.CLASSES, "the classes that hold rules, such as com.acme.Rules+com.acme.More"),
    /** What gradients are made with. */
    ENGINE("engine", "auto", OptionType.ENGINE,
            "auto for compiled adjoints where methods have them and the tape elsewhere, or tape"),
    /** The most memory of a recording. */
    TAPE_LIMIT("tapeLimit", "0", OptionType.SIZE,
            "the most memory of one recording, such as 512m or 2g; 0 for half of the Java heap"),
    /** Active kinks up to which certificates look at their matrix. */
    KINK_LIMIT("kinkLimit", "512", OptionType.COUNT,
            "the number of active kinks, from 0 to 4096, up to which a certificate looks at their matrix"),
    /** Whether memory is checked for changes that were not recorded. */
    VERIFY("verify", "false", OptionType.FLAG,
            "true to check each load from active memory for changes that were not recorded (slow)"),
    /** What is traced to the line it comes from. */
    TRACE("trace", "", OptionType.TRACE,
            "nan to be told at which line a value or a derivative became NaN or infinite (slow)"),
    /** Where to write what rewriting and gradients have cost. */
    REPORT("report", "", OptionType.FILE,
            "a file, such as report.html, for a page written at the end of the program: what gradients cost, by line"),
    /** A file with options. */
    CONFIG("config", "", OptionType.FILE, "a properties file with options"),
    /** Whether to say what is selected. */
    VERBOSE("verbose", "false", OptionType.FLAG, "true to say which classes are differentiable and why");

    private final String key;
    private final String byDefault;
    private final OptionType type;
    private final String help;

    Option(String key, String byDefault, OptionType type, String help) {
        this.key = key;
        this.byDefault = byDefault;
        this.type = type;
        this.help = help;
    }

    /** The name users write. */
    public String key() {
        return key;
    }

    /** The value, as text, of an option that is not set. */
    public String byDefault() {
        return byDefault;
    }

    /** What it means and how it is written, in one phrase. */
    public String help() {
        return help;
    }

    /** Parses a value. */
    Object parse(String text) throws OptionException {
        try {
            return type.parse(text.trim());
        } catch (IllegalArgumentException e) {
            throw new OptionException(key + "=" + text + ": " + e.getMessage() + "; expected " + help);
        }
    }

    /**
     * The option of a key.
     *
     * @param source where the key stands, for the message
     */
    static Option of(String key, String source) throws OptionException {
        for (Option option : values()) {
            if (option.key.equals(key)) {
                return option;
            }
        }
        throw new OptionException(
                "unknown option " + key + " in " + source + "; " + suggestion(key) + "known options: " + keys());
    }

    private static String suggestion(String key) {
        Option nearest = null;
        int least = Math.max(2, key.length() / 2);
        for (Option option : values()) {
            int distance = Spelling.distance(key, option.key);
            if (distance < least) {
                least = distance;
                nearest = option;
            }
        }
        return nearest == null ? "" : "did you mean " + nearest.key + "? ";
    }

    private static String keys() {
        StringBuilder keys = new StringBuilder();
        for (Option option : values()) {
            keys.append(keys.length() == 0 ? "" : ", ").append(option.key);
        }
        return keys.toString();
    }
}
