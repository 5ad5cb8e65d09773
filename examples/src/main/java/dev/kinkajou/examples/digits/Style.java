package dev.kinkajou.examples.digits;

import java.awt.Color;
import java.awt.Font;

/** Colours and fonts that the parts of the picture share. */
final class Style {

    static final Color TEXT = new Color(0x333333);
    static final Color GRID = new Color(0xE4E4E4);
    static final Color LOSS = new Color(0xC44E52);
    static final Color ACCURACY = new Color(0x2F6DB3);
    static final Color KINKS = new Color(0x8172B2);

    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 17);
    static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 13);

    private Style() {
    }
}
