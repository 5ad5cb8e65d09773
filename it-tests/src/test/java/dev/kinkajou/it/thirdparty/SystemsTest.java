package dev.kinkajou.it.thirdparty;

import static dev.kinkajou.it.language.Check.gradient;
import static dev.kinkajou.it.thirdparty.Systems.N;
import static dev.kinkajou.it.thirdparty.Systems.POINT;

import dev.kinkajou.ScalarFunction;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SystemsTest {

    private static Named<ScalarFunction> named(String name, ScalarFunction f) {
        return Named.of(name, f);
    }

    static Stream<Named<ScalarFunction>> solvers() {
        return Stream.of(named("Commons Math LU", CommonsMathSystems::lu),
                named("Commons Math QR", CommonsMathSystems::qr), named("JAMA LU", OtherSystems::jamaSolve),
                named("JAMA QR", OtherSystems::jamaQr), named("EJML LU", OtherSystems::ejmlSolve));
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void solution_of_a_linear_system(ScalarFunction solver) {
        gradient(solver, POINT).is(Systems.gradientOfSolution(POINT));
    }

    static Stream<Named<ScalarFunction>> symmetricSolvers() {
        return Stream.of(named("Commons Math Cholesky", CommonsMathSystems::cholesky),
                named("EJML Cholesky", OtherSystems::ejmlCholesky));
    }

    @ParameterizedTest
    @MethodSource("symmetricSolvers")
    void solution_of_a_symmetric_system(ScalarFunction solver) {
        gradient(solver, POINT).is(Systems.gradientOfSymmetricSolution(POINT));
    }

    static Stream<Named<ScalarFunction>> determinants() {
        return Stream.of(named("Commons Math", CommonsMathSystems::determinant),
                named("JAMA", OtherSystems::jamaDeterminant), named("EJML", OtherSystems::ejmlDeterminant));
    }

    @ParameterizedTest
    @MethodSource("determinants")
    void determinant(ScalarFunction determinant) {
        gradient(determinant, POINT).is(Systems.gradientOfDeterminant(POINT));
    }

    static Stream<Named<ScalarFunction>> eigenvalues() {
        return Stream.of(named("Commons Math", CommonsMathSystems::eigenvalue),
                named("JAMA", OtherSystems::jamaSmallestEigenvalue));
    }

    /** With the unit eigenvector u of A A' + I: 2 u u' A. */
    @ParameterizedTest
    @MethodSource("eigenvalues")
    void smallest_eigenvalue_of_a_symmetric_matrix(ScalarFunction eigenvalue) {
        double[][] a = Systems.matrix(POINT);
        double[] u = new EigenDecomposition(new Array2DRowRealMatrix(Systems.symmetric(POINT))).getEigenvector(N - 1)
                .toArray();
        double[] expected = new double[N * N + N];
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                for (int k = 0; k < N; k++) {
                    expected[i * N + j] += 2 * u[i] * u[k] * a[k][j];
                }
            }
        }
        gradient(eigenvalue, POINT).isWithin(1e-10, expected);
    }

    static Stream<Named<ScalarFunction>> norms() {
        return Stream.of(named("Commons Math", CommonsMathSystems::largestSingularValue),
                named("JAMA", OtherSystems::jamaNorm2));
    }

    /** With the singular vectors u and w: u w'. */
    @ParameterizedTest
    @MethodSource("norms")
    void largest_singular_value(ScalarFunction norm) {
        SingularValueDecomposition svd = new SingularValueDecomposition(
                new Array2DRowRealMatrix(Systems.matrix(POINT)));
        double[] expected = new double[N * N + N];
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                expected[i * N + j] = svd.getU().getEntry(i, 0) * svd.getV().getEntry(j, 0);
            }
        }
        gradient(norm, POINT).isWithin(1e-10, expected);
    }
}
