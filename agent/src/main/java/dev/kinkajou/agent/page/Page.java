package dev.kinkajou.agent.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A page that needs nothing but itself: no scripts, no fonts, no pictures from elsewhere. What is appended must be fit to be shown. */
public final class Page {

    private static final String STYLE = "report.css";

    /** Longer tables are folded. */
    private static final int LONG = 25;

    private final StringBuilder page = new StringBuilder();
    private boolean folded;

    /**
     * Begins a page.
     *
     * @param tool what made it
     * @param subject what it is about, as it came from outside
     * @param about what of it
     */
    public Page(String tool, String subject, String about) {
        String title = Untrusted.html(subject);
        page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
                .append("<title>").append(title).append(": ").append(about).append("</title>\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n<header>\n<p class=\"tool\">").append(tool).append("</p>\n<h1>")
                .append(title).append("</h1>\n");
    }

    private static String style() {
        try (InputStream in = Page.class.getResourceAsStream(STYLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Appends markup. */
    public Page append(Object markup) {
        page.append(markup);
        return this;
    }

    /** What is to be known first. */
    public void verdict(boolean fine, String text) {
        page.append("<p class=\"verdict ").append(fine ? "fine" : "found").append("\">").append(text)
                .append("</p>\n</header>\n<main>\n");
    }

    /** A number that stands out. */
    public void card(String number, String text, String style) {
        page.append("<div class=\"card ").append(style).append("\"><b>").append(number).append("</b><span>")
                .append(text)
                .append("</span></div>\n");
    }

    /** A part of a bar. */
    public void bar(String style, long part, long all) {
        page.append("<i class=\"").append(style).append("\" style=\"width:")
                .append(Math.round(1000.0 * part / Math.max(1, all)) / 10.0)
                .append("%\"></i>");
    }

    /** Begins a table; a long one is folded. */
    public void table(String style, int rows, String... headings) {
        folded = rows > LONG;
        page.append(folded ? "<details><summary>all " + rows + "</summary>\n" : "")
                .append("<div class=\"scroll\"><table class=\"")
                .append(style).append("\">\n<thead><tr>");
        for (String heading : headings) {
            page.append("<th>").append(heading).append("</th>");
        }
        page.append("</tr></thead>\n<tbody>\n");
    }

    /** Ends it. */
    public void endTable() {
        page.append("</tbody>\n</table></div>\n").append(folded ? "</details>\n" : "");
    }

    /** The whole page. */
    public String end() {
        return page.append("</main>\n</body>\n</html>\n").toString();
    }
}
