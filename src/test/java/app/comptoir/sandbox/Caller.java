package app.comptoir.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Calls a sandbox over HTTP the way any client would.
final class Caller implements AutoCloseable {
  static final JsonMapper JSON = JsonMapper.shared();
  private static final String NDJSON = "application/x-ndjson";

  private final Sandbox sandbox;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Caller(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(sandbox.address() + path))
        .timeout(Duration.ofSeconds(20));
  }

  HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /// A call of the lead's; `headers` are names and values in turn.
  HttpResponse<byte[]> get(String path, String... headers) {
    return getAs("lead", path, headers);
  }

  HttpResponse<byte[]> getAs(String user, String path, String... headers) {
    HttpRequest.Builder builder =
        request(path).header("Authorization", "Bearer " + sandbox.token(user));
    for (int i = 0; i < headers.length; i += 2) {
      builder.header(headers[i], headers[i + 1]);
    }
    return send(builder.build());
  }

  HttpResponse<byte[]> form(String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  HttpClient http() {
    return http;
  }

  static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  static JsonNode json(HttpResponse<byte[]> response) {
    return JSON.readTree(response.body());
  }

  /// Hands every line of a brand's log to `line`, page by page; returns the last cursor.
  String readLog(String brandId, Consumer<String> line) {
    String cursor = null;
    while (true) {
      String path = "/v1/brands/" + brandId + "/changes?limit=5000";
      HttpResponse<byte[]> response =
          get(cursor == null ? path : path + "&after=" + cursor, "Accept", NDJSON);
      assertThat(response.statusCode()).isEqualTo(200);
      List<String> lines = text(response).lines().toList();
      lines.subList(0, lines.size() - 1).forEach(line);
      JsonNode end = JSON.readTree(lines.getLast());
      cursor = end.get("next_cursor").stringValue();
      if (!end.get("has_more").booleanValue()) {
        return cursor;
      }
    }
  }

  List<String> log(String brandId) {
    List<String> lines = new ArrayList<>();
    readLog(brandId, lines::add);
    return lines;
  }

  @Override
  public void close() {
    http.close();
  }
}
