package app.comptoir.service.offers;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.readability.ReadabilityBudget;
import app.comptoir.service.workspaces.SettingsBook;

/// The line that a brand's promoted posts are held against: the platform's, or the person's own
/// where they set one. Called on any thread.
public interface ReadabilityLines {
  ReadabilityBudget of(Brand brand);

  /// Those of the settings as they are at each call.
  static ReadabilityLines in(SettingsBook settings) {
    return brand -> {
      Integer percent = settings.now().line(brand.id());
      return percent == null
          ? brand.readability()
          : new ReadabilityBudget(percent * 10, brand.readability().maxPostsPerDay());
    };
  }
}
