package dev.kinkajou.it.thirdparty;

import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;
import org.joml.Matrix3d;
import org.joml.Matrix4d;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.locationtech.jts.algorithm.Angle;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Triangle;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Geometry: geodesics of GeographicLib, plane figures of JTS, vectors, matrices and quaternions of JOML. */
final class PublishedGeometry {

    private static final double DEGREE = Math.PI / 180;
    private static final Geodesic EARTH = Geodesic.WGS84;
    /** A triangle with a right angle at its second corner, the sides 3 and 4. */
    private static final double[] TRIANGLE = {0, 3, 0, 0, 4, 0};

    private PublishedGeometry() {
    }

    static List<Published> all() {
        return List.of(
                Published.of("Geodesic.Inverse, length", x -> EARTH.Inverse(x[0], x[1], x[2], x[3]).s12,
                        PublishedGeometry::slopesOfLength, 48.2, 16.4, 40.7, -74.0).within(1e-8),
                Published.of("Geodesic.Direct, latitude", x -> EARTH.Direct(x[0], 16.4, x[1], x[2]).lat2,
                        PublishedGeometry::slopesOfLatitude, 48.2, 61.0, 1.5e6).within(1e-8),
                Published.of("Geodesic.Direct, longitude", x -> EARTH.Direct(48.2, x[0], x[1], x[2]).lon2,
                        PublishedGeometry::slopesOfLongitude, 16.4, 61.0, 1.5e6).within(1e-8),
                Published.of("Area.ofRing", x -> Area.ofRing(ring(x)), x -> new double[]{0, 2, -1.5, -2, 1.5, 0},
                        TRIANGLE),
                Published.of("Polygon.getArea", x -> new GeometryFactory().createPolygon(ring(x)).getArea(),
                        x -> new double[]{0, 2, -1.5, -2, 1.5, 0}, TRIANGLE),
                Published.of("LineString.getLength", x -> new GeometryFactory().createLineString(ring(x)).getLength(),
                        x -> new double[]{-0.8, 1.6, -1, -1, 1.8, -0.6}, TRIANGLE),
                Published.of("Geometry.getCentroid",
                        x -> new GeometryFactory().createPolygon(ring(x)).getCentroid().getX(),
                        x -> new double[]{1.0 / 3, 0, 1.0 / 3, 0, 1.0 / 3, 0}, TRIANGLE),
                Published.of("Triangle.circumcentre", x -> Triangle.circumcentre(at(x, 0), at(x, 2), at(x, 4)).x,
                        x -> new double[]{0, 0, 0.5, 0.375, 0.5, -0.375}, TRIANGLE),
                Published.of("Angle.angle", x -> Angle.angle(at(x, 0), at(x, 2)),
                        x -> new double[]{1.0 / 2, -1.0 / 2, -1.0 / 2, 1.0 / 2}, 1, 1, 2, 2),
                Published.of("Distance.pointToSegment", x -> Distance.pointToSegment(at(x, 0), at(x, 2), at(x, 4)),
                        x -> new double[]{0, 1, 0, -0.75, 0, -0.25}, 1, 2, 0, 0, 4, 0),
                Published.of("Geometry.intersection",
                        x -> box(x[0], x[1], 2).intersection(box(1, 1, 2.5)).getArea(),
                        x -> new double[]{x[1] + 1, x[0] + 1}, 0.3, 0.4),
                Published.of("Geometry.union", x -> box(x[0], x[1], 2).union(box(1, 1, 2.5)).getArea(),
                        x -> new double[]{-x[1] - 1, -x[0] - 1}, 0.3, 0.4),
                Published.of("AffineTransformation.rotationInstance",
                        x -> AffineTransformation.rotationInstance(x[0])
                                .transform(new Coordinate(x[1], x[2]), new Coordinate()).x,
                        x -> new double[]{-x[1] * Math.sin(x[0]) - x[2] * Math.cos(x[0]), Math.cos(x[0]),
                            -Math.sin(x[0])},
                        0.4, 1.5, -0.5),
                Published.of("Vector3d.length", x -> vector(x).length(),
                        x -> new double[]{2.0 / 7, 3.0 / 7, 6.0 / 7}, 2, 3, 6),
                Published.of("Vector3d.normalize", x -> vector(x).normalize().x,
                        x -> new double[]{45.0 / 343, -6.0 / 343, -12.0 / 343}, 2, 3, 6),
                Published.of("Vector3d.cross", x -> vector(x).cross(1, 2, 3).y, x -> new double[]{-3, 0, 1}, 2, 3, 6),
                Published.of("Vector3d.angle", x -> vector(x).angle(new Vector3d(1, 0, 0)),
                        x -> new double[]{-0.5, 0.5, 0}, 1, 1, 0),
                Published.of("Matrix3d.determinant",
                        x -> new Matrix3d(x[0], x[1], 0, x[2], x[3], 0, 0, 0, 2).determinant(),
                        x -> new double[]{2 * x[3], -2 * x[2], -2 * x[1], 2 * x[0]}, 1.5, 0.5, -1, 2),
                Published.of("Matrix3d.invert", x -> new Matrix3d().scaling(x[0], x[1], 3).invert().m00(),
                        x -> new double[]{-1 / (x[0] * x[0]), 0}, 1.5, 0.5),
                Published.of("Matrix4d.rotateZ", x -> new Matrix4d().translate(x[1], 0, 0).rotateZ(x[0])
                        .transformPosition(new Vector3d(2, 0, 0)).x, x -> new double[]{-2 * Math.sin(x[0]), 1}, 0.6, 5),
                Published.of("Matrix4d.perspective",
                        x -> new Matrix4d().perspective(x[0], x[1], 0.1, 100).m00(),
                        x -> new double[]{-0.5 / (Math.pow(Math.sin(x[0] / 2), 2) * x[1]),
                            -1 / (Math.tan(x[0] / 2) * x[1] * x[1])},
                        1.1, 1.6),
                Published.of("Quaterniond.rotateX",
                        x -> new Quaterniond().rotateX(x[0]).transform(new Vector3d(0, x[1], 0)).z,
                        x -> new double[]{x[1] * Math.cos(x[0]), Math.sin(x[0])}, 0.6, 1.5),
                Published.of("Quaterniond.slerp",
                        x -> new Quaterniond().slerp(new Quaterniond().rotateZ(1.2), x[0])
                                .transform(new Vector3d(1, 0, 0)).y,
                        x -> new double[]{1.2 * Math.cos(1.2 * x[0])}, 0.3));
    }

    private static Vector3d vector(double[] x) {
        return new Vector3d(x[0], x[1], x[2]);
    }

    private static Coordinate at(double[] x, int i) {
        return new Coordinate(x[i], x[i + 1]);
    }

    private static Coordinate[] ring(double[] x) {
        Coordinate[] ring = new Coordinate[x.length / 2 + 1];
        for (int i = 0; i < x.length; i += 2) {
            ring[i / 2] = at(x, i);
        }
        ring[x.length / 2] = at(x, 0);
        return ring;
    }

    /** A square, by its lower left corner. */
    static Polygon box(double x, double y, double side) {
        return new GeometryFactory()
                .createPolygon(ring(new double[]{x, y, x + side, y, x + side, y + side, x, y + side}));
    }

    /** The radius of curvature along the meridian, and the distance from the axis, in metres for each degree. */
    private static double meridian(double latitude) {
        double w = 1 - EARTH.Flattening() * (2 - EARTH.Flattening()) * Math.pow(Math.sin(latitude * DEGREE), 2);
        return EARTH.EquatorialRadius() * Math.pow(1 - EARTH.Flattening(), 2) / Math.pow(w, 1.5) * DEGREE;
    }

    private static double parallel(double latitude) {
        double w = 1 - EARTH.Flattening() * (2 - EARTH.Flattening()) * Math.pow(Math.sin(latitude * DEGREE), 2);
        return EARTH.EquatorialRadius() * Math.cos(latitude * DEGREE) / Math.sqrt(w) * DEGREE;
    }

    /** First variation of arc length: moving an end along the geodesic counts in full, across it not at all. */
    private static double[] slopesOfLength(double[] x) {
        GeodesicData g = EARTH.Inverse(x[0], x[1], x[2], x[3]);
        return new double[]{-meridian(x[0]) * Math.cos(g.azi1 * DEGREE), -parallel(x[0]) * Math.sin(g.azi1 * DEGREE),
            meridian(x[2]) * Math.cos(g.azi2 * DEGREE), parallel(x[2]) * Math.sin(g.azi2 * DEGREE)};
    }

    private static GeodesicData direct(double latitude, double azimuth, double length) {
        return EARTH.Direct(latitude, 16.4, azimuth, length, GeodesicMask.ALL);
    }

    /** The end's latitude, by the start's: along the geodesic less what the azimuth of a parallel displacement turns. */
    private static double[] slopesOfLatitude(double[] x) {
        GeodesicData g = direct(x[0], x[1], x[2]);
        double s1 = Math.sin(g.azi1 * DEGREE);
        double c1 = Math.cos(g.azi1 * DEGREE);
        double s2 = Math.sin(g.azi2 * DEGREE);
        double c2 = Math.cos(g.azi2 * DEGREE);
        // A start moved north by h keeps its azimuth, as the meridian is a geodesic: along by h c1, across by -h s1.
        double byStart = meridian(x[0]) * (c1 * c2 + g.M12 * s1 * s2) / meridian(g.lat2);
        return new double[]{byStart, -g.m12 * s2 * DEGREE / meridian(g.lat2), c2 / meridian(g.lat2)};
    }

    private static double[] slopesOfLongitude(double[] x) {
        GeodesicData g = direct(48.2, x[1], x[2]);
        double parallel = parallel(g.lat2);
        return new double[]{1, g.m12 * Math.cos(g.azi2 * DEGREE) * DEGREE / parallel,
            Math.sin(g.azi2 * DEGREE) / parallel};
    }
}
