package com.legacy.micro;

/**
 * A spinning body in free flight, immutable: a step makes a new one. Spin and inertia are those of the body's principal axes (Euler's
 * equations); the heading is a direction that the spin carries along.
 */
public final class RigidBody {

    private static final Vector3 GRAVITY = new Vector3(0.0, 0.0, -9.81);

    private final Vector3 position;
    private final Vector3 velocity;
    private final Vector3 spin;
    private final Vector3 heading;
    private final Vector3 inertia;

    /** A body in some state. */
    public RigidBody(Vector3 position, Vector3 velocity, Vector3 spin, Vector3 heading, Vector3 inertia) {
        this.position = position;
        this.velocity = velocity;
        this.spin = spin;
        this.heading = heading;
        this.inertia = inertia;
    }

    /** The body a time {@code h} later. */
    public RigidBody step(double h) {
        Vector3 faster = velocity.plus(GRAVITY.times(h));
        Vector3 further = position.plus(faster.times(h));
        Vector3 torque = inertia.times(spin).cross(spin);
        Vector3 turned = spin.plus(torque.over(inertia).times(h));
        Vector3 ahead = heading.plus(turned.cross(heading).times(h)).normalized();
        return new RigidBody(further, faster, turned, ahead, inertia);
    }

    /** Twice the energy of the rotation. */
    public double spinEnergy() {
        return spin.dot(inertia.times(spin));
    }

    /** How far the body has come along its heading. */
    public double reach() {
        return position.dot(heading);
    }
}
