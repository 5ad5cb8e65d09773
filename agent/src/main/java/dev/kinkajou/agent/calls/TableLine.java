package dev.kinkajou.agent.calls;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/**
 * One line of the table.
 *
 * @param number in the file, from 1
 * @param verb what it says
 * @param owner internal name of a class, or of a package with {@code /*} behind it
 * @param words names of rule classes or methods
 */
record TableLine(int number, Verb verb, String owner, List<Word> words) {

    /** What a line can say. */
    enum Verb {
        RULE, LOOKS, MOVES
    }

    /**
     * A rule class or a method.
     *
     * @param text its name; a method may be followed by its parameters as in a descriptor; {@code *} is all methods
     * @param since the JDK that has it first, or 0
     */
    record Word(String text, int since) {
    }

    static List<TableLine> read(Reader source) throws IOException {
        List<TableLine> lines = new ArrayList<>();
        BufferedReader in = new BufferedReader(source);
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            int comment = line.indexOf('#');
            StringTokenizer tokens = new StringTokenizer(comment < 0 ? line : line.substring(0, comment));
            if (tokens.hasMoreTokens()) {
                lines.add(parse(number, tokens));
            }
        }
        return lines;
    }

    private static TableLine parse(int number, StringTokenizer tokens) {
        Verb verb = switch (tokens.nextToken()) {
            case "rule" -> Verb.RULE;
            case "looks" -> Verb.LOOKS;
            case "moves" -> Verb.MOVES;
            default ->
                throw new IllegalArgumentException("line " + number + " begins neither with rule, looks nor moves");
        };
        if (tokens.countTokens() < 2) {
            throw new IllegalArgumentException("line " + number + " needs a class and what is known of it");
        }
        Word owner = word(tokens.nextToken());
        List<Word> words = new ArrayList<>();
        while (tokens.hasMoreTokens()) {
            Word word = word(tokens.nextToken());
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
