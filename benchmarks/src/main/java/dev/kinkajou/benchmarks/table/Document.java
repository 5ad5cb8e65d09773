package dev.kinkajou.benchmarks.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page of the documentation that holds the tables, between two comments, and its picture. */
public final class Document {

    private static final String BEGIN = "<!-- measured: begin, written by benchmarks/run.sh -->\n";
    private static final String END = "<!-- measured: end -->\n";
    private static final String PICTURE = "gradient-ratios.svg";

    private final Path folder;

    /** The page in a folder. */
    public Document(Path folder) {
        this.folder = folder;
    }

    /**
     * Puts tables and picture in the place of what was there.
     *
     * @throws IOException also when the page has no place for them
     */
    public void write(String tables, String picture) throws IOException {
        Path page = folder.resolve("performance.md");
        Files.writeString(folder.resolve(PICTURE), picture);
        Files.writeString(page, replaced(Files.readString(page), tables));
    }

    static String replaced(String page, String tables) throws IOException {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException("the page needs the lines " + BEGIN + "and " + END);
        }
        String image = "![Ratio of gradient and value to the plain evaluation, by workload](" + PICTURE + ")\n";
        return page.substring(0, begin + BEGIN.length()) + "\n" + image + "\n" + tables + page.substring(end);
    }
}
