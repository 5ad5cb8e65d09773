package dev.kinkajou.agent.calls;

import dev.kinkajou.agent.log.Log;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Reads the rules of the program from class files on the class path. What is wrong with one is said, and it is left out. */
final class RuleReader {

    private static final String LIST = "META-INF/kinkajou/rules";
    private static final String DERIVATIVE_OF = "Ldev/kinkajou/custom/DerivativeOf;";
    private static final String SUBSTITUTE_FOR = "Ldev/kinkajou/custom/SubstituteFor;";
    private static final String NOTHING = "void";

    private final ClassLoader classPath;
    private final Log log;
    private final List<RuleMethod> rules = new ArrayList<>();

    RuleReader(ClassLoader classPath, Log log) {
        this.classPath = classPath;
        this.log = log;
    }

    List<RuleMethod> read(List<String> named) {
        Set<String> classes = new TreeSet<>(named);
        try {
            for (Enumeration<URL> lists = classPath.getResources(LIST); lists.hasMoreElements();) {
                readList(lists.nextElement(), classes);
            }
        } catch (IOException e) {
            log.warn(LIST + " can't be read: " + e);
        }
        for (String name : classes) {
            readClass(name);
        }
        return rules;
    }

    private static void readList(URL list, Set<String> classes) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(list.openStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int comment = line.indexOf('#');
                String name = (comment < 0 ? line : line.substring(0, comment)).trim();
                if (!name.isEmpty()) {
                    classes.add(name);
                }
            }
        }
    }

    private void readClass(String name) {
        ClassNode node = ClassPathFiles.read(classPath, name, log);
        if (node == null) {
            log.warn("no rules of " + name + ": there is no such class on the class path");
            return;
        }
        int before = rules.size();
        for (MethodNode m : node.methods) {
            for (AnnotationNode annotation : annotations(m)) {
                read(node, m, annotation);
            }
        }
        if (rules.size() == before) {
            log.warn("no rules of " + name + ": none of its methods is a rule; see dev.kinkajou.custom.DerivativeOf");
        }
    }

    private static List<AnnotationNode> annotations(MethodNode m) {
        return m.invisibleAnnotations == null ? List.of() : m.invisibleAnnotations;
    }

    private void read(ClassNode node, MethodNode m, AnnotationNode annotation) {
        boolean substitute = annotation.desc.equals(SUBSTITUTE_FOR);
        if (!substitute && !annotation.desc.equals(DERIVATIVE_OF)) {
            return;
        }
        String target = null;
        String method = null;
        for (int i = 0; i < annotation.values.size(); i += 2) {
            Object value = annotation.values.get(i + 1);
            switch ((String) annotation.values.get(i)) {
                case "type" -> target = ((Type) value).getClassName();
                case "typeName" -> target = (String) value;
                default -> method = (String) value;
            }
        }
        if (target == null || target.equals(NOTHING) || target.isEmpty()) {
            leaveOut(node.name.replace('/', '.') + "." + m.name, "it names no class");
            return;
        }
        RuleMethod rule = new RuleMethod(node.name, m.name, m.desc, internal(target), method, substitute);
        if (!RuleMethod.isUsable(node.access, m.access)) {
            leaveOut(rule.toString(), "it is not public static, in a public class");
        } else if (method.charAt(0) == '<') {
            leaveOut(rule.toString(), "there are no rules for constructors");
        } else if (namesMethod(rule, target)) {
            add(rule);
        }
    }

    private static String internal(String name) {
        return name.replace('.', '/');
    }

    private boolean namesMethod(RuleMethod rule, String target) {
        ClassNode type = ClassPathFiles.read(classPath, target, log);
        if (type == null) {
            log.detail("the rule " + rule + " is for " + target + ", which is not on the class path");
            return true;
        }
        for (MethodNode m : type.methods) {
            boolean isStatic = Modifier.isStatic(m.access);
            if (m.name.equals(rule.method()) && rule.treatment(m.desc, isStatic) != null) {
                return true;
            }
        }
        leaveOut(rule.toString(), target + " declares no method " + rule.method()
                + " that a rule with these parameters and this result can be for");
        return false;
    }

    private void add(RuleMethod rule) {
        for (RuleMethod other : rules) {
            if (other.key().equals(rule.key())) {
                leaveOut(rule.toString(), other + " is a rule for the same method");
                return;
            }
        }
        rules.add(rule);
    }

    private void leaveOut(String rule, String reason) {
        log.warn("the rule " + rule + " is left out: " + reason);
    }
}
