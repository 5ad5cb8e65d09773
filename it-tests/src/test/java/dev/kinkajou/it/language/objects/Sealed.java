package dev.kinkajou.it.language.objects;

/** A closed hierarchy, taken apart by instanceof patterns. */
sealed interface Sealed {
    record Number(double value) implements Sealed {
    }

    record Sum(Sealed left, Sealed right) implements Sealed {
    }

    record Product(Sealed left, Sealed right) implements Sealed {
    }

    non-sealed class Other implements Sealed {
        double v;
    }

    private static double evaluate(Sealed e) {
        if (e instanceof Number n) {
            return n.value;
        }
        if (e instanceof Sum s) {
            return evaluate(s.left) + evaluate(s.right);
        }
        if (e instanceof Product p && p.left instanceof Number n) {
            return n.value() * evaluate(p.right);
        }
        return e instanceof Other o ? o.v : 0;
    }

    static double f(double[] x) {
        Other other = new Other();
        other.v = x[0] * x[0];
        Sealed e = new Sum(new Product(new Number(x[0]), new Sum(new Number(x[1]), new Number(2))), other);
        return evaluate(e);
    }
}
