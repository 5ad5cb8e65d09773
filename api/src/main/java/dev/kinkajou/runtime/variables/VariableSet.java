package dev.kinkajou.runtime.variables;

import dev.kinkajou.runtime.memory.Memory;
import java.util.Arrays;
import java.util.List;

/**
 * The variables of one differentiation, as they were when it began: which memory they are, and how their adjoints are handed back.
 *
 * <p>
 * Use: {@link #of} checks what the user named; {@link #activate} makes the memory active in a recording; after each sweep, {@link #collect}
 * copies the adjoints of all places, each once, into one array; {@link #gradient}, {@link #adjoint} and {@link #flatten} read from it.
 * Immutable, so the answers may be asked for by any thread.
 */
public final class VariableSet {

    private final Shape[] roots;
    private final ShapeBuilder shapes;
    private final int size;

    private VariableSet(Shape[] roots, ShapeBuilder shapes) {
        this.roots = roots;
        this.shapes = shapes;
        int sum = 0;
        for (Shape root : roots) {
            sum = Math.addExact(sum, root.size());
        }
        this.size = sum;
    }

    /**
     * The variables a user named.
     *
     * @param variables arrays, objects and {@link FieldPlace}s. An array of arrays of numbers is one variable: that is what becomes of
     *        {@code of(f, w)} with a {@code double[][] w}, which Java passes as the list of variables itself
     * @throws IllegalArgumentException saying which one is wrong, and what is allowed
     */
    public static VariableSet of(Object[] variables) {
        if (variables == null) {
            throw BadVariable.isNull(1);
        }
        Object[] named = isArray(variables.getClass()) ? new Object[]{variables} : variables;
        if (named.length == 0) {
            throw BadVariable.none();
        }
        ShapeBuilder shapes = new ShapeBuilder();
        Shape[] roots = new Shape[named.length];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = shapes.variable(named[i], i + 1);
        }
        return new VariableSet(roots, shapes);
    }

    /** The numbers of a point, of which the program gets a copy; the answer may be asked for by either. */
    public static VariableSet ofCopy(double[] copy, double[] original) {
        ShapeBuilder shapes = new ShapeBuilder();
        Shape root = shapes.variable(copy, 1);
        shapes.alias(original, root);
        return new VariableSet(new Shape[]{root}, shapes);
    }

    /** Whether a type is an array of doubles or floats, or an array of such arrays. */
    static boolean isArray(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return element != type && (element == double.class || element == float.class);
    }

    /** Makes the variables active. Like {@link #collect(Memory, double[])}, without an iterator, which would be garbage. */
    public void activate(Memory memory) {
        List<Shape> all = shapes.all();
        for (int i = 0; i < all.size(); i++) {
            all.get(i).activate(memory);
        }
    }

    /** The adjoints of all places after a sweep, each place once: what the other methods ask for. */
    public double[] collect(Memory memory) {
        double[] adjoints = new double[shapes.places()];
        collect(memory, adjoints);
        return adjoints;
    }

    /** The same, into an array over the places. */
    public void collect(Memory memory, double[] adjoints) {
        List<Shape> all = shapes.all();
        for (int i = 0; i < all.size(); i++) {
            all.get(i).collect(memory, adjoints);
        }
    }

    /** The other way: sets the shadows of all places, for a sweep that carries a direction forwards. */
    public void distribute(double[] direction, Memory memory) {
        for (Shape shape : shapes.all()) {
            shape.distribute(direction, memory);
        }
    }

    /** The numbers in all places as they are now. */
    public double[] read() {
        double[] numbers = new double[places()];
        for (Shape shape : shapes.all()) {
            shape.read(numbers);
        }
        return numbers;
    }

    /**
     * Gives all places the arrays they had when this set was made, and these numbers, rounded where the places are float.
     *
     * @throws IllegalArgumentException when a field with another number is final for good
     */
    public void write(double[] numbers) {
        for (Shape shape : shapes.all()) {
            shape.write(numbers);
        }
    }

    /** By index in {@link #flatten}: the place that the number comes from. */
    public int[] order() {
        double[] numbers = new double[places()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i;
        }
        double[] flat = flatten(numbers);
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = (int) flat[i];
        }
        return order;
    }

    /** What users call the number with an index in {@link #flatten}, such as {@code variable 2.weights[3]}. */
    public String name(int index) {
        int left = index;
        int k = 0;
        while (left >= roots[k].size()) {
            left -= roots[k++].size();
        }
        return "variable " + (k + 1) + roots[k].part(left);
    }

    /** Number of places. */
    public int places() {
        return shapes.places();
    }

    /**
     * A direction given in the order of {@link #flatten} as one over the places.
     *
     * @throws IllegalArgumentException when a part that occurs twice is given two numbers
     */
    public double[] unflatten(double[] flat) {
        double[] numbers = new double[places()];
        int[] order = order();
        Arrays.fill(numbers, Double.NaN);
        for (int i = 0; i < flat.length; i++) {
            int place = order[i];
            if (!Double.isNaN(numbers[place]) && numbers[place] != flat[i]) {
                throw new IllegalArgumentException(
                        "number " + i + " is " + flat[i] + ", but stands for the same part of the variables as an"
                                + " earlier number, which is " + numbers[place]);
            }
            numbers[place] = flat[i];
        }
        return numbers;
    }

    /** The gradient with respect to an array or object, like it in type and shape. */
    public <T> T gradient(T variable, double[] adjoints) {
        Shape shape = shapes.find(variable);
        @SuppressWarnings("unchecked")
        T gradient = (T) new Answer(adjoints, shapes.sharing()).of(shape);
        return gradient;
    }

    /** The derivative with respect to a field. */
    public double adjoint(FieldPlace field, double[] adjoints) {
        return shapes.find(field).gradient(new Answer(adjoints, false));
    }

    /** How many numbers {@link #flatten} gives. */
    public int size() {
        return size;
    }

    /** The adjoints in the order of the variables; a part that occurs twice comes twice. */
    public double[] flatten(double[] adjoints) {
        double[] flat = new double[size];
        int at = 0;
        for (Shape root : roots) {
            at = root.flatten(adjoints, flat, at);
        }
        return flat;
    }
}
