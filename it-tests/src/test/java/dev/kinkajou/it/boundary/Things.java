package dev.kinkajou.it.boundary;

import java.io.Serializable;
import java.util.function.DoubleUnaryOperator;

/** What the ways lead through. */
final class Things {

    static final DoubleUnaryOperator CUBE = v -> v * v * v;

    private Things() {
    }

    static double square(double v) {
        return v * v;
    }

    static double sum(double[] v) {
        return v[0] + v[1];
    }

    static double product(double... v) {
        return v[0] * v[1];
    }

    /** Public fields for reflection. */
    public static final class Holder {
        public static double common;
        public double f;
        public double[] arr = {0, 0};
    }

    static final class Data implements Serializable {
        private static final long serialVersionUID = 1L;
        double v;

        Data(double v) {
            this.v = v;
        }
    }

    static final class Copied implements Cloneable {
        double v;
        double[] a;

        @Override
        public Copied clone() {
            try {
                return (Copied) super.clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }
    }

    static final class Carrier extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final double v;

        Carrier(double v) {
            super("carries " + v);
            this.v = v;
        }
    }

    interface Area {
        double area(double side);
    }

    record Pair(double a, double b) {
    }

    enum Single {
        A;

        double v;
    }

    static final class Node {
        double v;
        Node next;

        Node(double v, Node next) {
            this.v = v;
            this.next = next;
        }
    }

    /** Bound by a method handle. */
    public static final class Box {
        final double v;

        Box(double v) {
            this.v = v;
        }

        public double get() {
            return v * v;
        }
    }

    /** An event of the JDK's kind, which knows its source. */
    static final class Event extends java.util.EventObject {

        private static final long serialVersionUID = 1;

        final double amount;

        Event(Source source, double amount) {
            super(source);
            this.amount = amount;
        }
    }

    /** What others observe, in the way of 1996. */
    @SuppressWarnings("deprecation")
    static final class Source extends java.util.Observable {

        private double total;

        void send(double amount) {
            total += amount;
            setChanged();
            notifyObservers(new Event(this, total));
        }
    }
}
