package com.legacy.micro;

/** An immutable vector in space. */
public final class Vector3 {

    public final double x;
    public final double y;
    public final double z;

    /** (x, y, z). */
    public Vector3(double x, double y, double z) {
        this.x = x;
        this.y = y;
        this.z = z;
    }

    /** Sum. */
    public Vector3 plus(Vector3 v) {
        return new Vector3(x + v.x, y + v.y, z + v.z);
    }

    /** Difference. */
    public Vector3 minus(Vector3 v) {
        return new Vector3(x - v.x, y - v.y, z - v.z);
    }

    /** Multiple. */
    public Vector3 times(double s) {
        return new Vector3(s * x, s * y, s * z);
    }

    /** Product of the components, one by one. */
    public Vector3 times(Vector3 v) {
        return new Vector3(x * v.x, y * v.y, z * v.z);
    }

    /** Quotient of the components, one by one. */
    public Vector3 over(Vector3 v) {
        return new Vector3(x / v.x, y / v.y, z / v.z);
    }

    /** Cross product. */
    public Vector3 cross(Vector3 v) {
        return new Vector3(y * v.z - z * v.y, z * v.x - x * v.z, x * v.y - y * v.x);
    }

    /** Inner product. */
    public double dot(Vector3 v) {
        return x * v.x + y * v.y + z * v.z;
    }

    /** The vector of length one in the same direction. */
    public Vector3 normalized() {
        return times(1.0 / Math.sqrt(dot(this)));
    }
}
