package dev.kinkajou.agent.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Reads class files from jars and folders. Nothing is written anywhere, sizes that an archive declares are not believed, and what can't be
 * read is a {@linkplain Archive#problems problem} of the archive, not an exception.
 */
public final class ArchiveReader {

    /** The largest class files there are have a few MiB: 65,535 constants and as many methods. */
    private static final int MOST_BYTES_OF_CLASS = 16 << 20;
    /** Of all class files together, inflated. */
    private static final long MOST_BYTES = 256L << 20;
    private static final String CLASS = ".class";
    /** Where executable and web archives keep their own classes. */
    private static final List<String> ROOTS = List.of("", "BOOT-INF/classes/", "WEB-INF/classes/");

    private final Archive archive = new Archive();
    private long bytes;
    private boolean full;

    private ArchiveReader() {
    }

    /**
     * Reads jars, and folders with class files or jars in them. Of classes that are there twice the first is taken, as by a class path.
     *
     * @param files that exist
     */
    public static Archive read(List<Path> files) {
        ArchiveReader reader = new ArchiveReader();
        for (Path file : files) {
            if (Files.isDirectory(file)) {
                reader.folder(file);
            } else {
                reader.jar(file);
            }
        }
        CircularTypes.remove(reader.archive);
        return reader.archive;
    }

    private void folder(Path folder) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    archive.problem(file + " can't be read: " + message(e));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            archive.problem(folder + " can't be read: " + message(e));
        }
        Collections.sort(files);
        for (Path file : files) {
            if (file.toString().endsWith(".jar")) {
                jar(file);
            } else if (file.toString().endsWith(CLASS)) {
                try (InputStream in = Files.newInputStream(file)) {
                    add(folder.relativize(file).toString().replace('\\', '/'), folder.toString(), in);
                } catch (IOException e) {
                    archive.problem(file + " can't be read: " + message(e));
                }
            }
        }
    }

    private void jar(Path file) {
        try (JarFile jar = new JarFile(file.toFile(), false, ZipFile.OPEN_READ, JarFile.runtimeVersion())) {
            int nested = warnOfNames(jar, file);
            if (nested > 0) {
                archive.problem(file + " holds " + nested + (nested == 1 ? " jar" : " jars")
                        + " of its own, which are not looked into: unpack them and name them, too");
            }
            for (JarEntry entry : (Iterable<JarEntry>) jar.versionedStream()::iterator) {
                if (entry.getName().endsWith(CLASS) && !leavesTheArchive(entry.getName())) {
                    entry(jar, entry, file);
                }
            }
        } catch (IOException | RuntimeException e) {
            archive.problem(file + " is no jar that can be read: " + message(e));
        }
    }

    /**
     * Says which names are there twice, or would lead out of a folder.
     *
     * @return how many jars are inside
     */
    private int warnOfNames(JarFile jar, Path file) {
        Set<String> names = new HashSet<>();
        int nested = 0;
        for (ZipEntry entry : Collections.list(jar.entries())) {
            String name = entry.getName();
            nested += name.endsWith(".jar") ? 1 : 0;
            if (leavesTheArchive(name)) {
                archive.problem(file + " has an entry whose name leads out of the archive, which is left out: " + name);
            } else if (!names.add(name) && name.endsWith(CLASS)) {
                archive.problem(file + " has an entry twice, of which class loaders take either: " + name);
            }
        }
        return nested;
    }

    private static boolean leavesTheArchive(String name) {
        return name.startsWith("/") || name.indexOf('\\') >= 0 || name.startsWith("../") || name.contains("/../");
    }

    /** An entry that can't be read does not keep us from the others. */
    private void entry(JarFile jar, JarEntry entry, Path file) {
        try (InputStream in = jar.getInputStream(entry)) {
            add(entry.getName(), file.toString(), in);
        } catch (IOException | RuntimeException e) {
            archive.problem(file + " has an entry that can't be read: " + entry.getName() + ": " + message(e));
        }
    }

    private void add(String entry, String where, InputStream in) throws IOException {
        if (full) {
            return;
        }
        byte[] file = in.readNBytes(MOST_BYTES_OF_CLASS + 1);
        bytes += file.length;
        if (file.length > MOST_BYTES_OF_CLASS) {
            archive.problem(where + " has an entry too large for a class, which is left out: " + entry);
        } else if (bytes > MOST_BYTES) {
            full = true;
            archive.problem(where + " and what was read before hold more than " + (MOST_BYTES >> 20)
                    + " MiB of classes: the rest is left out, from " + entry + " on");
        } else {
            classFile(entry, where, file);
        }
    }

    private void classFile(String entry, String where, byte[] file) {
        String name;
        try {
            name = ClassHeader.nameOf(file);
        } catch (IllegalArgumentException e) {
            archive.problem(where + " has a class that is left out: " + entry + " " + e.getMessage());
            return;
        }
        if (!isAt(entry, name)) {
            archive.problem(where + " has a class that is left out: " + entry + " holds a class of another name, "
                    + name.replace('/', '.'));
        } else if (!archive.has(name)) {
            archive.add(name, file);
        }
    }

    private static boolean isAt(String entry, String name) {
        for (String root : ROOTS) {
            if (entry.equals(root + name + CLASS)) {
                return true;
            }
        }
        return false;
    }

    private static String message(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
