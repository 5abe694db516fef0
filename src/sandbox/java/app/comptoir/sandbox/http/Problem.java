package app.comptoir.sandbox.http;

import java.util.LinkedHashMap;
import java.util.Map;

/// A request that is answered with a problem document (RFC 9457).
final class Problem extends Exception {
  private static final long serialVersionUID = 1;
  private final int status;
  private final String kind;
  private final String title;
  private final transient Map<String, String> headers = new LinkedHashMap<>();
  private final transient Map<String, String> members = new LinkedHashMap<>();

  /// @param kind stable word, last part of the problem's `type`
  Problem(int status, String kind, String title, String detail) {
    super(detail, null, false, false);
    this.status = status;
    this.kind = kind;
    this.title = title;
  }

  static Problem badRequest(String detail) {
    return new Problem(400, "bad-request", "The request is malformed", detail);
  }

  static Problem notFound(String detail) {
    return new Problem(404, "not-found", "There is no such thing", detail);
  }

  Problem header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /// Adds a member of its own to the document.
  Problem member(String name, String value) {
    members.put(name, value);
    return this;
  }

  int status() {
    return status;
  }

  String kind() {
    return kind;
  }

  String title() {
    return title;
  }

  String detail() {
    String detail = getMessage();
    return detail == null ? title : detail;
  }

  Map<String, String> headers() {
    return headers;
  }

  Map<String, String> members() {
    return members;
  }
}
