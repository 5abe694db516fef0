package app.comptoir.domain.post;

/// Where a post was shown. `OTHER` is any value a newer platform may send.
public enum Surface {
  OTHER,
  MOBILE_APP,
  WEB
}
