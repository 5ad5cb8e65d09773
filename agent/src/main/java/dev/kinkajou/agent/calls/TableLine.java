package dev.kinkajou.agent.calls;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of the table.
 *
 * @param number in the file, from 1
 * @param verb what it says
 * @param owner internal name of a class, or of a package with {@code /*} behind it
 * @param words names of rule classes or methods, or for an alias two names of methods joined by an equals sign
 */
record TableLine(int number, Verb verb, String owner, List<Word> words) {

    /** What a line can say. */
    enum Verb {
        RULE, LOOKS, MOVES, ORDERS, REFLECTS, ALIAS
    }

    /**
     * A rule class or a method.
     *
     * @param text its name; a method may be followed by its parameters as in a descriptor; {@code *} is all methods
     * @param since the JDK that has it first, or 0
     */
    record Word(String text, int since) {
    }

    /** By hand, since this is part of the program's start, where all code is interpreted. */
    static List<TableLine> read(String text) {
        List<TableLine> lines = new ArrayList<>();
        int number = 0;
        for (int begin = 0, end; begin < text.length(); begin = end + 1) {
            end = text.indexOf('\n', begin);
            end = end < 0 ? text.length() : end;
            number++;
            String line = text.substring(begin, end).strip();
            if (!line.isEmpty() && line.charAt(0) != '#') {
                lines.add(parse(number, split(line)));
            }
        }
        return lines;
    }

    private static List<String> split(String line) {
        List<String> tokens = new ArrayList<>();
        for (int begin = 0, end; begin < line.length(); begin = end + 1) {
            end = line.indexOf(' ', begin);
            end = end < 0 ? line.length() : end;
            if (end > begin) {
                tokens.add(line.substring(begin, end));
            }
        }
        return tokens;
    }

    private static TableLine parse(int number, List<String> tokens) {
        Verb verb = switch (tokens.get(0)) {
            case "rule" -> Verb.RULE;
            case "looks" -> Verb.LOOKS;
            case "moves" -> Verb.MOVES;
            case "orders" -> Verb.ORDERS;
            case "reflects" -> Verb.REFLECTS;
            case "alias" -> Verb.ALIAS;
            default ->
                throw new IllegalArgumentException(
                        "line " + number + " begins neither with rule, looks, moves, orders, reflects nor alias");
        };
        if (tokens.size() < 3) {
            throw new IllegalArgumentException("line " + number + " needs a class and what is known of it");
        }
        Word owner = word(tokens.get(1));
        List<Word> words = new ArrayList<>();
        for (String token : tokens.subList(2, tokens.size())) {
            Word word = word(token);
            words.add(word.since == 0 ? new Word(word.text, owner.since) : word);
        }
        return new TableLine(number, verb, owner.text.replace('.', '/'), words);
    }

    private static Word word(String token) {
        int at = token.indexOf('@');
        return at < 0
                ? new Word(token, 0)
                : new Word(token.substring(0, at), Integer.parseInt(token.substring(at + 1)));
    }
}
