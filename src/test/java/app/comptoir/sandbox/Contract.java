package app.comptoir.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The OpenAPI document as a judge of answers.
final class Contract {
  private static final String DOCUMENT = "https://platform.test/openapi.json";
  private final SchemaRegistry registry;
  private final Map<String, Schema> schemas = new HashMap<>();

  /// Read once for all tests; one asks at a time.
  static final Contract SHARED = new Contract();

  private Contract() {
    JsonNode document;
    try (InputStream in = Contract.class.getResourceAsStream("/openapi/platform-v1.yaml")) {
      document = new YAMLMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder
                    .schemas(Map.of(DOCUMENT, document.toString()))
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  }

  /// Fails if the value is not what `components/schemas` says of `name`.
  void check(String name, JsonNode value) {
    assertThat(errors(name, value)).as("%s: %s", name, value).isEmpty();
  }

  synchronized List<Error> errors(String name, JsonNode value) {
    Schema schema =
        schemas.computeIfAbsent(
            name,
            _ -> registry.getSchema(SchemaLocation.of(DOCUMENT + "#/components/schemas/" + name)));
    return schema.validate(value);
  }
}
