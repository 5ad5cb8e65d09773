package dev.kinkajou.it.languages

import dev.kinkajou.Gradient
import scala.collection.mutable
import scala.math.{abs, exp, log, max, pow, sqrt}

/** What a Scala programmer writes. */
object ScalaModels:

  case class Point(x: Double, y: Double):
    def +(other: Point): Point = Point(x + other.x, y + other.y)
    def norm: Double = sqrt(x * x + y * y)

  /** Case classes, copies, tuples, pattern matching on them. */
  def caseClasses(x: Array[Double]): Double =
    val p = Point(x(0), x(1)) + Point(y = x(2), x = 1.0)
    val moved = p.copy(y = p.y * 2)
    val Point(a, b) = moved: @unchecked
    val (s, t) = (a * b, moved.norm)
    s + t

  enum Shape:
    case Circle(radius: Double)
    case Box(width: Double, height: Double)

  private def area(shape: Shape): Double = shape match
    case Shape.Circle(r) => math.Pi * r * r
    case Shape.Box(w, h) if w > 100 => w
    case Shape.Box(w, h) => w * h

  def matching(x: Array[Double]): Double =
    val shapes = List(Shape.Circle(x(0)), Shape.Box(x(1), x(2)))
    val any: Any = x(0)
    val number = any match
      case d: Double => d * 3
      case _ => 0.0
    val list = x.toList match
      case first :: second :: _ => first * second
      case _ => 0.0
    shapes.map(area).sum + number + list

  /** Strict collections of Double: boxes. */
  def collections(x: Array[Double]): Double =
    val list = x.toList.map(_ * 2).filter(_ > 0)
    val vector = Vector(x(0), x(1)).updated(0, x(2)) :+ x(1)
    val map = Map("a" -> x(0), "b" -> x(1))
    val grouped = x.toSeq.zipWithIndex.groupMapReduce(_._2 % 2)(_._1)(_ + _)
    val buffer = mutable.ArrayBuffer(x(0))
    buffer += x(1) * x(2)
    list.sum + list.product + vector.foldLeft(1.0)(_ * _) + map("a") * map.getOrElse("b", 0.0) + grouped(0) * 2 +
      buffer.last + x.max * x.min + list.reduce(_ - _) + x.toList.sorted.head + x.zip(x.tail).map(_ * _).sum

  /** For comprehensions, ranges, lazy lists and views, by-name arguments. */
  def comprehensions(x: Array[Double]): Double =
    val products = for
      i <- x.indices
      j <- i until x.length
      if i != j
    yield x(i) * x(j)
    var sum = 0.0
    for v <- x do sum += v * v
    val halves = LazyList.iterate(x(0))(_ * 0.5).take(4).sum
    val viewed = x.view.map(_ * 3).filter(_ > 3).sum
    def twice(v: => Double): Double = v + v
    products.sum + sum + halves + viewed + twice(x(0) * x(1))

  class Box[@specialized(Double) T](val content: T):
    def map[@specialized(Double) U](f: T => U): Box[U] = Box(f(content))

  trait Curve:
    def at(t: Double): Double
    def slope(t: Double): Double = (at(t + 1) - at(t - 1)) / 2

  private def compose(f: Double => Double, g: Double => Double): Double => Double = f.andThen(g)

  /** Specialised classes and functions, currying, closures over variables, anonymous classes. */
  def functions(x: Array[Double]): Double =
    val boxed = Box(x(0)).map(v => v * v).map(_ + x(1)).content
    def curried(a: Double)(b: Double): Double = a * b
    val partial = curried(x(0))
    var count = 0.0
    val counting: Double => Unit = v => count += v * x(2)
    x.foreach(counting)
    val curve = new Curve:
      def at(t: Double): Double = x(0) * t * t
    val partialFunction: PartialFunction[Double, Double] = { case v if v > 0 => v * 5 }
    boxed + partial(x(1)) + count + compose(_ * 2, v => v * v)(x(1)) + curve.slope(x(2)) +
      partialFunction.applyOrElse(x(0), (v: Double) => v)

  private class Lazily(x: Double):
    lazy val square: Double = x * x
    var state: Double = x
    def state2: Double = state

  /** Lazy values, options and eithers, extension methods, given instances. */
  def features(x: Array[Double]): Double =
    val l = Lazily(x(0))
    l.state += x(1)
    val option: Option[Double] = if x(0) > 0 then Some(x(0)) else None
    val either: Either[String, Double] = Right(x(1))
    extension (d: Double) def cubed: Double = d * d * d
    given scale: Double = x(2)
    def scaled(v: Double)(using s: Double): Double = v * s
    l.square + l.square + l.state2 + option.map(_ * 2).getOrElse(0.0) + either.fold(_ => 0.0, _ * 3) + x(0).cubed +
      scaled(x(1)) + abs(x(0)) + max(x(0), x(1)) + pow(x(0), 2)

  /** Recursion, tail calls, a while loop over arrays, strings in between. */
  def loops(x: Array[Double]): Double =
    @annotation.tailrec
    def horner(i: Int, sum: Double): Double = if i < 0 then sum else horner(i - 1, sum * x(0) + x(i))
    val matrix = Array.tabulate(2, 2)((i, j) => x(i) * x(j) + j)
    val filled = Array.fill(3)(x(1))
    var i = 0
    var trace = 0.0
    while i < 2 do
      trace += matrix(i)(i)
      i += 1
    assert(s"${x.length} numbers".nonEmpty)
    horner(x.length - 1, 0.0) + trace + filled.sum + log(exp(x(0)))

  /** A number in a text and back. */
  def text(x: Array[Double]): Double = s"${x(0)}".toDouble * 2

  /** Parallel work through futures. */
  def future(x: Array[Double]): Double =
    import scala.concurrent.{Await, Future}
    import scala.concurrent.ExecutionContext.Implicits.global
    import scala.concurrent.duration.*
    Await.result(Future(x(0) * x(0)), 10.seconds)

  /** Asks for a gradient itself. */
  def gradient(x: Array[Double]): Array[Double] = Gradient.at(p => p(0) * p(0) * p(1), x*).toArray
