package dev.kinkajou.it.functions;

/**
 * Monomolecular adsorption, D. Misra, NIST (1978): dataset Misra1a of the Statistical Reference Datasets of the US National Institute of Standards
 * and Technology, https://www.itl.nist.gov/div898/strd/nls/data/misra1a.shtml, public domain. Volume over pressure, and its model.
 */
final class Misra {

    final double[] pressure = {
        77.6, 114.9, 141.1, 190.8, 239.9, 289.0, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760.0};
    final double[] volume = {
        10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.40, 75.47, 81.78};

    double[] predict(double[] b) {
        double[] y = new double[pressure.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = b[0] * (1 - Math.exp(-b[1] * pressure[i]));
        }
        return y;
    }

    double squares(double[] b) {
        double[] y = predict(b);
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += (y[i] - volume[i]) * (y[i] - volume[i]);
        }
        return sum;
    }
}
