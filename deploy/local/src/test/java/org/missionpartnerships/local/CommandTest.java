package org.missionpartnerships.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mp} itself, as far as it goes without Java: in a check-out of its own, on a machine that has little. */
class CommandTest {
    @TempDir
    private Path checkOut;

    private Path programs;

    @BeforeEach
    void copy() throws IOException {
        Path project = Path.of(System.getProperty("mp.home", "../.."));
        // no Java in the usual places either
        String text = Files.readString(project.resolve("mp"))
                .replaceAll("(?<=[ \"])/(usr/lib/jvm|Library|opt|usr/libexec)/", checkOut + "/nowhere/");
        Files.writeString(checkOut.resolve("mp"), text);
        programs = Files.createDirectory(checkOut.resolve("programs"));
        for (String program : List.of(
                "awk", "bash", "cat", "df", "dirname", "find", "grep", "head", "mkdir", "readlink", "sed", "tee")) {
            Path place = List.of("/bin", "/usr/bin").stream()
                    .map(directory -> Path.of(directory, program))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
            Files.createSymbolicLink(programs.resolve(program), place);
        }
    }

    @Test
    void a_missing_jdk_is_said_with_where_to_get_one() throws Exception {
        for (String command : List.of("up", "status", "test", "bench")) {
            Said said = mp(Map.of(), command);
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.text())
                    .startsWith("No JDK 25 or newer was found in JAVA_HOME")
                    .contains("https://adoptium.net")
                    .hasLineCount(2);
        }
        assertThat(checkOut.resolve(".local")).doesNotExist();
    }

    @Test
    void an_older_java_is_not_taken() throws Exception {
        Path old = Files.createDirectories(checkOut.resolve("old/bin"));
        for (String program : List.of("java", "javac")) {
            Files.writeString(
                    old.resolve(program),
                    "#!" + programs.resolve("bash") + "\necho '    java.specification.version = 21' >&2\n");
            assertThat(old.resolve(program).toFile().setExecutable(true)).isTrue();
        }
        assertThat(mp(Map.of("JAVA_HOME", old.getParent().toString()), "up").text())
                .startsWith("No JDK 25 or newer was found in JAVA_HOME");
    }

    @Test
    void a_build_that_fails_says_where_to_read_on_and_one_on_a_full_disk_says_so() throws Exception {
        Path jdk = Path.of(System.getProperty("java.home"));
        maven("echo '[ERROR] COMPILATION ERROR'; exit 1");
        Said said = mp(Map.of("JAVA_HOME", jdk.toString()), "up");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.text())
                .contains("[ERROR] COMPILATION ERROR", "The build failed. The whole log: .local/logs/build.log");

        maven("echo '[ERROR] target/classes: No space left on device'; exit 1");
        said = mp(Map.of("JAVA_HOME", jdk.toString()), "up");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.text()).contains("The disk is full, so the build could not be finished. Free some space");
    }

    @Test
    void where_nothing_was_ever_started_nothing_is_built_to_say_so() throws Exception {
        Map<String, String> java = Map.of("JAVA_HOME", System.getProperty("java.home"));
        maven("echo 'it was built'; exit 1");
        for (String command : List.of("status", "down")) {
            Said said = mp(java, command);
            assertThat(said.exit()).isZero();
            assertThat(said.text()).isEqualTo("Nothing runs here yet; ./mp up starts it.\n");
        }
        Said said = mp(java, "verify");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.text())
                .isEqualTo("Nothing runs here yet; start it with ./mp up, then try ./mp verify again.\n");
    }

    @Test
    void what_there_is_not_is_said() throws Exception {
        Said said = mp(Map.of(), "fly");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.text()).contains("./mp up", "There is no command fly.");
        assertThat(mp(Map.of(), "help").exit()).isZero();
    }

    private void maven(String script) throws IOException {
        Path wrapper = checkOut.resolve("mvnw");
        Files.writeString(wrapper, "#!" + programs.resolve("bash") + "\n" + script + "\n");
        assertThat(wrapper.toFile().setExecutable(true)).isTrue();
    }

    private record Said(int exit, String text) {}

    /** Without HOME, as some schedulers start what they start. */
    private Said mp(Map<String, String> environment, String... words) throws Exception {
        var builder = new ProcessBuilder(programs.resolve("bash").toString(), "mp").directory(checkOut.toFile());
        builder.command().addAll(List.of(words));
        builder.environment().clear();
        builder.environment().put("PATH", programs.toString());
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes());
        return new Said(process.waitFor(), text);
    }
}
