package app.comptoir.settings;

import app.comptoir.domain.settings.Settings;
import app.comptoir.settings.SettingsReader.Fault;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `settings.json` as text, as a tree that keeps what this version does not know, and as settings.
///
/// @param tree not to be changed
/// @param faults what could not be understood; it is as usual in `settings`
/// @param newer whether a newer Comptoir wrote it: to be left alone
record SettingsDocument(ObjectNode tree, Settings settings, List<Fault> faults, boolean newer) {

  /// More is no settings file.
  static final int MOST_BYTES = 1 << 20;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  static SettingsDocument usual() {
    return new SettingsDocument(JSON.createObjectNode(), Settings.USUAL, List.of(), false);
  }

  /// Understands what can be understood; never fails.
  static SettingsDocument read(byte[] bytes) {
    try {
      if (bytes.length > MOST_BYTES) {
        return faulty("", "the file is too long for settings");
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      JsonNode root = JSON.readTree(text);
      return root instanceof ObjectNode tree
          ? of(tree)
          : faulty("", "it does not begin with a group in braces");
    } catch (CharacterCodingException _) {
      return faulty("", "it is no text in UTF-8");
    } catch (JacksonException e) {
      var where = e.getLocation();
      return faulty(
          where == null ? "" : ":%d:%d".formatted(where.getLineNr(), where.getColumnNr()),
          "it cannot be read from there on");
    }
  }

  /// @param from line and column, as compilers write them
  private static SettingsDocument faulty(String from, String why) {
    Fault fault = new Fault(SettingsKeeper.NAME + from, why);
    return new SettingsDocument(JSON.createObjectNode(), Settings.USUAL, List.of(fault), false);
  }

  private static SettingsDocument of(ObjectNode tree) {
    SettingsReader reader = new SettingsReader();
    JsonNode version = tree.get("version");
    boolean newer =
        version != null && version.isIntegralNumber() && version.asLong() > SettingsWriter.VERSION;
    Settings settings = reader.read(tree);
    List<Fault> faults = new ArrayList<>(reader.faults());
    if (version != null
        && !newer
        && !(version.isIntegralNumber() && version.asLong() == SettingsWriter.VERSION)) {
      faults.addFirst(new Fault("version: " + version, "it is " + SettingsWriter.VERSION));
    }
    return new SettingsDocument(tree, settings, faults, newer);
  }

  /// With other settings, everything else as it is.
  SettingsDocument with(Settings other) {
    ObjectNode copy = tree.deepCopy();
    SettingsWriter.write(other, copy);
    return new SettingsDocument(copy, other, List.of(), newer);
  }

  byte[] bytes() {
    return (JSON.writeValueAsString(tree) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
