package com.legacy.bench;

/**
 * Cameras that see points. A camera is 11 numbers: rotation (Rodrigues' vector), centre, focal length, principal point, radial distortion.
 */
public final class BundleAdjustment {

    private static final int ROTATION = 0;
    private static final int CENTRE = 3;
    private static final int FOCAL = 6;
    private static final int PRINCIPAL = 7;
    private static final int RADIAL = 9;

    private BundleAdjustment() {
    }

    /** The distance of a point's projection from where it was seen, times a weight: two numbers. */
    public static double[] residual(double[] camera, double[] point, double[] weight, double[] feature) {
        double[] seen = project(camera, point);
        return new double[]{weight[0] * (seen[0] - feature[0]), weight[0] * (seen[1] - feature[1])};
    }

    /** What keeps a weight near 1. */
    public static double weightResidual(double weight) {
        return 1.0 - weight * weight;
    }

    private static double[] project(double[] camera, double[] point) {
        double[] moved = new double[3];
        for (int i = 0; i < 3; i++) {
            moved[i] = point[i] - camera[CENTRE + i];
        }
        double[] rotated = rotate(camera, moved);
        double x = rotated[0] / rotated[2];
        double y = rotated[1] / rotated[2];
        double r2 = x * x + y * y;
        double distortion = 1.0 + camera[RADIAL] * r2 + camera[RADIAL + 1] * r2 * r2;
        return new double[]{x * distortion * camera[FOCAL] + camera[PRINCIPAL],
            y * distortion * camera[FOCAL] + camera[PRINCIPAL + 1]};
    }

    /** Rodrigues' formula: the length of the vector is the angle. */
    private static double[] rotate(double[] camera, double[] v) {
        double squared = 0.0;
        for (int i = 0; i < 3; i++) {
            squared += camera[ROTATION + i] * camera[ROTATION + i];
        }
        double[] rotated = new double[3];
        if (squared == 0.0) {
            cross(camera, v, rotated);
            for (int i = 0; i < 3; i++) {
                rotated[i] += v[i];
            }
            return rotated;
        }
        double angle = Math.sqrt(squared);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double[] axis = new double[3];
        for (int i = 0; i < 3; i++) {
            axis[i] = camera[ROTATION + i] / angle;
        }
        cross(axis, v, rotated);
        double along = (axis[0] * v[0] + axis[1] * v[1] + axis[2] * v[2]) * (1.0 - cos);
        for (int i = 0; i < 3; i++) {
            rotated[i] = v[i] * cos + rotated[i] * sin + axis[i] * along;
        }
        return rotated;
    }

    private static void cross(double[] a, double[] b, double[] out) {
        out[0] = a[1] * b[2] - a[2] * b[1];
        out[1] = a[2] * b[0] - a[0] * b[2];
        out[2] = a[0] * b[1] - a[1] * b[0];
    }
}
