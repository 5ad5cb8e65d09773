package dev.kinkajou.it.languages

import dev.kinkajou.Gradient
import groovy.transform.Canonical
import groovy.transform.CompileStatic
import groovy.transform.TailRecursive
import java.util.function.DoubleUnaryOperator

/** What a Groovy programmer writes who wants it compiled statically. */
@CompileStatic
class GroovyModels {

    @Canonical
    static class Loan {
        double amount
        double rate
        int years = 2

        double total() {
            amount * (1 + rate)**years
        }
    }

    /** Properties, named arguments, defaults, the power operator. */
    static double properties(double[] x) {
        Loan loan = new Loan(amount: x[0], rate: x[1])
        loan.amount += x[2]
        loan.total() + withDefault(x[0])
    }

    static double withDefault(double a, double b = 3) {
        a * b
    }

    /** Closures over variables, delegation, currying. */
    static double closures(double[] x) {
        double sum = 0
        x.each { double v -> sum += v * x[0] }
        Closure<Double> square = { double v -> v * v }
        def scale = { double a, double b -> a * b }.curry(x[1])
        sum + square(x[1]) + (double) scale(x[2])
    }

    /** Lists of numbers. */
    static double lists(double[] x) {
        List<Double> list = [x[0], x[1], x[2]]
        List<Double> doubled = list.collect { Double v -> v * 2 }
        double product = 1
        for (double v : doubled) {
            product *= v
        }
        double folded = (double) list.inject(0d) { double a, Double b -> a + b * b }
        Map<String, Double> map = [a: x[0], b: x[1]]
        product + folded + map.a * map.get('b') + (double) list.max() + (double) list.sum()
    }

    /** Ranges, spreads, elvis, safe navigation, switches, traits. */
    static double flow(double[] x) {
        double sum = 0
        for (int i in 0..<x.length) {
            sum += x[i] * i
        }
        Double maybe = x[0] > 0 ? x[0] : null
        double safe = (maybe ?: 0d) * 2
        switch (x.length) {
            case 1..2: sum += 100; break
            case 3: sum += x[0] * x[2]; break
        }
        sum + safe + new Scaled(factor: x[1]).scale(x[2])
    }

    trait Scaling {
        double factor

        double scale(double v) {
            factor * v
        }
    }

    static class Scaled implements Scaling {
    }

    /** Arrays, also from their end, recursion, Math. */
    static double arrays(double[] x) {
        double[][] matrix = new double[2][2]
        matrix[0][1] = x[0] * x[1]
        matrix[1][0] = matrix[0][1] / x[2]
        x[-1] += x[0]
        power(x[0], 3, 1) + matrix[1][0] + (x[0] as float) * 2 + Math.max(x[0], x[1]) + x[2] * x[-2]
    }

    /** A closure as an interface of the JDK: an object made by reflection. */
    static double coerced(double[] x) {
        DoubleUnaryOperator f = { double v -> Math.sin(v) * v }
        f.applyAsDouble(x[1])
    }

    /** The same as a lambda: an object made as Java makes it. */
    static double lambdas(double[] x) {
        DoubleUnaryOperator f = (double v) -> Math.sin(v) * v
        f.applyAsDouble(x[1])
    }

    /** Asks for a gradient itself. */
    static double[] gradient(double[] x) {
        Gradient.at((double[] p) -> p[0] * p[0] * p[1], x).toArray()
    }

    @TailRecursive
    static double power(double base, int n, double product) {
        n == 0 ? product : power(base, n - 1, product * base)
    }
}

/** The same without static compilation: every operation is a call found at run time. */
class DynamicGroovy {

    static double dynamically(double[] x) {
        x[0] * x[1] + 1
    }
}
