package dev.kinkajou.it.verify;

/** Has numbers of its own. */
final class Tank {
    static double pressure = 1;
    double level = 1;
}
