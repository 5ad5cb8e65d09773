package com.legacy.shop;

import dev.kinkajou.Gradient;
import dev.kinkajou.Jacobian;
import java.util.LinkedHashMap;
import java.util.Map;

/** Derivatives by name; as a program, prints them bit by bit, and how many methods each class has. */
public final class Derivatives {

    private Derivatives() {
    }

    /** Each derivative, behind the value where there is one. */
    public static Map<String, double[]> all() {
        Map<String, double[]> all = new LinkedHashMap<>();
        Network network = new Network(0.01);
        double[] input = {1, -2, 0.5};
        put(all, "network", Gradient.of(() -> network.loss(input), network.weights, input));
        put(all, "overridden", Gradient.at(x -> Till.sum(x[0], new Item(3), new Discounted(x[1])), 2, 5));
        put(all, "caught", Gradient.at(x -> new Discounted(60).price(x[0]), 2));
        put(all, "default method", Gradient.at(x -> Till.taxed(x[0], new Item(4)), 3));
        put(all, "captured", Gradient.at(x -> Till.sum(x[0], f -> f * f * x[1]), 3, 5));
        put(all, "enum", Gradient.at(x -> Season.HIGH.factor(x[0]) * Season.LOW.factor(x[1]), 3, 4));
        put(all, "kink", Gradient.at(x -> Math.abs(x[0]) + Math.max(x[1], 2 * x[1]), 0, 0));
        double[][] jacobian = Jacobian.at(x -> new double[]{x[0] * x[1], Math.exp(x[0])}, 0.5, 3).toArray();
        all.put("jacobian", new double[]{jacobian[0][0], jacobian[0][1], jacobian[1][0], jacobian[1][1]});
        return all;
    }

    private static void put(Map<String, double[]> all, String name, Gradient g) {
        double[] derivative = g.toArray();
        double[] line = new double[derivative.length + 1];
        line[0] = g.value();
        System.arraycopy(derivative, 0, line, 1, derivative.length);
        all.put(name, line);
    }

    /** Prints all. */
    public static void main(String[] args) {
        for (Map.Entry<String, double[]> e : all().entrySet()) {
            StringBuilder line = new StringBuilder(e.getKey());
            for (double number : e.getValue()) {
                line.append(' ').append(Long.toHexString(Double.doubleToLongBits(number)));
            }
            System.out.println(line);
        }
        if (args.length > 0) {
            for (Class<?> type : new Class<?>[]{Network.class, Item.class, Priced.class, Discounted.class, Till.class,
                Season.class, Derivatives.class}) {
                System.out.println(type.getName() + " has " + type.getDeclaredMethods().length + " methods and "
                        + type.getDeclaredConstructors().length + " constructors");
            }
        }
    }
}
