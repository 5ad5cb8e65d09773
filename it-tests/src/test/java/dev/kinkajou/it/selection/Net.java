package dev.kinkajou.it.selection;

/** A small legacy program: an interface, two implementations, a helper. Nothing in it knows of derivatives. */
final class Net {
    interface Layer {
        double forward(double v);
    }

    static final class Scale implements Layer {
        private final double factor;

        Scale(double factor) {
            this.factor = factor;
        }

        @Override
        public double forward(double v) {
            return Helper.times(factor, v);
        }
    }

    static final class Square implements Layer {
        @Override
        public double forward(double v) {
            return Helper.times(v, v);
        }
    }

    static final class Helper {
        private Helper() {
        }

        static double times(double a, double b) {
            return a * b;
        }
    }

    private final Layer[] layers;

    Net(Layer... layers) {
        this.layers = layers;
    }

    double loss(double v) {
        double y = v;
        for (Layer layer : layers) {
            y = layer.forward(y);
        }
        return y;
    }
}
