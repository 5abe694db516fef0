package app.comptoir.language;

import app.comptoir.common.TimeLimit;
import app.comptoir.domain.review.Tongues;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// [Tongues] by Apache OpenNLP and its model of 103 languages. The model takes some 40 MB and a
/// second to load: it is loaded at the first text, and let go when no new text has come for a
/// while; what was told of a text is remembered. Thread-safe.
public final class LanguageModel implements Tongues {
  private static final Logger log = LoggerFactory.getLogger(LanguageModel.class);
  private static final String FILE = "/langdetect-183.bin";
  private static final int REMEMBERED = 1000;

  /// A text that takes longer is not waited for.
  private static final Duration LIMIT = Duration.ofSeconds(8);

  /// Codes of the model that stand for the same, or for a part of, another.
  private static final Map<String, String> TAGS =
      Map.of(
          "cmn", "zh", "nan", "zh", "lvs", "lv", "ekk", "et", "pes", "fa", "fas", "fa", "msa",
          "ms");

  private final Executor later;
  private final Map<String, String> tags = tags();
  private final Map<String, Map<String, Double>> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, Double>> eldest) {
          return size() > REMEMBERED;
        }
      };
  private @Nullable LanguageDetectorME detector;
  private boolean broken;
  private long uses;

  /// @param later runs work after the while that the model is kept for
  public LanguageModel(Executor later) {
    this.later = later;
  }

  private static Map<String, String> tags() {
    Map<String, String> tags = new HashMap<>();
    for (String tag : Locale.getISOLanguages()) {
      tags.put(Locale.of(tag).getISO3Language(), tag);
    }
    tags.putAll(TAGS);
    return Map.copyOf(tags);
  }

  @Override
  public Optional<Map<String, Double>> of(String text) {
    synchronized (known) {
      Map<String, Double> before = known.get(text);
      if (before != null) {
        return Optional.of(before);
      }
    }
    try {
      Map<String, Double> told = TimeLimit.call("language", LIMIT, () -> tell(text));
      synchronized (known) {
        known.put(text, told);
      }
      return Optional.of(told);
    } catch (Exception e) {
      log.warn("LANG-1 the language of a text could not be told: {}", e.toString());
      return Optional.empty();
    }
  }

  private synchronized Map<String, Double> tell(String text) throws IOException {
    LanguageDetectorME now = detector;
    if (now == null) {
      now = load();
      detector = now;
    }
    long use = ++uses;
    later.execute(() -> letGo(use));
    Map<String, Double> scores = new HashMap<>();
    for (Language language : now.predictLanguages(text)) {
      String tag = tags.get(language.getLang());
      if (tag != null) {
        scores.merge(tag, language.getConfidence(), Math::max);
      }
    }
    return Collections.unmodifiableMap(scores);
  }

  private LanguageDetectorME load() throws IOException {
    if (broken) {
      throw new IOException("the model could not be read before");
    }
    long begin = System.nanoTime();
    try (InputStream in = LanguageModel.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IOException("there is no model");
      }
      LanguageDetectorME loaded = new LanguageDetectorME(new LanguageDetectorModel(in));
      log.info(
          "The model of languages is there after {} ms", (System.nanoTime() - begin) / 1_000_000);
      return loaded;
    } catch (IOException e) {
      broken = true;
      throw e;
    }
  }

  private synchronized void letGo(long use) {
    if (use == uses) {
      detector = null;
    }
  }

  /// Whether the model is in memory.
  synchronized boolean loaded() {
    return detector != null;
  }
}
