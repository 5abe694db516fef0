package app.comptoir.archfixture.domain;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;

record LocalTimes(LocalDateTime at) {
  static Object hidden(ZonedDateTime time) {
    return time.toLocalDateTime();
  }
}
