package dev.kinkajou.examples.digits;

import com.legacy.digits.Digit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The data in two parts: a random fifth is held out to judge what was learnt from the rest.
 *
 * @param training four fifths
 * @param heldOut one fifth
 */
record Split(List<Digit> training, List<Digit> heldOut) {

    static Split of(List<Digit> digits, Random random) {
        List<Digit> shuffled = new ArrayList<>(digits);
        Collections.shuffle(shuffled, random);
        int heldOut = shuffled.size() / 5;
        return new Split(
                List.copyOf(shuffled.subList(heldOut, shuffled.size())), List.copyOf(shuffled.subList(0, heldOut)));
    }
}
