package dev.kinkajou.it.weaving;

import com.legacy.shop.Item;
import com.legacy.shop.Priced;
import dev.kinkajou.ScalarFunction;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/** A class of another build, which was woven against the classes of this one, and asks for derivatives. */
final class WovenUser {

    private static final String SOURCE = """
            public class User {
                public static double taxed(Item item) {
                    return Gradient.at(x -> Till.taxed(x[0], item), 3).toArray()[0];
                }
                public static double sum(Priced item) {
                    return Gradient.at(x -> Till.sum(x[0], item), 3).toArray()[0];
                }
                public static double constant(Priced item) {
                    return Gradient.at(x -> x[0] * Till.sum(3, item), 2).toArray()[0];
                }
                public static double overriding() {
                    return Gradient.at(x -> Till.taxed(x[0], new Item(1) {
                        @Override public double price(double factor) { return factor * super.price(factor); }
                    }), 3).toArray()[0];
                }
                public static ScalarFunction function() {
                    return x -> Till.taxed(x[0], new Square());
                }
                static class Square extends Item {
                    Square() { super(1); }
                    @Override public double price(double factor) { return factor * factor; }
                }
            }
            """;

    private final Class<?> type;

    WovenUser(Path folder) throws IOException, ReflectiveOperationException {
        Path classes = Build.weave(Sources.user(folder, "User", SOURCE), folder.resolve("woven"), "");
        this.type = new URLClassLoader(new URL[]{url(classes)}, WovenUser.class.getClassLoader())
                .loadClass("com.acme.User");
    }

    private static URL url(Path folder) throws MalformedURLException {
        return folder.toUri().toURL();
    }

    double taxed(Item item) throws Exception {
        return (Double) call("taxed", Item.class, item);
    }

    double sum(Priced item) throws Exception {
        return (Double) call("sum", Priced.class, item);
    }

    double constant(Priced item) throws Exception {
        return (Double) call("constant", Priced.class, item);
    }

    double overriding() throws Exception {
        return (Double) type.getMethod("overriding").invoke(null);
    }

    ScalarFunction function() throws Exception {
        return (ScalarFunction) type.getMethod("function").invoke(null);
    }

    private Object call(String method, Class<?> parameter, Object argument) throws Exception {
        try {
            return type.getMethod(method, parameter).invoke(null, argument);
        } catch (InvocationTargetException e) {
            throw (Exception) e.getCause();
        }
    }
}
