package dev.kinkajou.it.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What the poms say to whoever depends on us: every module is either published, and then in the BOM, or kept back. */
class PublishedIT {

    private static final Path ROOT = Path.of("..");

    private static final List<String> FOR_CENTRAL = List.of("name", "description");

    @Test
    void the_bom_names_every_published_jar_and_nothing_else() throws Exception {
        List<String> published = new ArrayList<>();
        for (Element module : modules()) {
            if (!skipsDeployment(module) && !"pom".equals(text(module, "packaging"))) {
                published.add(text(module, "artifactId"));
            }
        }
        List<String> named = new ArrayList<>();
        Element managed = child(child(bom(), "dependencyManagement"), "dependencies");
        for (Element dependency : children(managed, "dependency")) {
            named.add(text(dependency, "artifactId"));
            assertThat(text(dependency, "groupId")).isEqualTo(text(bom(), "groupId"));
            assertThat(text(dependency, "version")).isEqualTo("${project.version}");
        }
        assertThat(named).contains("kinkajou-api", "kinkajou-agent").containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void the_bom_has_the_version_of_its_modules() throws Exception {
        Element parent = pom(ROOT);
        assertThat(text(bom(), "version")).isEqualTo(text(parent, "version"));
        assertThat(text(bom(), "groupId")).isEqualTo(text(parent, "groupId"));
        assertThat(child(bom(), "parent")).as("a parent would bring its own dependency management").isNull();
    }

    @Test
    void whatever_is_published_says_what_it_is() throws Exception {
        for (Element module : modules()) {
            for (String element : skipsDeployment(module) ? List.<String>of() : FOR_CENTRAL) {
                assertThat(text(module, element)).as("%s of %s", element, text(module, "artifactId")).isNotBlank();
            }
        }
        for (Element root : List.of(pom(ROOT), bom())) {
            assertThat(text(root, "url")).isEqualTo("${repository.url}");
            for (String element : List.of("licenses", "developers", "scm")) {
                assertThat(child(root, element)).as(element).isNotNull();
            }
        }
    }

    @Test
    void the_module_of_the_api_has_a_name_of_its_own() throws IOException {
        try (JarFile api = new JarFile(System.getProperty("api.jar"))) {
            assertThat(api.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
                    .isEqualTo("dev.kinkajou");
        }
    }

    private static List<Element> modules() throws Exception {
        List<Element> poms = new ArrayList<>();
        for (Element module : children(child(pom(ROOT), "modules"), "module")) {
            poms.add(pom(ROOT.resolve(module.getTextContent().trim())));
        }
        assertThat(poms).isNotEmpty();
        return poms;
    }

    private static boolean skipsDeployment(Element pom) {
        Element properties = child(pom, "properties");
        return properties != null && "true".equals(text(properties, "maven.deploy.skip"));
    }

    private static Element bom() throws IOException, SAXException, ParserConfigurationException {
        return pom(ROOT.resolve("bom"));
    }

    private static Element pom(Path module) throws IOException, SAXException, ParserConfigurationException {
        assertThat(Files.isDirectory(module)).as("%s", module).isTrue();
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(module.resolve("pom.xml").toFile())
                .getDocumentElement();
    }

    private static String text(Element parent, String name) {
        Element child = child(parent, name);
        return child == null ? null : child.getTextContent().trim();
    }

    private static Element child(Element parent, String name) {
        List<Element> found = children(parent, name);
        return found.isEmpty() ? null : found.get(0);
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
