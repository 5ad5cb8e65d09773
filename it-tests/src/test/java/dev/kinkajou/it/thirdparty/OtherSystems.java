package dev.kinkajou.it.thirdparty;

import Jama.Matrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** The same by JAMA and EJML. */
final class OtherSystems {

    private OtherSystems() {
    }

    static double jamaSolve(double[] v) {
        Matrix b = new Matrix(Systems.rightHandSide(v), Systems.N);
        return Systems.weigh(new Matrix(Systems.matrix(v)).solve(b).getColumnPackedCopy());
    }

    static double jamaQr(double[] v) {
        Matrix b = new Matrix(Systems.rightHandSide(v), Systems.N);
        return Systems.weigh(new Matrix(Systems.matrix(v)).qr().solve(b).getColumnPackedCopy());
    }

    static double jamaDeterminant(double[] v) {
        return new Matrix(Systems.matrix(v)).det();
    }

    static double jamaSmallestEigenvalue(double[] v) {
        return new Matrix(Systems.symmetric(v)).eig().getRealEigenvalues()[0];
    }

    static double jamaNorm2(double[] v) {
        return new Matrix(Systems.matrix(v)).norm2();
    }

    static double ejmlSolve(double[] v) {
        DMatrixRMaj x = new DMatrixRMaj(Systems.N, 1);
        CommonOps_DDRM.solve(new DMatrixRMaj(Systems.matrix(v)), new DMatrixRMaj(Systems.N, 1, true,
                Systems.rightHandSide(v)), x);
        return Systems.weigh(x.data);
    }

    static double ejmlCholesky(double[] v) {
        DMatrixRMaj x = new DMatrixRMaj(Systems.N, 1);
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(Systems.N);
        if (!solver.setA(new DMatrixRMaj(Systems.symmetric(v)))) {
            throw new IllegalArgumentException("not positive definite");
        }
        solver.solve(new DMatrixRMaj(Systems.N, 1, true, Systems.rightHandSide(v)), x);
        return Systems.weigh(x.data);
    }

    static double ejmlDeterminant(double[] v) {
        return CommonOps_DDRM.det(new DMatrixRMaj(Systems.matrix(v)));
    }
}
