package app.comptoir.workspace;

import app.comptoir.platform.orderfile.OrderFileSettings;
import app.comptoir.platform.orderfile.guess.ReadingOptions;
import app.comptoir.platform.orderfile.table.Unfit;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a workspace is a replica of; kept in `workspace.json` in its folder. Holds no secret.
///
/// @param version of this format
/// @param kind where its data comes from
/// @param address of the platform or shop; null unless `kind` is [Kind#PLATFORM] or [Kind#SHOPIFY]
/// @param sample what the simulated platform is to be; null unless `kind` is [Kind#SAMPLE]
/// @param imports the order files that were imported, to be found again; null where there are none
/// @param credential name of the keychain's entry for its sign-in; null where nobody ever signed in
/// @param databaseKeys names of the keychain's entries for keys its database was ever encrypted
///   with, the newest last; null where there are none
/// @param forgotten names of the keychain's entries that nobody needs any more and that may still
///   be there; null where there are none
/// @param watched a folder of which every order file that appears is read; null for none
public record WorkspaceConfig(
    int version,
    Kind kind,
    String name,
    @Nullable String address,
    @Nullable Sample sample,
    @Nullable List<ImportedFile> imports,
    @Nullable String credential,
    @Nullable List<String> databaseKeys,
    @Nullable List<String> forgotten,
    @Nullable String watched) {
  static final int VERSION = 2;

  /// Some other program's file, or one that somebody wrote, may say anything.
  ///
  /// @throws IllegalArgumentException where something is missing or cannot be; its message is the
  ///   end of a sentence
  public WorkspaceConfig {
    require(version >= 1, "version");
    require(kind != null, "kind");
    require(name != null && !name.isBlank(), "name");
    require((kind != Kind.PLATFORM && kind != Kind.SHOPIFY) || address != null, "address");
    require(kind != Kind.SAMPLE || sample != null, "sample");
    require(whole(imports), "imports");
    require(whole(databaseKeys), "databaseKeys");
    require(whole(forgotten), "forgotten");
  }

  /// Lists made by [List#of] do not answer when asked for null.
  private static boolean whole(@Nullable List<?> list) {
    return list == null || list.stream().noneMatch(Objects::isNull);
  }

  private static void require(boolean there, String what) {
    if (!there) {
      throw new IllegalArgumentException(
          "its “%s” is missing or nothing it can be".formatted(what));
    }
  }

  /// What a sample is called until somebody gives it a name; the window says it in its language.
  static final String UNNAMED_SAMPLE = "Sample";

  /// Where a workspace's data comes from.
  public enum Kind {
    /// A simulated platform in this very program.
    SAMPLE,
    /// A Platform API.
    PLATFORM,
    /// Order files that were imported.
    FILE,
    /// A Shopify shop.
    SHOPIFY
  }

  /// The simulated platform: the same numbers give the same log, so that a later start goes on
  /// where the last one stopped.
  public record Sample(long seed, Instant end, int days, double speed) {
    public Sample {
      require(end != null, "sample.end");
      require(days >= 1 && days <= 1_000, "sample.days");
      require(speed > 0 && speed <= 1_000_000, "sample.speed");
    }
  }

  /// An order file and how it was read.
  ///
  /// @param complete whether its end was reached
  /// @param shop that its orders are of; null where nobody named one
  /// @param reading what a person said about how it is read; null where nothing
  public record ImportedFile(
      String file,
      String brandId,
      String brandName,
      String currency,
      String zone,
      boolean complete,
      @Nullable String shop,
      @Nullable Map<String, String> reading) {
    public ImportedFile {
      require(brandId != null && brandName != null, "imports.brandId");
      try {
        var _ = Path.of(file);
        var _ = Currency.getInstance(currency);
        var _ = ZoneId.of(zone);
        var _ = reading == null ? null : ReadingOptions.of(reading);
      } catch (Unfit | IllegalArgumentException | DateTimeException | NullPointerException _) {
        require(false, "imports");
      }
    }

    public static ImportedFile of(
        OrderFileSettings settings, @Nullable String shop, boolean complete) {
      return new ImportedFile(
          settings.file().toAbsolutePath().toString(),
          settings.brandId(),
          settings.brandName(),
          settings.currency().getCurrencyCode(),
          settings.zone().getId(),
          complete,
          shop,
          settings.options().words().isEmpty() ? null : settings.options().words());
    }

    public Path path() {
      return Path.of(file);
    }

    /// Without its folder.
    public String name() {
      Path name = path().getFileName();
      return name == null ? file : name.toString();
    }

    /// Another file that is read in the same way.
    public ImportedFile of(Path other) {
      return new ImportedFile(
          other.toAbsolutePath().toString(),
          brandId,
          brandName,
          currency,
          zone,
          false,
          shop,
          reading);
    }

    public OrderFileSettings settings() {
      return new OrderFileSettings(
          path(),
          brandId,
          brandName,
          Currency.getInstance(currency),
          ZoneId.of(zone),
          reading == null ? ReadingOptions.FOUND_OUT : ReadingOptions.of(reading));
    }
  }

  public List<ImportedFile> files() {
    return imports == null ? List.of() : imports;
  }

  /// With one more order file; what was known of the same is replaced.
  public WorkspaceConfig with(ImportedFile file) {
    List<ImportedFile> all =
        Stream.concat(
                files().stream()
                    .filter(f -> !f.file.equals(file.file) || !f.brandId.equals(file.brandId)),
                Stream.of(file))
            .toList();
    return withImports(all);
  }

  /// Watching another folder, or none.
  WorkspaceConfig watching(@Nullable String folder) {
    return with(name, imports, credential, databaseKeys, forgotten, folder);
  }

  /// Without an order file that was taken out.
  WorkspaceConfig without(String file, String brandId) {
    return withImports(
        files().stream().filter(f -> !f.file.equals(file) || !f.brandId.equals(brandId)).toList());
  }

  WorkspaceConfig withImports(List<ImportedFile> files) {
    return with(
        name,
        files.isEmpty() ? null : List.copyOf(files),
        credential,
        databaseKeys,
        forgotten,
        watched);
  }

  public WorkspaceConfig withCredential(@Nullable String entry) {
    return with(name, imports, entry, databaseKeys, forgotten, watched);
  }

  public List<String> keys() {
    return databaseKeys == null ? List.of() : databaseKeys;
  }

  WorkspaceConfig withKeys(List<String> entries) {
    return with(name, imports, credential, orNull(entries), forgotten, watched);
  }

  /// Without a sign-in: the secret of the last one is to be deleted.
  WorkspaceConfig withoutCredential() {
    return credential == null
        ? this
        : withCredential(null).withForgotten(added(toDelete(), credential));
  }

  /// Without a key that nothing was encrypted with, which is to be deleted.
  WorkspaceConfig withoutKey(String entry) {
    return withKeys(keys().stream().filter(key -> !key.equals(entry)).toList())
        .withForgotten(added(toDelete(), entry));
  }

  /// Names of secrets that are to be deleted.
  public List<String> toDelete() {
    return forgotten == null ? List.of() : forgotten;
  }

  WorkspaceConfig withForgotten(List<String> entries) {
    return with(name, imports, credential, databaseKeys, orNull(entries), watched);
  }

  /// What there is none of is not written.
  private static @Nullable List<String> orNull(List<String> entries) {
    return entries.isEmpty() ? null : List.copyOf(entries);
  }

  /// Of the same source.
  private WorkspaceConfig with(
      String called,
      @Nullable List<ImportedFile> files,
      @Nullable String entry,
      @Nullable List<String> keys,
      @Nullable List<String> old,
      @Nullable String folder) {
    return new WorkspaceConfig(
        version, kind, called, address, sample, files, entry, keys, old, folder);
  }

  private static List<String> added(List<String> entries, String entry) {
    return Stream.concat(entries.stream(), Stream.of(entry)).distinct().toList();
  }

  /// Names no secret any more.
  public WorkspaceConfig withoutSecrets() {
    return new WorkspaceConfig(
        VERSION, kind, name, address, sample, imports, null, null, null, watched);
  }

  /// Under another name.
  public WorkspaceConfig named(String other) {
    return with(other, imports, credential, databaseKeys, forgotten, watched);
  }

  public static WorkspaceConfig sample(Sample sample) {
    return new WorkspaceConfig(
        VERSION, Kind.SAMPLE, UNNAMED_SAMPLE, null, sample, null, null, null, null, null);
  }

  public static WorkspaceConfig platform(String address) {
    return new WorkspaceConfig(
        VERSION, Kind.PLATFORM, address, address, null, null, null, null, null, null);
  }

  /// @param name of the shop
  public static WorkspaceConfig shopify(String address, String name) {
    return new WorkspaceConfig(
        VERSION, Kind.SHOPIFY, name, address, null, null, null, null, null, null);
  }

  /// What is left of a removed workspace: which secrets are still to be deleted.
  public static WorkspaceConfig removed(Collection<String> secrets) {
    return file("removed").withForgotten(List.copyOf(secrets));
  }

  public static WorkspaceConfig file(String name) {
    return new WorkspaceConfig(VERSION, Kind.FILE, name, null, null, null, null, null, null, null);
  }
}
