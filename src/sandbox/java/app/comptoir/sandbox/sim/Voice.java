package app.comptoir.sandbox.sim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// In whose name and with which roles somebody decides.
///
/// @param behalf subject of who is stood in for; null for nobody
record Voice(String subject, @Nullable String behalf, List<String> roles) {
  boolean wrote(OfferFile file) {
    return file.writtenBy(subject) || (behalf != null && file.writtenBy(behalf));
  }

  boolean reviewed(OfferFile file) {
    return file.reviewedBy(subject) || (behalf != null && file.reviewedBy(behalf));
  }
}
