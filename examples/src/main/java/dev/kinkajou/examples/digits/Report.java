package dev.kinkajou.examples.digits;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** The picture at the end: the curves of the training above, the digits it got wrong below. */
final class Report {

    static final int WIDTH = 1200;
    static final int CURVES = 400;
    private static final int LOSS_WIDTH = 740;

    private Report() {
    }

    static void write(Path file, List<Epoch> history, List<Mistake> mistakes, int heldOut) throws IOException {
        // Nobody looks at a window here, and the machine may have no screen.
        System.setProperty("java.awt.headless", "true");
        Gallery gallery = new Gallery(mistakes, heldOut);
        BufferedImage image = new BufferedImage(WIDTH, CURVES + gallery.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            paint(g, history, gallery);
        } finally {
            g.dispose();
        }
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        if (!ImageIO.write(image, "png", file.toFile())) {
            throw new IOException("this Java has no writer for PNG");
        }
    }

    private static void paint(Graphics2D g, List<Epoch> history, Gallery gallery) {
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, WIDTH, CURVES + gallery.height());
        Graphics2D left = (Graphics2D) g.create(0, 0, LOSS_WIDTH, CURVES);
        Curves.learning(history, LOSS_WIDTH, CURVES).paint(left, LOSS_WIDTH, CURVES);
        left.dispose();
        int rest = WIDTH - LOSS_WIDTH;
        Graphics2D right = (Graphics2D) g.create(LOSS_WIDTH, 0, rest, CURVES);
        Curves.kinks(history, rest, CURVES).paint(right, rest, CURVES);
        right.dispose();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.translate(0, CURVES);
        gallery.paint(g);
    }
}
