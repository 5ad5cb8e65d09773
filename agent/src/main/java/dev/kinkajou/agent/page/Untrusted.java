package dev.kinkajou.agent.page;

/** Makes text from outside fit to be shown. Names in class files and archives may hold anything, such as escape sequences of terminals. */
public final class Untrusted {

    private static final int LONGEST = 400;

    private Untrusted() {
    }

    /** For one line of a terminal: without characters that control it, or turn the direction of writing; shortened when very long. */
    public static String line(String text) {
        StringBuilder clean = new StringBuilder();
        int end = text.length();
        for (int i = 0; i < end;) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (clean.length() >= LONGEST) {
                return clean.append("...").toString();
            }
            clean.appendCodePoint(isShown(c) ? c : '?');
        }
        return clean.toString();
    }

    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }

    /** For HTML, in text and between quotes. */
    public static String html(String text) {
        String line = line(text);
        StringBuilder escaped = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
