package dev.kinkajou.agent.compile;

import java.util.List;

/**
 * What becomes of one method, for the person who wonders where its gradient's time goes.
 *
 * @param method name and descriptor
 * @param summary one sentence: compiled or not, and why
 * @param notes by line, in order of lines
 */
public record Explanation(String method, String summary, List<Note> notes) {

    /**
     * Something that happens beside a line of the program.
     *
     * @param line in the source, or 0 where the class file does not tell
     * @param what is kept, read again, asked of a rule, or leads to the tape
     */
    public record Note(int line, String what) {
    }
}
