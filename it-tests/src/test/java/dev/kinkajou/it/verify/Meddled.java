package dev.kinkajou.it.verify;

import dev.kinkajou.Gradient;
import dev.kinkajou.LostDerivativeException;
import dev.kinkajou.NonDifferentiable;
import dev.kinkajou.Objective;
import dev.kinkajou.Variable;
import java.util.Arrays;

/** Prints for each way to change memory unseen what the gradient is, or why there is none. */
final class Meddled {
    private static final double[] X = {2, 3};
    private static final double[] WORK = new double[2];
    private static final float[] FLOATS = {1};
    private static final Tank TANK = new Tank();

    private Meddled() {
    }

    public static void main(String[] args) {
        Meddler.know(X, WORK, FLOATS, TANK);
        print("variable", () -> {
            Meddler.writeVariable();
            return X[0] * X[1];
        });
        print("workspace", () -> {
            WORK[1] = X[0] * X[0];
            Meddler.writeWorkspace();
            return WORK[1];
        });
        print("copied", () -> {
            WORK[1] = X[0] * X[0];
            Meddler.writeWorkspace();
            double[] copy = WORK.clone();
            return copy[1];
        });
        print("floats", () -> {
            FLOATS[0] = (float) X[0];
            Meddler.writeFloat();
            return FLOATS[0];
        });
        print("field", () -> {
            TANK.level = X[0];
            Meddler.writeField();
            return TANK.level;
        });
        print("static", () -> {
            Tank.pressure = X[0];
            Meddler.writeStatic();
            return Tank.pressure;
        });
        print("constant method", () -> {
            WORK[0] = X[0];
            reset(WORK);
            return WORK[0];
        });
        print("the same", () -> {
            WORK[1] = X[0] * X[0];
            Meddler.writeTheSame();
            return WORK[1];
        });
        print("own code", Meddled::moves);
        Gradient g = Gradient.of(() -> TANK.level * TANK.level, Variable.field(TANK, "level"));
        System.out.println("variable field: " + g.toArray()[0]);
    }

    @NonDifferentiable
    private static void reset(double[] a) {
        a[0] = 1;
    }

    /** Everything that recorded code and rules may do to memory. */
    private static double moves() {
        double[] a = {3 * X[0], X[1], 1, X[0]};
        System.arraycopy(a, 0, a, 1, 3);
        Arrays.sort(a);
        double[][] rows = {a.clone(), Arrays.copyOf(a, 6)};
        Arrays.fill(rows[1], 4, 6, X[0]);
        Arrays.setAll(rows[0], i -> rows[1][i] * i);
        return Arrays.stream(rows[0]).sum() + rows[1][5];
    }

    private static void print(String name, Objective f) {
        String said;
        try {
            said = Arrays.toString(Gradient.of(f, (Object) X).toArray());
        } catch (LostDerivativeException e) {
            said = e.getMessage();
        }
        System.out.println(name + ": " + said);
        X[1] = 3;
    }
}
