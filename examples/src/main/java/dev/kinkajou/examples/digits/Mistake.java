package dev.kinkajou.examples.digits;

import com.legacy.digits.Digit;
import com.legacy.digits.DigitNetwork;
import java.util.ArrayList;
import java.util.List;

/**
 * A digit that the network takes for another.
 *
 * @param digit what it was shown
 * @param answer what it said
 */
record Mistake(Digit digit, int answer) {

    static List<Mistake> of(DigitNetwork net, List<Digit> digits) {
        List<Mistake> mistakes = new ArrayList<>();
        for (Digit digit : digits) {
            int answer = net.classify(digit);
            if (answer != digit.getLabel()) {
                mistakes.add(new Mistake(digit, answer));
            }
        }
        return mistakes;
    }
}
