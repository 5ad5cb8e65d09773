package dev.kinkajou;

import dev.kinkajou.runtime.tape.KinkList;
import dev.kinkajou.runtime.tape.Tape;
import java.util.List;

/** Makes the list of kinks that outlives the tape. */
final class KinkReport {

    private KinkReport() {
    }

    static List<Kink> of(Tape tape) {
        KinkList met = tape.kinks();
        if (met.size() == 0) {
            return List.of();
        }
        Kink[] kinks = new Kink[met.size()];
        for (int i = 0; i < kinks.length; i++) {
            kinks[i] = new Kink(met.get(i), tape.abs0());
        }
        return List.of(kinks);
    }
}
