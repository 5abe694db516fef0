package app.comptoir.service.workspaces;

import java.util.Optional;

/// The pictures of posts, kept on disk once fetched. Blocking; called on background threads.
public interface Pictures {

  /// The picture's bytes (PNG or JPEG); empty where it is not stored and cannot be fetched now.
  Optional<byte[]> picture(String mediaId);
}
