package dev.kinkajou.it.language.exceptions;

final class Monitors {
    private double value;

    private Monitors() {
    }

    private synchronized double add(double v) {
        held(this);
        value += v;
        return value;
    }

    private static synchronized double twice(double v) {
        held(Monitors.class);
        return 2 * v;
    }

    private synchronized double failing(double v) {
        value *= v;
        throw new IllegalStateException("as intended");
    }

    private static void held(Object lock) {
        if (!Thread.holdsLock(lock)) {
            throw new AssertionError("no monitor");
        }
    }

    private static void released(Object lock) {
        if (Thread.holdsLock(lock)) {
            throw new AssertionError("monitor left behind");
        }
    }

    static double methods(double[] x) {
        Monitors m = new Monitors();
        double y = m.add(x[0]) * m.add(x[1]) + twice(x[0]);
        released(m);
        released(Monitors.class);
        return y;
    }

    static double blocks(double[] x) {
        Object lock = new Object();
        double y = x[0];
        synchronized (lock) {
            synchronized (x) {
                held(lock);
                y *= x[1];
            }
            released(x);
            y += x[0];
        }
        released(lock);
        return y;
    }

    static double leftByExceptions(double[] x) {
        Monitors m = new Monitors();
        m.value = x[0];
        double y = 0;
        try {
            y = m.failing(x[1]);
        } catch (IllegalStateException e) {
            released(m);
        }
        Object lock = new Object();
        try {
            synchronized (lock) {
                y = m.value * x[(int) y + x.length];
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            released(lock);
            y = m.value;
        }
        return y;
    }

    static double returnFromBlock(double[] x) {
        Object lock = new Object();
        double y = inside(lock, x);
        released(lock);
        return y * y;
    }

    private static double inside(Object lock, double[] x) {
        synchronized (lock) {
            return x[0] * x[1];
        }
    }
}
