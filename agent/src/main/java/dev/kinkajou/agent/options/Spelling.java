package dev.kinkajou.agent.options;

import java.util.Locale;

/** How far apart two words are. */
final class Spelling {

    private Spelling() {
    }

    /**
     * The number of letters to insert, delete or replace, or of neighbours to exchange (optimal string alignment), upper case or not.
     */
    static int distance(String first, String second) {
        String a = first.toLowerCase(Locale.ROOT);
        String b = second.toLowerCase(Locale.ROOT);
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                } else {
                    int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                    d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                    if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                        d[i][j] = Math.min(d[i][j], 1 + d[i - 2][j - 2]);
                    }
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
