package dev.kinkajou.agent.cli;

import dev.kinkajou.agent.archive.ArchiveReader;
import dev.kinkajou.agent.check.Check;
import dev.kinkajou.agent.check.Report;
import dev.kinkajou.agent.options.Options;
import dev.kinkajou.agent.page.HtmlReport;
import dev.kinkajou.agent.page.TextReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Look before you launch. */
final class CheckCommand implements Command {

    private static final String HTML = "html";
    private static final String ALL = "all";

    @Override
    public String name() {
        return "check";
    }

    @Override
    public List<String> help() {
        return List.of("check JAR... [--scope P] [--exclude P] [--engine E] [--config FILE] [--all] [--html FILE]",
                "    says what of jars, or of folders of classes, will be differentiable, where derivatives will be refused,",
                "    and what to do about it. Nothing of them is run or loaded. Options mean what they mean to the agent;",
                "    without --scope everything is in scope. --all lists every method, --html writes a page with all of it.",
                "    Exit status: 0 nothing is refused, 1 something is refused or left out, 2 wrong usage.");
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) throws UsageException {
        Arguments a = new Arguments(arguments, Set.of("scope", "exclude", "engine", "config", HTML), Set.of(ALL));
        if (a.words().isEmpty()) {
            throw new UsageException("check what? Name a jar or a folder of classes");
        }
        List<Path> files = new ArrayList<>();
        for (String word : a.words()) {
            files.add(Arguments.existing(word));
        }
        Path page = a.value(HTML) == null ? null : Arguments.path(a.value(HTML));
        Report report = check(files, AgentOptions.of(a), terminal);
        new TextReport(report, terminal.out(), a.has(ALL)).print();
        if (page != null) {
            write(page, new HtmlReport(report, a.words()).text());
        }
        return report.isFine() ? FINE : FOUND;
    }

    private static Report check(List<Path> files, Options options, Terminal terminal) throws UsageException {
        try {
            return new Check(ArchiveReader.read(files), options)
                    .run(terminal.interactive() ? new ProgressBar(terminal.err()) : ProgressBar.NONE);
        } catch (IllegalArgumentException e) {
            // Aliases that are wrong, as when the agent starts.
            throw new UsageException(e.getMessage());
        }
    }

    private static void write(Path page, String text) throws UsageException {
        try {
            Files.writeString(page, text);
        } catch (IOException e) {
            throw new UsageException(page + " can't be written: " + e);
        }
    }
}
