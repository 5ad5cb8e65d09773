package dev.kinkajou.benchmarks;

import dev.kinkajou.benchmarks.table.Jdk;
import dev.kinkajou.benchmarks.table.Measurement;
import dev.kinkajou.benchmarks.workloads.Workloads;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;

/** Measures by {@link QuickRow}, a JVM for each row. */
final class Quick implements Harness {

    /** Enough for the longest recording of the tape, 1.2 GB, and its adjoints. */
    static final String HEAP = "-Xmx6g";

    @Override
    public Measurement measure(Workloads workload, Jdk jdk, String agent) {
        List<String> command = List.of(jdk.java().toString(), HEAP, agent, "-cp",
                System.getProperty("java.class.path"), QuickRow.class.getName(), workload.name());
        try {
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            Measurement measurement = null;
            try (BufferedReader lines = process.inputReader(Charset.defaultCharset())) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    Measurement read = Measurement.ofLine(line);
                    if (read == null) {
                        System.out.println(line);
                    } else {
                        measurement = read;
                    }
                }
            }
            process.waitFor();
            return measurement;
        } catch (IOException e) {
            throw new IllegalStateException("cannot start " + String.join(" ", command), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
