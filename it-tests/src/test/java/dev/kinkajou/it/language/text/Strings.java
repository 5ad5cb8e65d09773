package dev.kinkajou.it.language.text;

/** Printing looks at numbers; the text carries no derivative. */
final class Strings {
    private final double number;

    private Strings(double number) {
        this.number = number;
    }

    @Override
    public String toString() {
        return "number " + number;
    }

    static double concatenation(double[] x) {
        String text = "x = " + x[0] + ", y = " + (float) x[1] + ';' + x.length;
        text += x[0] * x[1];
        return x[0] * (text.length() > 3 ? x[1] : 0);
    }

    static double builders(double[] x) {
        StringBuilder text = new StringBuilder().append(x[0]).append(' ').append((float) x[1])
                .append(new Strings(x[0]));
        text.insert(0, x[1]);
        return x[0] * x[1] * Math.min(1, text.length());
    }

    static double formats(double[] x) {
        String text = String.format("%.3f %s", x[0], x[1]) + Double.toString(x[0]) + String.valueOf(x[1])
                + Double.valueOf(x[0]);
        return text.isEmpty() ? 0 : x[0] * x[1];
    }

    /** What is parsed is a constant. */
    static double parsed(double[] x) {
        double y = Double.parseDouble("2.5") + Double.valueOf("1.5");
        return y * x[0];
    }

    static double inMessages(double[] x) {
        try {
            throw new IllegalArgumentException("bad: " + x[0]);
        } catch (IllegalArgumentException e) {
            return e.getMessage().length() > 4 ? x[0] * x[0] : 0;
        }
    }

    static double ofObjects(double[] x) {
        Strings s = new Strings(x[0] * x[1]);
        return ("it is " + s).isEmpty() ? 0 : s.number;
    }
}
