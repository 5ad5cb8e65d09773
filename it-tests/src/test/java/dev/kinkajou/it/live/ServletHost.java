package dev.kinkajou.it.live;

import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;

/** Starts Tomcat with one web application, and prints what it answers to a request. */
final class ServletHost {

    private ServletHost() {
    }

    /** Arguments: a folder for the server, the folder of the application, the class of its servlet. */
    public static void main(String[] args) {
        try {
            System.out.println(answer(args[0], args[1], args[2]));
        } catch (Exception | LinkageError e) {
            e.printStackTrace();
        }
        // The server's threads would keep the JVM alive.
        System.exit(0);
    }

    private static String answer(String base, String application, String servlet) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(base);
        tomcat.setPort(0);
        Context context = tomcat.addContext("", new File(application).getAbsolutePath());
        Tomcat.addServlet(context, "legacy", servlet);
        context.addServletMappingDecoded("/gradient", "legacy");
        tomcat.start();
        URI uri = URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + "/gradient");
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
    }
}
