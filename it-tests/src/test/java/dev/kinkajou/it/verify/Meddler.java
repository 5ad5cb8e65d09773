package dev.kinkajou.it.verify;

/** Code out of scope that was told of memory before, where nobody sees it, and writes there when it is called. */
final class Meddler {
    private static double[] variable;
    private static double[] workspace;
    private static float[] floats;
    private static Tank tank;

    private Meddler() {
    }

    static void know(double[] x, double[] work, float[] f, Tank t) {
        variable = x;
        workspace = work;
        floats = f;
        tank = t;
    }

    static void writeVariable() {
        variable[1] = 7;
    }

    static void writeWorkspace() {
        workspace[1] = 7;
    }

    static void writeFloat() {
        floats[0] = 7;
    }

    static void writeField() {
        tank.level = 7;
    }

    static void writeStatic() {
        Tank.pressure = 7;
    }

    /** The same number again, which is no change. */
    static void writeTheSame() {
        workspace[1] = Math.sqrt(workspace[1] * workspace[1]);
    }
}
