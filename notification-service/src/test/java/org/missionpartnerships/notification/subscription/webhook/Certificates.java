package org.missionpartnerships.notification.subscription.webhook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Certificates for tests, made by the JDK's own tool. */
final class Certificates {

    private static final String PASSWORD = "changeit";

    private final Path store;
    private final Path pem;

    private Certificates(Path store, Path pem) {
        this.store = store;
        this.pem = pem;
    }

    /**
     * A certificate signed by an authority of its own.
     *
     * @param start as keytool reads it, such as {@code -10d}
     */
    static Certificates signed(Path folder, String host, String start, int days) {
        String authority = folder.resolve("authority%d.p12".formatted(days)).toString();
        String store = folder.resolve("host%d.p12".formatted(days)).toString();
        String pem = folder.resolve("authority%d.pem".formatted(days)).toString();
        String request = folder.resolve("host%d.csr".formatted(days)).toString();
        String reply = folder.resolve("host%d.pem".formatted(days)).toString();
        keytool(authority, "-genkeypair", "-alias", "ca", "-keyalg", "EC", "-dname", "CN=Authority", "-ext", "bc:c");
        keytool(authority, "-exportcert", "-rfc", "-alias", "ca", "-file", pem);
        keytool(store, "-genkeypair", "-alias", "it", "-keyalg", "EC", "-dname", "CN=" + host);
        keytool(store, "-certreq", "-alias", "it", "-file", request);
        keytool(
                authority,
                "-gencert",
                "-rfc",
                "-alias",
                "ca",
                "-infile",
                request,
                "-outfile",
                reply,
                "-ext",
                "san=dns:" + host,
                "-startdate",
                start,
                "-validity",
                Integer.toString(days));
        keytool(store, "-importcert", "-noprompt", "-alias", "ca", "-file", pem);
        keytool(store, "-importcert", "-noprompt", "-alias", "it", "-file", reply);
        return new Certificates(Path.of(store), Path.of(pem));
    }

    /** The authority that a client must trust. */
    Path pem() {
        return pem;
    }

    SSLContext server() throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static void keytool(String store, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", store, "-storetype", "PKCS12", "-storepass", PASSWORD));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(output);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
