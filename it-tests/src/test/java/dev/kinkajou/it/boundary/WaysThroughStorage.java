package dev.kinkajou.it.boundary;

import static dev.kinkajou.it.boundary.Way.refused;
import static dev.kinkajou.it.boundary.Way.works;

import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.util.List;

/** Ways to lose a derivative. Through streams of bytes, buffers, and classes of the JDK that store numbers. */
final class WaysThroughStorage {

    private static final double[] SHARED = new double[4];
    private static final DoubleBuffer WRAPPED = DoubleBuffer.wrap(SHARED);

    private WaysThroughStorage() {
    }

    static List<Way> all() {
        return List.of(
                refused("serialization", "java.io.ObjectOutputStream.writeObject(", x -> {
                    Things.Data d = new Things.Data(x[0]);
                    var b = new ByteArrayOutputStream();
                    try (var o = new ObjectOutputStream(b)) {
                        o.writeObject(d);
                    }
                    try (var i = new ObjectInputStream(new ByteArrayInputStream(b.toByteArray()))) {
                        return ((Things.Data) i.readObject()).v * x[1];
                    }
                }),
                refused("serialization array", "java.io.ObjectOutputStream.writeObject(", x -> {
                    double[] a = {x[0]};
                    var b = new ByteArrayOutputStream();
                    try (var o = new ObjectOutputStream(b)) {
                        o.writeObject(a);
                    }
                    try (var i = new ObjectInputStream(new ByteArrayInputStream(b.toByteArray()))) {
                        return ((double[]) i.readObject())[0] * x[1];
                    }
                }),
                refused("DataOutputStream", "java.io.DataOutputStream.writeDouble(", x -> {
                    var b = new ByteArrayOutputStream();
                    new DataOutputStream(b).writeDouble(x[0]);
                    return new DataInputStream(new ByteArrayInputStream(b.toByteArray())).readDouble() * x[1];
                }),
                works("object clone", x -> {
                    Things.Copied c = new Things.Copied();
                    c.v = x[0];
                    c.a = x;
                    return c.clone().v * x[1];
                }),
                works("object clone array shared", x -> {
                    Things.Copied c = new Things.Copied();
                    c.a = new double[]{x[0]};
                    return c.clone().a[0] * x[1];
                }),
                refused("DoubleBuffer wrap", "java.nio.DoubleBuffer.wrap(", x -> {
                    var b = DoubleBuffer.wrap(x);
                    return b.get(0) * x[1];
                }),
                refused("DoubleBuffer wrapped before", "java.nio.DoubleBuffer.get(", x -> {
                    SHARED[0] = x[0];
                    return WRAPPED.get(0) * x[1];
                }),
                refused("DataBufferDouble made before", "java.awt.image.DataBufferDouble.getElemDouble(", x -> {
                    double[] kept = new double[2];
                    var b = new java.awt.image.DataBufferDouble(kept, 2);
                    kept[0] = x[0];
                    return b.getElemDouble(0) * x[1];
                }),
                refused("Spliterator made before", "java.util.Spliterator$OfDouble.tryAdvance(", x -> {
                    double[] kept = new double[2];
                    var s = java.util.Arrays.spliterator(kept);
                    kept[0] = x[0];
                    double[] r = new double[1];
                    s.tryAdvance((double v) -> r[0] = v);
                    return r[0] * x[1];
                }),
                works("DataBufferDouble of passive numbers", x -> {
                    var b = new java.awt.image.DataBufferDouble(new double[]{2, 3}, 2);
                    return b.getElemDouble(0) * x[1] * x[0];
                }),
                refused("DoubleBuffer put", "java.nio.DoubleBuffer.put(", x -> {
                    var b = DoubleBuffer.allocate(2);
                    b.put(0, x[0]);
                    return b.get(0) * x[1];
                }),
                refused("DoubleBuffer bulk put", "java.nio.DoubleBuffer.put(", x -> {
                    var b = DoubleBuffer.allocate(2);
                    b.put(x);
                    return b.get(0) * x[1];
                }),
                refused("DoubleBuffer bulk get before", "java.nio.DoubleBuffer.get(", x -> {
                    SHARED[0] = x[0];
                    double[] a = new double[1];
                    WRAPPED.get(0, a);
                    return a[0] * x[1];
                }),
                refused("ByteBuffer", "java.nio.ByteBuffer.putDouble(", x -> {
                    var b = ByteBuffer.allocate(16);
                    b.putDouble(x[0]);
                    b.flip();
                    return b.getDouble() * x[1];
                }),
                refused("Point2D.Double", "java.awt.geom.Point2D$Double(", x -> {
                    var p = new Point2D.Double(x[0], x[1]);
                    return p.x * p.y;
                }),
                refused("Point2D.distance", "java.awt.geom.Point2D$Double(", x -> {
                    var p = new Point2D.Double(x[0], x[1]);
                    return p.distance(0, 0);
                }),
                refused("Point2D setLocation", "java.awt.geom.Point2D$Double.setLocation(", x -> {
                    var p = new Point2D.Double();
                    p.setLocation(x[0], x[1]);
                    return p.getX() * p.getY();
                }),
                refused("AffineTransform", "java.awt.geom.AffineTransform.getScaleInstance(", x -> {
                    var t = AffineTransform.getScaleInstance(x[0], x[1]);
                    double[] s = {1, 2}, d = new double[2];
                    t.transform(s, 0, d, 0, 1);
                    return d[0] * d[1];
                }),
                refused("Line2D", "java.awt.geom.Line2D.ptLineDist(",
                        x -> Line2D.ptLineDist(0, 0, 1, 1, x[0], x[1]) * x[1]),
                refused("WeakHashMap/Reference", "java.lang.ref.WeakReference(", x -> {
                    Double d = x[0];
                    var r = new java.lang.ref.WeakReference<>(d);
                    return r.get() * d * x[1];
                }),
                refused("PipedStreams", "java.io.DataOutputStream.writeDouble(", x -> {
                    var o = new PipedOutputStream();
                    var i = new PipedInputStream(o);
                    new DataOutputStream(o).writeDouble(x[0]);
                    return new DataInputStream(i).readDouble() * x[1];
                }));
    }
}
