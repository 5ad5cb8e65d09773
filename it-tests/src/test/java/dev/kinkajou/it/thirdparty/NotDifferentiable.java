package dev.kinkajou.it.thirdparty;

import dev.kinkajou.ScalarFunction;
import java.util.LinkedHashMap;
import java.util.Map;
import net.sf.geographiclib.Geodesic;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.io.WKTWriter;

/** Functions of one variable that have no derivative to be had, by the names that docs/thirdparty.md gives them; each at 0.75. */
final class NotDifferentiable {

    static final double AT = 0.75;

    private NotDifferentiable() {
    }

    static Map<String, ScalarFunction> all() {
        Map<String, ScalarFunction> all = new LinkedHashMap<>();
        all.put("Coordinate.hashCode", x -> new Coordinate(x[0], 1).hashCode());
        all.put("WKBWriter.write", x -> wellKnownBinary(x[0]));
        all.put("WKTReader.read", x -> wellKnownText(x[0]));
        all.put("PrecisionModel.makePrecise", x -> new PrecisionModel(10).makePrecise(x[0] + 0.01));
        all.put("Orientation.index", x -> Orientation.index(new Coordinate(x[0], 0), new Coordinate(0, 1),
                new Coordinate(1, 5)));
        all.put("Geometry.contains",
                x -> PublishedGeometry.box(x[0], 0, 2).contains(PublishedGeometry.box(1, 1, 0.5)) ? 1 : 0);
        all.put("PoissonDistribution.probability, count", x -> PoissonDistribution.of(2.5).probability((int) x[0]));
        all.put("Geodesic.Direct, azimuth of 30 degrees", x -> Geodesic.WGS84.Direct(48, 16, x[0] * 40, 1e6).lat2);
        return all;
    }

    private static double wellKnownText(double x) {
        try {
            String text = new WKTWriter().write(new GeometryFactory().createPoint(new Coordinate(x, 1)));
            return new WKTReader().read(text).getCoordinate().x;
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double wellKnownBinary(double x) {
        try {
            byte[] bytes = new WKBWriter().write(new GeometryFactory().createPoint(new Coordinate(x, 1)));
            return new WKBReader().read(bytes).getCoordinate().x;
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
