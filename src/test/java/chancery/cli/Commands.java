package chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Commands as a person types them, in this process or in one of their own. */
final class Commands {

    private Commands() {}

    /** How a command ended, what it printed, and what it said on standard error besides how far it was. */
    record Outcome(int exitCode, String out, String errors) {

        static final int DONE = 0;

        static Outcome of(int exitCode, String out, Stream<String> errors) {
            List<String> lines = errors.filter(line -> !line.isBlank() && !line.contains("] "))
                    .toList();
            return new Outcome(exitCode, out, String.join("\n", lines));
        }

        void isDone() {
            assertThat(errors).isEmpty();
            assertThat(exitCode).isZero();
        }
    }

    /** Runs a command in this process, with a Spark of its own. */
    static Outcome execute(String... args) {
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();
        CommandLine commandLine = Main.commandLine(CommandLine.defaultFactory());
        commandLine.setErr(new PrintWriter(errors, true));
        commandLine.setOut(new PrintWriter(out));
        int exitCode = commandLine.execute(args);
        return Outcome.of(exitCode, out.toString(), errors.toString().lines());
    }

    /** A program in a process of its own. */
    record Running(Process process, Path errors) {

        /**
         * Starts a command.
         *
         * @param before what is put in front of it: {@code env --default-signal=INT}
         */
        static Running command(Path folder, List<String> before, String... args) throws IOException {
            // As the launcher starts small work.
            List<String> options = List.of(
                    "-XX:TieredStopAtLevel=1",
                    "-Dspark.sql.codegen.wholeStage=false",
                    "-Dspark.sql.codegen.factoryMode=NO_CODEGEN",
                    "-Xmx1g");
            return start(folder, before, options, "chancery.cli.Main", args);
        }

        /** Starts a class of this class path with the options of this JVM that open packages, and others. */
        static Running start(Path folder, List<String> before, List<String> options, String main, String... args)
                throws IOException {
            List<String> command = new ArrayList<>(before);
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                    .filter(option -> option.startsWith("--add-opens") || option.startsWith("-XX:+Ignore"))
                    .forEach(command::add);
            command.addAll(options);
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
            command.addAll(List.of(args));
            return start(folder, command, Map.of("SPARK_LOCAL_IP", "127.0.0.1"));
        }

        /** Starts a script of the project with more variables in its environment. */
        static Running script(Path folder, Map<String, String> environment, String script, String... args)
                throws IOException {
            List<String> command = new ArrayList<>(List.of(script));
            command.addAll(List.of(args));
            return start(folder, command, environment);
        }

        private static Running start(Path folder, List<String> command, Map<String, String> environment)
                throws IOException {
            Path errors = Files.createTempFile(folder, "run", ".err");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectError(errors.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().putAll(environment);
            return new Running(builder.start(), errors);
        }

        Outcome outcome() throws IOException, InterruptedException {
            int exitCode = process.waitFor();
            try (Stream<String> lines = Files.lines(errors)) {
                return Outcome.of(exitCode, "", lines);
            }
        }

        /** Waits until something is so, while the process lives. */
        void await(BooleanSupplier there) {
            while (!there.getAsBoolean()) {
                assertThat(process.isAlive()).as("is alive").isTrue();
                Thread.onSpinWait();
            }
        }
    }
}
