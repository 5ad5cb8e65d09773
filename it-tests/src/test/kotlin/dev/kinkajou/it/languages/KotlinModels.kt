package dev.kinkajou.it.languages

import dev.kinkajou.Gradient
import kotlin.coroutines.Continuation
import kotlin.coroutines.CoroutineContext
import kotlin.coroutines.EmptyCoroutineContext
import kotlin.coroutines.resume
import kotlin.coroutines.startCoroutine
import kotlin.coroutines.suspendCoroutine
import kotlin.math.abs
import kotlin.math.exp
import kotlin.math.ln
import kotlin.math.max
import kotlin.math.pow
import kotlin.math.sqrt
import kotlin.properties.Delegates
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext

/** What a Kotlin programmer writes. */
object KotlinModels {

    data class Option(val spot: Double, val strike: Double, val rate: Double = 0.02, val years: Double = 1.5) {
        operator fun plus(other: Option) = copy(spot = spot + other.spot, strike = strike + other.strike)
    }

    /** Default arguments, named arguments, copies and components of data classes. */
    @JvmStatic
    fun dataClasses(x: DoubleArray): Double {
        val option = Option(x[0], strike = x[1])
        val (spot, strike, rate) = option.copy(rate = x[2]) + Option(spot = x[2], strike = 2.0)
        return spot * exp(-rate * option.years) * strike + discounted(amount = x[0])
    }

    private fun discounted(rate: Double = 0.1, amount: Double, years: Int = 3) = amount / (1 + rate).pow(years)

    inline fun <T> sumOver(items: List<T>, term: (T) -> Double): Double {
        var sum = 0.0
        for (item in items) {
            sum += term(item)
        }
        return sum
    }

    /** Inline functions with inlined lambdas, a crossinline one, and a return from within. */
    @JvmStatic
    fun inlined(x: DoubleArray): Double {
        val sum = sumOver(listOf(1.0, 2.0, 3.0)) { x[0] * it }
        val first = x.firstOrNull { it > x[0] } ?: return -1.0
        return sum * first + x.sumOf { it * it } + x.map { it * 2 }.sum()
    }

    /** Sequences, ranges, folds. */
    @JvmStatic
    fun sequences(x: DoubleArray): Double {
        val squares = generateSequence(x[0]) { it * 0.5 }.take(5).map { it * it }.sum()
        val pairs = x.asSequence().zipWithNext { a, b -> a * b }.filter { it > 0 }.toList().sum()
        val folded = x.fold(1.0) { product, v -> product * v }
        val lazily = sequence {
            yield(x[0])
            for (i in 1..2) {
                yield(x[0] * i)
            }
        }
        return squares + pairs + folded + (0 until 3).sumOf { x[it] * it } + x.reduce { a, b -> a - b } + lazily.sum()
    }

    /** Kinks of the library, and functions of several numbers. */
    @JvmStatic
    fun bounds(x: DoubleArray): Double =
        x[0].coerceIn(-1.0, 1.0) * 2 + x[1].coerceAtLeast(0.0) * 3 + maxOf(x[0], x[1], x[2]) + abs(x[2]) +
            x.maxOrNull()!! + x.min() + max(x[0], 10.0)

    sealed interface Shape

    data class Circle(val radius: Double) : Shape

    data class Box(val width: Double, val height: Double) : Shape

    private fun area(shape: Shape): Double = when (shape) {
        is Circle -> Math.PI * shape.radius * shape.radius
        is Box -> shape.width * shape.height
    }

    /** Sealed classes and when. */
    @JvmStatic
    fun shapes(x: DoubleArray): Double = listOf(Circle(x[0]), Box(x[1], x[2])).sumOf(KotlinModels::area)

    @JvmInline
    value class Meters(val value: Double) {
        operator fun times(other: Meters) = Meters(value * other.value)
    }

    private class Account(start: Double) {
        var balance: Double = start
            private set
        var changes = 0
        var observed: Double by Delegates.observable(start) { _, old, new -> changes += if (new > old) 1 else 0 }
        val interest: Double by lazy { balance * 0.5 }
        val doubled get() = 2 * balance

        fun deposit(amount: Double) = apply { balance += amount }
    }

    /** Value classes, properties with accessors, lazy and observable ones, scope functions. */
    @JvmStatic
    fun properties(x: DoubleArray): Double {
        val area = Meters(x[0]) * Meters(x[1])
        val boxed: Any = area
        val account = Account(x[0]).deposit(x[1]).also { it.observed = x[2] }
        return (boxed as Meters).value + with(account) { interest * doubled + observed } + x[2].let { it * it }
    }

    /** Extension functions, operators, infix functions, local functions that close over variables. */
    @JvmStatic
    fun closures(x: DoubleArray): Double {
        var total = 0.0
        fun add(v: Double) {
            total += v * x[0]
        }
        x.forEach(::add)
        val compose = { f: (Double) -> Double, g: (Double) -> Double -> { v: Double -> f(g(v)) } }
        val f = compose({ it * it }, ::sqrt)
        return total + f(x[1]) + (x[0] dot x[1])
    }

    private infix fun Double.dot(other: Double) = this * other

    /** Collections of numbers: sorted, grouped, in maps. */
    @JvmStatic
    fun collections(x: DoubleArray): Double {
        val byParity = x.withIndex().groupBy({ it.index % 2 }, { it.value })
        val sums = byParity.mapValues { (_, values) -> values.sum() }
        val sorted = x.sortedDescending()
        val (big, small) = x.partition { it > 2.5 }
        val mutable = mutableMapOf("a" to x[0])
        mutable["a"] = mutable.getValue("a") * 2
        mutable.merge("a", x[1]) { a, b -> a * b }
        return sums.getValue(0) * 2 + sums.getValue(1) + sorted[0] * sorted.last() + big.sum() - small.average() +
            mutable.getValue("a") + x.average()
    }

    /** Nullable numbers, elvis, safe calls, try as an expression, labels. */
    @JvmStatic
    fun flow(x: DoubleArray): Double {
        val maybe: Double? = if (x[0] > 0) x[0] else null
        val scaled = maybe?.times(3) ?: 0.0
        val parsed = try {
            require(x[1] < 0) { "positive" }
            x[1]
        } catch (e: IllegalArgumentException) {
            x[1] * x[1]
        }
        var sum = 0.0
        outer@ for (i in x.indices) {
            for (j in x.size - 1 downTo 0 step 2) {
                if (i + j > 3) continue@outer
                sum += x[i] * x[j]
            }
        }
        return scaled + parsed + sum
    }

    private suspend fun slowly(v: Double): Double = withContext(Dispatchers.Default) { v * v }

    /** A coroutine that changes to another thread. */
    @JvmStatic
    fun coroutine(x: DoubleArray): Double = runBlocking { slowly(x[0]) * 2 }

    private suspend fun here(v: Double): Double = v * v

    /** A coroutine that stays on its thread, and does not suspend. */
    @JvmStatic
    fun coroutineOnThisThread(x: DoubleArray): Double = runBlocking { here(x[0]) * 2 }

    private class Answer : Continuation<Double> {
        var value = Double.NaN
        var caller: Continuation<Double>? = null
        override val context: CoroutineContext = EmptyCoroutineContext

        override fun resumeWith(result: Result<Double>) {
            value = result.getOrThrow()
        }
    }

    /** A coroutine of the language itself, which never suspends. */
    @JvmStatic
    fun withoutSuspension(x: DoubleArray): Double {
        val answer = Answer()
        suspend { here(x[0]) * x[1] }.startCoroutine(answer)
        return answer.value
    }

    /** The same, suspended and resumed. */
    @JvmStatic
    fun suspended(x: DoubleArray): Double {
        val answer = Answer()
        suspend { here(x[0]) * suspendCoroutine<Double> { answer.caller = it } }.startCoroutine(answer)
        answer.caller!!.resume(x[1])
        return answer.value
    }

    /** Logistic regression, as a whole model. */
    @JvmStatic
    fun logLikelihood(w: DoubleArray): Double {
        val rows = listOf(listOf(1.0, 0.5) to 1, listOf(1.0, -1.5) to 0, listOf(1.0, 2.0) to 1)
        return rows.sumOf { (features, label) ->
            val p = 1 / (1 + exp(-features.zip(w.asList()) { a, b -> a * b }.sum()))
            if (label == 1) ln(p) else ln(1 - p)
        }
    }

    /** Asks for a gradient itself. */
    @JvmStatic
    fun gradient(x: DoubleArray): DoubleArray = Gradient.at({ p -> p[0] * p[0] * p[1] }, *x).toArray()
}
