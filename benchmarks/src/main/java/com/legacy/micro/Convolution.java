package com.legacy.micro;

/** Filtering of a grey picture. */
public final class Convolution {

    private Convolution() {
    }

    /** The picture under a kernel, where the kernel fits whole. */
    public static double[][] filter(double[][] picture, double[][] kernel) {
        int height = picture.length - kernel.length + 1;
        int width = picture[0].length - kernel[0].length + 1;
        double[][] out = new double[height][width];
        for (int i = 0; i < height; i++) {
            for (int j = 0; j < width; j++) {
                double sum = 0.0;
                for (int p = 0; p < kernel.length; p++) {
                    for (int q = 0; q < kernel[p].length; q++) {
                        sum += picture[i + p][j + q] * kernel[p][q];
                    }
                }
                out[i][j] = sum;
            }
        }
        return out;
    }

    /** The sum of the squares of all pixels. */
    public static double energy(double[][] picture) {
        double sum = 0.0;
        for (double[] row : picture) {
            for (double v : row) {
                sum += v * v;
            }
        }
        return sum;
    }
}
