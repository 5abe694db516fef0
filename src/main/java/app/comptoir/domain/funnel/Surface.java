package app.comptoir.domain.funnel;

/// Where a post was shown. `OTHER` is any value a newer platform may send.
public enum Surface {
  OTHER,
  MOBILE_APP,
  WEB
}
