package app.comptoir.platform.orderfile.preset;

import app.comptoir.platform.orderfile.table.Header;
import app.comptoir.platform.orderfile.table.Unfit;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// All presets, in the order of their list.
public final class Presets {
  /// A preset or a mapping that does not fit.
  public static final String UNFIT_MAPPING = "FILE-24";

  private static final String FOLDER = "/app/comptoir/platform/orderfile/presets/";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .changeDefaultPropertyInclusion(
              usual -> usual.withValueInclusion(JsonInclude.Include.NON_EMPTY))
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
          .build();

  private static final List<Preset> ALL = all();

  private Presets() {}

  /// Those that come with the program.
  public static List<Preset> known() {
    return ALL;
  }

  /// A preset by its name, or by the path of its file.
  ///
  /// @throws Unfit where there is none, or its file cannot be understood
  public static Preset named(String name) {
    for (Preset preset : ALL) {
      if (preset.name().equals(name)) {
        return preset;
      }
    }
    if (name.endsWith(".json")) {
      return ofFile(Path.of(name));
    }
    String names = String.join(", ", ALL.stream().map(Preset::name).toList());
    throw new Unfit(UNFIT_MAPPING, "There is no preset “" + name + "”; there are " + names);
  }

  private static Preset ofFile(Path file) {
    try {
      return JSON.readValue(Files.readString(file), Preset.class);
    } catch (JacksonException | IOException | IllegalArgumentException e) {
      throw new Unfit(
          UNFIT_MAPPING, "The preset in " + file + " cannot be understood: " + first(e));
    }
  }

  /// As the text of a file of its own.
  public static String text(Preset preset) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(preset);
  }

  private static String first(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /// The presets that a header may be of, the one that knows most of it first.
  public static List<Preset> fitting(Header header) {
    List<Preset> fitting = new ArrayList<>(ALL);
    fitting.removeIf(preset -> !preset.fits(header));
    fitting.sort(Comparator.comparingInt((Preset preset) -> -preset.known(header)));
    return fitting;
  }

  /// How many of a header's names the preset that knows most of it knows.
  public static int known(Header header) {
    return ALL.stream().mapToInt(preset -> preset.known(header)).max().orElse(0);
  }

  /// The preset that a header comes nearest to, to say what it lacks.
  public static Preset nearest(Header header) {
    return ALL.stream()
        .filter(preset -> preset.refuse() == null)
        .max(Comparator.comparingInt(preset -> preset.known(header)))
        .orElseThrow();
  }

  private static List<Preset> all() {
    List<Preset> presets = new ArrayList<>();
    for (String name : text("presets.txt").lines().filter(line -> !line.isBlank()).toList()) {
      try {
        presets.add(JSON.readValue(text(name.strip() + ".json"), Preset.class));
      } catch (JacksonException e) {
        throw new IllegalStateException(name, e);
      }
    }
    return List.copyOf(presets);
  }

  private static String text(String name) {
    try (InputStream in = Presets.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks " + FOLDER + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
