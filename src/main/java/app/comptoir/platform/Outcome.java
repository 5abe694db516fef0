package app.comptoir.platform;

import java.util.function.Function;

/// What a platform call gave: an answer or a [Failure].
public sealed interface Outcome<T> {

  record Ok<T>(T value) implements Outcome<T> {}

  record Failed<T>(Failure failure) implements Outcome<T> {}

  static <T> Outcome<T> ok(T value) {
    return new Ok<>(value);
  }

  static <T> Outcome<T> failed(Failure failure) {
    return new Failed<>(failure);
  }

  /// The same outcome with its answer turned into something else.
  default <R> Outcome<R> map(Function<? super T, ? extends R> f) {
    return switch (this) {
      case Ok<T>(T value) -> ok(f.apply(value));
      case Failed<T>(Failure failure) -> failed(failure);
    };
  }
}
