package chancery.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless Chromium with one page, driven over its DevTools protocol. What goes wrong in the page is kept. */
final class Chromium {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** When something hangs: to print the page takes a busy machine half a minute. */
    private static final int SECONDS = 300;

    private final Process process;
    private final WebSocket socket;
    private final String session;
    private final BlockingQueue<JsonNode> inbox = new LinkedBlockingQueue<>();
    private final List<String> troubles = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private int sent;

    /** The program, where the machine has it. */
    static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    Chromium(Path profile) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(program().orElseThrow().toString());
        command.addAll(Arrays.asList(
                ("--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
                                + " --disable-component-update --disable-sync --remote-debugging-port=0")
                        .split(" ")));
        command.add("--user-data-dir=" + profile);
        command.add("about:blank");
        process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        String browser = address(process);
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(browser), new Listener())
                .join();
        String target = call("Target.createTarget", JSON.createObjectNode().put("url", "about:blank"), "")
                .get("targetId")
                .asText();
        session = call(
                        "Target.attachToTarget",
                        JSON.createObjectNode().put("targetId", target).put("flatten", true),
                        "")
                .get("sessionId")
                .asText();
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            call(domain + ".enable", JSON.createObjectNode());
        }
    }

    /** Opens a page in a window of this size, light or dark. */
    void open(Path html, int width, int height, String scheme) throws InterruptedException {
        call(
                "Emulation.setDeviceMetricsOverride",
                JSON.createObjectNode()
                        .put("width", width)
                        .put("height", height)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", false));
        ObjectNode media = JSON.createObjectNode().put("media", "");
        media.withArray("features")
                .addObject()
                .put("name", "prefers-color-scheme")
                .put("value", scheme);
        call("Emulation.setEmulatedMedia", media);
        call("Page.navigate", JSON.createObjectNode().put("url", html.toUri().toString()));
        String state = "";
        while (!state.equals("complete")) {
            state = evaluate("document.readyState");
        }
    }

    /** Presses a key on the element that has the focus; the text is what the key types. */
    void press(String key, String text, int code) throws InterruptedException {
        for (String type : List.of("keyDown", "keyUp")) {
            call(
                    "Input.dispatchKeyEvent",
                    JSON.createObjectNode()
                            .put("type", type)
                            .put("key", key)
                            .put("text", type.equals("keyDown") ? text : "")
                            .put("windowsVirtualKeyCode", code));
        }
    }

    /** The value of a JavaScript expression, or of what it promises, as text. */
    String evaluate(String expression) throws InterruptedException {
        JsonNode answer = call(
                "Runtime.evaluate",
                JSON.createObjectNode().put("expression", expression).put("awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalArgumentException(expression + ": " + answer);
        }
        return answer.get("result").path("value").asText();
    }

    /** Has the page's styles be those of paper, until another page is opened. */
    void takePaper() throws InterruptedException {
        call("Emulation.setEmulatedMedia", JSON.createObjectNode().put("media", "print"));
    }

    /** The page on paper, as PDF. */
    byte[] print() throws InterruptedException {
        return Base64.getDecoder()
                .decode(call("Page.printToPDF", JSON.createObjectNode())
                        .get("data")
                        .asText());
    }

    /** Messages on the console, exceptions and dialogs since the start. */
    List<String> troubles() {
        return List.copyOf(troubles);
    }

    /** Addresses that the page asked for. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    void close() throws InterruptedException {
        socket.abort();
        process.destroy();
        process.waitFor(SECONDS, TimeUnit.SECONDS);
    }

    private JsonNode call(String method, ObjectNode parameters) throws InterruptedException {
        return call(method, parameters, session);
    }

    private JsonNode call(String method, ObjectNode parameters, String inSession) throws InterruptedException {
        ObjectNode message = JSON.createObjectNode().put("id", ++sent).put("method", method);
        message.set("params", parameters);
        if (!inSession.isEmpty()) {
            message.put("sessionId", inSession);
        }
        socket.sendText(message.toString(), true).join();
        while (true) {
            JsonNode received = inbox.poll(SECONDS, TimeUnit.SECONDS);
            if (received == null) {
                throw new IllegalStateException("Chromium does not answer to " + method);
            }
            if (received.path("id").asInt() == sent) {
                if (received.has("error")) {
                    throw new IllegalStateException(method + ": " + received.get("error"));
                }
                return received.get("result");
            }
            note(received);
        }
    }

    private void note(JsonNode event) {
        switch (event.path("method").asText()) {
            case "Runtime.consoleAPICalled",
                    "Runtime.exceptionThrown",
                    "Log.entryAdded",
                    "Page.javascriptDialogOpening" -> troubles.add(event.toString());
            case "Network.requestWillBeSent" ->
                requests.add(event.at("/params/request/url").asText());
            default -> {}
        }
    }

    /** Chromium says on its standard error where it listens. */
    private static String address(Process process) throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        while (line != null && !line.startsWith("DevTools listening on ")) {
            line = said.readLine();
        }
        if (line == null) {
            throw new IOException("Chromium ended before it listened");
        }
        return line.substring("DevTools listening on ".length());
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                try {
                    inbox.add(JSON.readTree(text.toString()));
                } catch (JsonProcessingException e) {
                    throw new IllegalStateException("Chromium speaks no JSON", e);
                }
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(text);
        }
    }
}
