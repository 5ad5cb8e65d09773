package dev.kinkajou.it.selection;

import dev.kinkajou.Gradient;

/** Selected: whatever the lambda reaches. */
final class ByLambda {
    private ByLambda() {
    }

    public static void main(String[] args) {
        double[] x = {1.5, 0.5};
        Gradient g = Gradient.of(() -> new Net(new Net.Scale(x[1]), new Net.Square()).loss(x[0]), x);
        System.out.println(g.toArray()[0] + " " + g.toArray()[1]);
    }
}
