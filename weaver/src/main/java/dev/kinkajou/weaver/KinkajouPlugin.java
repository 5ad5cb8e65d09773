package dev.kinkajou.weaver;

import dev.kinkajou.agent.log.Log;
import dev.kinkajou.agent.options.OptionException;
import dev.kinkajou.agent.options.Options;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;

/**
 * Gives the classes of a build their twins, so that they can be differentiated in a JVM without agent. All classes are collected before the first is
 * rewritten, since what one of them calls decides about others.
 */
public final class KinkajouPlugin implements Plugin.WithPreprocessor {

    /** The options that say what is rewritten, and how; all others are read by the program that was woven, when it runs. */
    private static final List<String> OF_BUILDS = List.of("scope", "exclude", "rules", "engine", "config", "verbose");

    private final Options options;
    private final Log log;
    private final Map<String, byte[]> module = new ConcurrentHashMap<>();
    private volatile ClassFileLocator locator = ClassFileLocator.NoOp.INSTANCE;
    private Weaving weaving;

    /** Weaves what asks for it: lambdas handed to the API, annotated classes and methods, and what these call. */
    public KinkajouPlugin() {
        this("");
    }

    /**
     * Weaves with options.
     *
     * @param options written like those of the agent: {@code scope=com.acme.**,exclude=com.acme.ui.**}
     * @throws IllegalArgumentException when one is wrong, or is not for builds
     */
    public KinkajouPlugin(String options) {
        for (String setting : options.split(",")) {
            String key = setting.substring(0, Math.max(0, setting.indexOf('='))).trim();
            if (Options.isKnown(key) && !OF_BUILDS.contains(key)) {
                throw new IllegalArgumentException(
                        "kinkajou: " + key + " is not for builds: the woven program reads it when it runs, as the"
                                + " system property " + Options.PREFIX + key + "; options for builds are "
                                + String.join(", ", OF_BUILDS));
            }
        }
        try {
            this.options = Options.read(options, new Properties());
        } catch (OptionException e) {
            throw new IllegalArgumentException("kinkajou: " + e.getMessage(), e);
        }
        this.log = new Log(System.err, this.options.verbose());
    }

    @Override
    public void onPreprocess(TypeDescription type, ClassFileLocator classFiles) {
        locator = classFiles;
        try {
            ClassFileLocator.Resolution file = classFiles.locate(type.getName());
            if (file.isResolved()) {
                module.put(type.getInternalName(), file.resolve());
            }
        } catch (IOException e) {
            throw new IllegalStateException("kinkajou: the class file of " + type.getName() + " can't be read: " + e,
                    e);
        }
    }

    @Override
    public boolean matches(TypeDescription type) {
        return weaving().selects(type.getInternalName());
    }

    @Override
    public DynamicType.Builder<?> apply(DynamicType.Builder<?> builder, TypeDescription type,
            ClassFileLocator classFiles) {
        return builder.visit(new ReplacedClass(weaving()));
    }

    /** Byte Buddy shows all classes before it asks for the first. */
    private synchronized Weaving weaving() {
        if (weaving == null) {
            weaving = new Weaving(module, new LocatedClasses(module, locator), options, log);
        }
        return weaving;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
