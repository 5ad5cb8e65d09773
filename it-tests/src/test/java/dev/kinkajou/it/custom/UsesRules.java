package dev.kinkajou.it.custom;

import dev.kinkajou.Gradient;
import java.util.Arrays;

/** A program. */
final class UsesRules {

    private UsesRules() {
    }

    public static void main(String[] args) {
        System.out.println(Arrays.toString(Gradient.at(x -> Legacy.steps(x[0]), 3.0).toArray()));
    }
}
