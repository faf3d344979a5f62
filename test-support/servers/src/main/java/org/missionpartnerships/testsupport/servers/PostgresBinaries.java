package org.missionpartnerships.testsupport.servers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's own programs, unpacked once per version and user from the class path. */
final class PostgresBinaries {
    private static @Nullable Path unpacked;

    private PostgresBinaries() {}

    /** The directory that holds {@code bin/postgres}. */
    static synchronized Path directory() {
        if (unpacked == null) {
            unpacked = locate();
        }
        return unpacked;
    }

    private static Path locate() {
        String resource = "/postgres-" + system() + "-" + architecture() + ".txz";
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(resource)) {
            if (archive == null) {
                throw new IllegalStateException("There is no embedded PostgreSQL for " + System.getProperty("os.name")
                        + " on " + System.getProperty("os.arch") + " (looked for " + resource
                        + "). Use a container engine (MP_SERVERS=containers) or a database of your own.");
            }
            Path cache =
                    Path.of(System.getProperty("java.io.tmpdir"), "mp-postgres-" + System.getProperty("user.name"));
            Files.createDirectories(cache);
            Path target = cache.resolve(digest(resource));
            return Files.isDirectory(target) ? target : unpack(archive, target);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL's programs could not be unpacked: " + e.getMessage(), e);
        }
    }

    private static Path unpack(InputStream archive, Path target) throws IOException {
        Path fresh = Files.createTempDirectory(target.getParent(), "unpacking");
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            unpackInto(fresh, archive);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            // Another JVM was first; its copy is as good.
            Directories.delete(fresh);
        } catch (IOException e) {
            // on a full disk what is half done must not stay
            Directories.delete(fresh);
            throw e;
        }
        return target;
    }

    private static void unpackInto(Path fresh, InputStream archive) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = fresh.resolve(entry.getName()).normalize();
                Files.createDirectories(entry.isDirectory() ? path : path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.createLink(path, fresh.resolve(entry.getLinkName()).normalize());
                } else if (entry.isFile()) {
                    Files.copy(tar, path, StandardCopyOption.REPLACE_EXISTING);
                    boolean executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    private static String digest(String resource) throws IOException {
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(resource)) {
            var digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(archive, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name;
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
    }
}
