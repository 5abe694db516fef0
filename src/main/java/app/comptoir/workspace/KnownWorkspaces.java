package app.comptoir.workspace;

import app.comptoir.acts.ActBook;
import app.comptoir.acts.Audit;
import app.comptoir.acts.Entry;
import app.comptoir.acts.JournalException;
import app.comptoir.service.workspaces.TroubleException;
import app.comptoir.service.workspaces.Workspaces.Kind;
import app.comptoir.service.workspaces.Workspaces.Known;
import app.comptoir.service.workspaces.Workspaces.Weight;
import app.comptoir.workspace.WorkspaceFolders.Found;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the window says of the workspaces there are. Blocks, as it reads their files.
public final class KnownWorkspaces {
  private final WorkspaceFolders folders;

  public KnownWorkspaces(WorkspaceFolders folders) {
    this.folders = folders;
  }

  /// All, the shown one first.
  ///
  /// @param shown null where none is
  public List<Known> list(@Nullable Path shown) {
    List<Known> all = new ArrayList<>();
    for (Found found : folders.list()) {
      all.add(known(found, shown));
    }
    if (shown != null && all.stream().noneMatch(Known::shown)) {
      all.add(known(folders.found(shown), shown));
    }
    all.sort(Comparator.comparing(known -> !known.shown()));
    Map<String, Long> bearers =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    one -> WorkspaceNames.key(one.name()), Collectors.counting()));
    return all.stream()
        .map(
            one ->
                bearers.getOrDefault(WorkspaceNames.key(one.name()), 0L) > 1 ? toldApart(one) : one)
        .toList();
  }

  /// Of two with one name, as a backup of one restored as another leaves them, each says its
  /// folder.
  private static Known toldApart(Known one) {
    return new Known(
        one.id(),
        one.name() + " (" + one.id() + ")",
        one.kind(),
        one.folder(),
        one.shown(),
        one.removable());
  }

  private Known known(Found found, @Nullable Path shown) {
    return new Known(
        found.id(),
        found.name(),
        kind(found.config()),
        found.directory().toString(),
        found.directory().equals(shown),
        folders.isOwn(found.directory()));
  }

  private static Kind kind(@Nullable WorkspaceConfig config) {
    return config == null
        ? Kind.UNREADABLE
        : switch (config.kind()) {
          case SAMPLE -> Kind.SAMPLE;
          case PLATFORM -> Kind.PLATFORM;
          case FILE -> Kind.FILE;
          case SHOPIFY -> Kind.SHOPIFY;
        };
  }

  /// @throws TroubleException where its decisions cannot be read
  public Weight weigh(String id, @Nullable Path shown) {
    Found found = folders.found(folders.directory(id));
    return new Weight(
        known(found, shown), folders.bytes(found.directory()), unsent(found.directory()));
  }

  private static int unsent(Path directory) {
    Set<Long> open = new HashSet<>();
    try {
      Audit.read(
          ActBook.file(directory),
          entry -> {
            switch (entry) {
              case Entry.Decided decided -> open.add(decided.act().number());
              case Entry.Answered answered -> open.remove(answered.act());
              case Entry.Undone undone -> open.remove(undone.act());
              case Entry.Begun _,
                  Entry.Repaired _,
                  Entry.Sent _,
                  Entry.Acknowledged _,
                  Entry.StoodIn _ -> {}
            }
          });
    } catch (JournalException e) {
      throw new TroubleException(e.code(), e.sentence());
    }
    return open.size();
  }
}
