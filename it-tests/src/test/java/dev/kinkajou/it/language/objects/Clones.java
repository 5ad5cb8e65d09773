package dev.kinkajou.it.language.objects;

/** super.clone() copies fields; deep copies copy more. */
final class Clones implements Cloneable {
    private double number;
    private double[] array;

    private Clones(double number, double[] array) {
        this.number = number;
        this.array = array;
    }

    Clones shallow() {
        try {
            return (Clones) super.clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Clones clone() {
        Clones copy = shallow();
        copy.array = array.clone();
        return copy;
    }

    static double f(double[] x) {
        Clones a = new Clones(x[0], new double[]{x[1]});
        Clones shallow = a.shallow();
        Clones deep = a.clone();
        a.number *= 2;
        a.array[0] *= 3;
        return a.number * shallow.number * deep.number + a.array[0] * shallow.array[0] * deep.array[0];
    }
}
