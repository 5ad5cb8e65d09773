package dev.kinkajou.benchmarks.workloads;

import com.legacy.micro.RigidBody;
import com.legacy.micro.Vector3;

/** A spinning body in free flight; one object for every vector. Variables are velocity, spin and inertia. */
final class Flight extends Workload {

    private static final double STEP = 1e-3;

    private final double[] velocity;
    private final double[] spin;
    private final double[] inertia;
    private final int steps;

    Flight(int steps) {
        this(new double[]{1.0, 2.0, 10.0}, new double[]{0.3, 3.0, 0.2}, new double[]{1.0, 2.0, 3.0}, steps);
    }

    private Flight(double[] velocity, double[] spin, double[] inertia, int steps) {
        super(velocity, spin, inertia);
        this.velocity = velocity;
        this.spin = spin;
        this.inertia = inertia;
        this.steps = steps;
    }

    @Override
    public double value() {
        Vector3 origin = new Vector3(0.0, 0.0, 0.0);
        Vector3 ahead = new Vector3(0.0, 0.6, 0.8);
        RigidBody body = new RigidBody(origin, vector(velocity), vector(spin), ahead, vector(inertia));
        for (int i = 0; i < steps; i++) {
            body = body.step(STEP);
        }
        return body.spinEnergy() + body.reach();
    }

    private static Vector3 vector(double[] v) {
        return new Vector3(v[0], v[1], v[2]);
    }
}
