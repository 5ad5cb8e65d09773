package dev.kinkajou.agent.options;

import dev.kinkajou.agent.selection.ScopePattern;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How option values are written. Parsing throws an {@link IllegalArgumentException} whose message completes "KEY=VALUE: ". */
enum OptionType {

    /** A double from -1 to 1, or {@code lex}, which is NaN. */
    SLOPE {
        @Override
        Object parse(String text) {
            if (text.equals("lex")) {
                return Double.NaN;
            }
            double slope;
            try {
                slope = Double.parseDouble(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("not a number");
            }
            if (!(slope >= -1 && slope <= 1)) {
                throw new IllegalArgumentException("outside -1 to 1");
            }
            return slope;
        }
    },

    /** Class patterns joined by plus signs. */
    PATTERNS {
        @Override
        Object parse(String text) {
            List<ScopePattern> patterns = new ArrayList<>();
            if (!text.isEmpty()) {
                for (String pattern : text.split("\\+", -1)) {
                    patterns.add(ScopePattern.parse(pattern.trim()));
                }
            }
            return List.copyOf(patterns);
        }
    },

    /** Names of classes joined by plus signs. */
    CLASSES {
        @Override
        Object parse(String text) {
            List<String> names = new ArrayList<>();
            for (String part : text.isEmpty() ? new String[0] : text.split("\\+", -1)) {
                String name = part.trim();
                if (name.isEmpty() || name.indexOf('*') >= 0 || name.indexOf('/') >= 0 || name.indexOf(' ') >= 0) {
                    throw new IllegalArgumentException("'" + name + "' is no name of a class");
                }
                names.add(name);
            }
            return List.copyOf(names);
        }
    },

    /** auto, which is true, or tape. */
    ENGINE {
        @Override
        Object parse(String text) {
            if (!text.equals("auto") && !text.equals("tape")) {
                throw new IllegalArgumentException("neither auto nor tape");
            }
            return text.equals("auto");
        }
    },

    /** A number of bytes with an optional k, m or g. */
    SIZE {
        @Override
        Object parse(String text) {
            String digits = text.toLowerCase(Locale.ROOT);
            int shift = 0;
            if (!digits.isEmpty()) {
                shift = 10 * (1 + "kmg".indexOf(digits.charAt(digits.length() - 1)));
            }
            if (shift > 0) {
                digits = digits.substring(0, digits.length() - 1);
            }
            long number;
            try {
                number = Long.parseLong(digits);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("not a size");
            }
            if (number < 0 || number > Long.MAX_VALUE >> shift) {
                throw new IllegalArgumentException("out of range");
            }
            return number << shift;
        }
    },

    /** A whole number up to 4096. */
    COUNT {
        @Override
        Object parse(String text) {
            int count;
            try {
                count = Integer.parseInt(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("not a whole number");
            }
            if (count < 0 || count > MOST) {
                throw new IllegalArgumentException("out of range");
            }
            return count;
        }
    },

    /** true or false. */
    FLAG {
        @Override
        Object parse(String text) {
            if (!text.equals("true") && !text.equals("false")) {
                throw new IllegalArgumentException("neither true nor false");
            }
            return text.equals("true");
        }
    },

    /** nan, which is true, or nothing. */
    TRACE {
        @Override
        Object parse(String text) {
            if (!text.isEmpty() && !text.equals("nan")) {
                throw new IllegalArgumentException("not nan");
            }
            return text.equals("nan");
        }
    },

    /** A path, or nothing. */
    FILE {
        @Override
        Object parse(String text) {
            return text.isEmpty() ? null : Path.of(text);
        }
    };

    private static final int MOST = 4096;

    abstract Object parse(String text);
}
