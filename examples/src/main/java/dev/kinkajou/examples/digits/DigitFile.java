package dev.kinkajou.examples.digits;

import com.legacy.digits.DataException;
import com.legacy.digits.Digit;
import com.legacy.digits.DigitReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The digits that come with the example; their attribution lies beside them. */
final class DigitFile {

    private static final String NAME = "digits.csv.gz";

    private DigitFile() {
    }

    static List<Digit> read() throws IOException, DataException {
        try (InputStream packed = DigitFile.class.getResourceAsStream(NAME)) {
            if (packed == null) {
                throw new FileNotFoundException(NAME + " is missing beside " + DigitFile.class.getName());
            }
            InputStream text = new GZIPInputStream(packed);
            return new DigitReader(new InputStreamReader(text, StandardCharsets.US_ASCII)).readAll();
        }
    }
}
