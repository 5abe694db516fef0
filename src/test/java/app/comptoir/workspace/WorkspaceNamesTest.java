package app.comptoir.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.comptoir.common.CommandException;
import app.comptoir.settings.SettingsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No two workspaces bear one name, and one that is badly written keeps no other from opening.
class WorkspaceNamesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Café Nord",
        "CAFÉ NORD",
        "  café  nord ",
        "Cafe\u0301 Nord",
        "café\u00a0nord\u200b"
      })
  void whatLooksTheSameIsTheSame(String other) {
    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(
            () -> WorkspaceNames.requireFree(WorkspaceNames.clean(other), List.of("Café Nord")))
        .satisfies(e -> assertThat(e.code()).isEqualTo("WS-10"));
    assertThat(
            WorkspaceNames.free(WorkspaceNames.clean(other), List.of("Café Nord", "Café Nord 2")))
        .endsWith(" 3");
  }

  @Test
  void whatDiffersIsFree() {
    WorkspaceNames.requireFree("Café Sud", List.of("Café Nord"));
    WorkspaceNames.requireFree("Cafe Nord", List.of("Café Nord"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\u200b\u202e", "\n"})
  void aNameCanBeRead(String typed) {
    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(() -> WorkspaceNames.clean(typed))
        .satisfies(e -> assertThat(e.code()).isEqualTo("WS-9"));
    assertThat(WorkspaceNames.clean("a\u202eb\nc")).isEqualTo("ab c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{}",
        "[]",
        "{\"version\":1,\"kind\":null,\"name\":\"x\"}",
        "{\"version\":1,\"kind\":\"FILE\",\"name\":null}",
        "{\"version\":null,\"kind\":\"FILE\",\"name\":\"x\"}",
        "{\"version\":1,\"kind\":\"SAMPLE\",\"name\":\"x\",\"sample\":null}",
        "{\"version\":1,\"kind\":\"SAMPLE\",\"name\":\"x\",\"sample\":{\"seed\":1,\"end\":null,\"days\":9,\"speed\":1}}",
        "{\"version\":1,\"kind\":\"SAMPLE\",\"name\":\"x\",\"sample\":{\"seed\":1,\"end\":\"2026-01-01T00:00:00Z\",\"days\":2000000000,\"speed\":1}}",
        "{\"version\":1,\"kind\":\"PLATFORM\",\"name\":\"x\",\"address\":null}",
        "{\"version\":1,\"kind\":\"FILE\",\"name\":\"x\",\"imports\":[null]}",
        "{\"version\":1,\"kind\":\"FILE\",\"name\":\"x\",\"imports\":[{\"file\":null}]}",
        "{\"version\":1,\"kind\":\"FILE\",\"name\":\"x\",\"imports\":[{\"file\":\"f\",\"brandId\":\"b\",\"brandName\":\"b\",\"currency\":\"???\",\"zone\":\"UTC\",\"complete\":true}]}",
        "{\"version\":1,\"kind\":\"FILE\",\"name\":\"x\",\"databaseKeys\":[null]}",
        "{\"version\":1,\"kind\":\"FILE\",\"name\":\"x\",\"forgotten\":[null]}",
        "{\"version\":1,\"kind\":\"FILE\",\"name\":\"x\",\"databaseKeys\":\"k\"}"
      })
  void oneBadFileIsOneSentenceAndStopsNoOther(String text) throws Exception {
    WorkspaceFolders folders =
        new WorkspaceFolders(folder, new SettingsFile("last.properties", () -> folder));
    Workspace.create(folder.resolve("good"), WorkspaceConfig.file("Good"));
    Path bad = Files.createDirectory(folder.resolve("bad"));
    Files.writeString(bad.resolve("workspace.json"), text);
    assertThat(folders.list())
        .extracting(WorkspaceFolders.Found::name)
        .containsExactlyInAnyOrder("bad", "Good");
    assertThat(folders.last()).contains(folder.resolve("good"));
    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(() -> Workspace.find(bad))
        .satisfies(e -> assertThat(e.code()).isEqualTo("WS-1"))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n", "Source"));
    assertThat(Workspace.secretsNamed(bad)).isEmpty();
  }
}
