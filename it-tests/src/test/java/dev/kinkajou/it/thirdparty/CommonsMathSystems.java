package dev.kinkajou.it.thirdparty;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/** Linear algebra of Commons Math. */
final class CommonsMathSystems {

    private CommonsMathSystems() {
    }

    static double lu(double[] v) {
        RealMatrix a = MatrixUtils.createRealMatrix(Systems.matrix(v));
        return Systems
                .weigh(new LUDecomposition(a).getSolver().solve(new ArrayRealVector(Systems.rightHandSide(v)))
                        .toArray());
    }

    static double qr(double[] v) {
        RealMatrix a = new Array2DRowRealMatrix(Systems.matrix(v), false);
        return Systems.weigh(new QRDecomposition(a).getSolver()
                .solve(new ArrayRealVector(Systems.rightHandSide(v), false)).toArray());
    }

    static double cholesky(double[] v) {
        RealMatrix a = MatrixUtils.createRealMatrix(Systems.symmetric(v));
        RealMatrix b = MatrixUtils.createColumnRealMatrix(Systems.rightHandSide(v));
        return Systems.weigh(new CholeskyDecomposition(a).getSolver().solve(b).getColumn(0));
    }

    static double determinant(double[] v) {
        return new LUDecomposition(MatrixUtils.createRealMatrix(Systems.matrix(v))).getDeterminant();
    }

    /** The smallest eigenvalue of {@link Systems#symmetric}. */
    static double eigenvalue(double[] v) {
        double[] values = new EigenDecomposition(MatrixUtils.createRealMatrix(Systems.symmetric(v)))
                .getRealEigenvalues();
        return values[Systems.N - 1];
    }

    static double largestSingularValue(double[] v) {
        return new SingularValueDecomposition(MatrixUtils.createRealMatrix(Systems.matrix(v))).getSingularValues()[0];
    }
}
