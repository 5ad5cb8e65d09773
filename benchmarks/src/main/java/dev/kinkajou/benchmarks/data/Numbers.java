package dev.kinkajou.benchmarks.data;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StreamTokenizer;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * The numbers of a file, one after the other. Files are those of this module and, by name, those below the folder that
 * {@code -Dbench.data=DIR} names.
 */
final class Numbers {

    /** The system property with a folder of ADBench's files. */
    static final String FOLDER = "bench.data";

    private final String name;
    private final StreamTokenizer tokens;

    private Numbers(String name, BufferedReader reader) {
        this.name = name;
        this.tokens = new StreamTokenizer(reader);
        // The tokenizer's own numbers know no exponents.
        tokens.resetSyntax();
        tokens.whitespaceChars(0, ' ');
        tokens.wordChars('!', '~');
    }

    /** Opens a file by its path in ADBench, such as {@code gmm/1k_gmm_d2_K5.txt}. */
    static Numbers of(String path) {
        try {
            return new Numbers(path, new BufferedReader(new InputStreamReader(open(path), StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is such a file. */
    static boolean exist(String path) {
        return Numbers.class.getResource(resource(path)) != null || Files.exists(inFolder(path));
    }

    private static InputStream open(String path) throws IOException {
        InputStream own = Numbers.class.getResourceAsStream(resource(path));
        if (own != null) {
            return new GZIPInputStream(own);
        }
        Path file = inFolder(path);
        if (!Files.exists(file)) {
            throw new FileNotFoundException(path + " of ADBench is not part of this module; -D" + FOLDER
                    + "=DIR names a folder that has it");
        }
        return Files.newInputStream(file);
    }

    private static String resource(String path) {
        return "/adbench/" + path.substring(path.lastIndexOf('/') + 1) + ".gz";
    }

    private static Path inFolder(String path) {
        return Path.of(System.getProperty(FOLDER, "no-folder-was-named"), path);
    }

    int nextInt() {
        return (int) next();
    }

    double next() {
        try {
            if (tokens.nextToken() != StreamTokenizer.TT_WORD) {
                throw new IllegalStateException(name + " ends too early");
            }
            return Double.parseDouble(tokens.sval);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double[] vector(int n) {
        double[] v = new double[n];
        for (int i = 0; i < n; i++) {
            v[i] = next();
        }
        return v;
    }

    double[][] matrix(int rows, int columns) {
        double[][] m = new double[rows][];
        for (int i = 0; i < rows; i++) {
            m[i] = vector(columns);
        }
        return m;
    }
}
