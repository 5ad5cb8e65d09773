package dev.kinkajou.it.language.flow;

final class Jumps {
    private Jumps() {
    }

    static double breakOut(double[] x) {
        double y = 1;
        for (;;) {
            y *= x[0];
            if (y > 20) {
                break;
            }
        }
        return y;
    }

    static double continueOn(double[] x) {
        double sum = 0;
        for (int i = 0; i < 10; i++) {
            if (i % 3 != 0) {
                continue;
            }
            sum += i * x[0] * x[1];
        }
        return sum;
    }

    static double labelledBreak(double[] x) {
        double sum = 0;
        outer : for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                sum += x[0] * i + x[1] * j;
                if (i == 2 && j == 1) {
                    break outer;
                }
            }
        }
        return sum;
    }

    static double labelledContinue(double[] x) {
        double product = 1;
        int i = 0;
        outer : while (i < 4) {
            i++;
            for (int j = 0; j < 3; j++) {
                if (j > i % 2) {
                    continue outer;
                }
                product *= x[j];
            }
            product += 100;
        }
        return product;
    }

    static double breakOutOfBlock(double[] x) {
        double y = x[0];
        block : {
            if (x[1] > 0) {
                y *= x[1];
                break block;
            }
            y *= 1000;
        }
        return y * y;
    }

    static double returnFromLoops(double[] x) {
        for (int i = 0;; i++) {
            for (double element : x) {
                if (element * i > 2) {
                    return element * element * i;
                }
            }
        }
    }
}
