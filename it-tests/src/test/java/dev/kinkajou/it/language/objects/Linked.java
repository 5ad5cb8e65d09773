package dev.kinkajou.it.language.objects;

/** Objects that refer to each other: a list, a tree, a small value class. */
final class Linked {
    private static final class Node {
        final double value;
        Node next;

        Node(double value, Node next) {
            this.value = value;
            this.next = next;
        }
    }

    private static final class Tree {
        double key;
        Tree left;
        Tree right;

        Tree(double key) {
            this.key = key;
        }

        void add(double k) {
            if (k < key) {
                if (left == null) {
                    left = new Tree(k);
                } else {
                    left.add(k);
                }
            } else if (right == null) {
                right = new Tree(k);
            } else {
                right.add(k);
            }
        }

        double weigh(int depth) {
            return key * depth + (left == null ? 0 : left.weigh(depth + 1))
                    + (right == null ? 0 : right.weigh(depth + 1));
        }
    }

    /** Immutable small objects. */
    private static final class Complex {
        final double re;
        final double im;

        Complex(double re, double im) {
            this.re = re;
            this.im = im;
        }

        Complex times(Complex o) {
            return new Complex(re * o.re - im * o.im, re * o.im + im * o.re);
        }

        Complex plus(Complex o) {
            return new Complex(re + o.re, im + o.im);
        }
    }

    private Linked() {
    }

    static double list(double[] x) {
        Node head = null;
        for (double v : x) {
            head = new Node(v * v, head);
        }
        double product = 1;
        for (Node n = head; n != null; n = n.next) {
            product *= n.value;
        }
        return product;
    }

    static double tree(double[] x) {
        Tree tree = new Tree(x[0]);
        for (int i = 1; i < x.length; i++) {
            tree.add(x[i]);
        }
        return tree.weigh(1);
    }

    /** z -> z z + c. */
    static double complex(double[] x) {
        Complex c = new Complex(x[0], x[1]);
        Complex z = c;
        for (int i = 0; i < 3; i++) {
            z = z.times(z).plus(c);
        }
        return z.re * z.im;
    }
}
