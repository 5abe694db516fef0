package app.comptoir.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.store.TestDatabase;
import app.comptoir.ui.OnScreen;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/// Test classes run beside each other: one that uses what a process has once has the mark that says
/// so.
class BesideEachOtherTest {
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.OnlyIncludeTests())
          .importPackages("app.comptoir");

  private static final Set<String> CHANGES_THE_PROCESS =
      Set.of(
          "java.lang.System.setProperty",
          "java.lang.System.clearProperty",
          "java.lang.System.setIn",
          "java.util.Locale.setDefault",
          "java.util.TimeZone.setDefault");

  @Test
  void javaFxIsUsedInTurn() {
    assertThat(
            testsWithout(
                one -> one.isAnnotatedWith(OnScreen.class),
                byHelpers(BesideEachOtherTest::usesJavaFx)))
        .isEmpty();
  }

  @Test
  void commandsPrintInTurn() {
    assertThat(
            testsWithout(
                one -> locks(one, Resources.SYSTEM_OUT),
                byHelpers(one -> calls(one, Set.of("app.comptoir.bootstrap.Cli.run")))))
        .isEmpty();
  }

  @Test
  void oneDiskIsFullAtATime() {
    Set<String> filling =
        Set.of(
            TestDatabase.class.getName() + ".fullAfter",
            TestDatabase.class.getPackageName() + ".FullDisk.fullAfter");
    assertThat(
            testsWithout(
                one -> locks(one, TestDatabase.FULL_DISK),
                CODE.stream().filter(one -> calls(one, filling))))
        .isEmpty();
  }

  @Test
  void whatChangesTheProcessRunsAlone() {
    assertThat(
            testsWithout(
                one -> one.isAnnotatedWith(Isolated.class),
                CODE.stream().filter(one -> calls(one, CHANGES_THE_PROCESS))))
        .isEmpty();
  }

  private static List<String> testsWithout(Predicate<JavaClass> mark, Stream<JavaClass> classes) {
    return classes
        .filter(BesideEachOtherTest::isTest)
        .filter(mark.negate())
        .map(JavaClass::getName)
        .sorted()
        .toList();
  }

  /// Classes that do something themselves or by another that is no test.
  private static Stream<JavaClass> byHelpers(Predicate<JavaClass> does) {
    Set<JavaClass> doing = new HashSet<>();
    boolean more = true;
    while (more) {
      more = doing.addAll(CODE.stream().filter(one -> does.test(one) || uses(one, doing)).toList());
    }
    return doing.stream();
  }

  private static boolean uses(JavaClass one, Set<JavaClass> others) {
    return one.getDirectDependenciesFromSelf().stream()
        .map(dependency -> dependency.getTargetClass())
        .anyMatch(other -> others.contains(other) && !isTest(other));
  }

  /// More than its properties, which need no screen.
  private static boolean usesJavaFx(JavaClass one) {
    return one.getDirectDependenciesFromSelf().stream()
        .map(dependency -> dependency.getTargetClass().getName())
        .anyMatch(
            name ->
                (name.startsWith("javafx.")
                        && !name.startsWith("javafx.beans.")
                        && !name.startsWith("javafx.util."))
                    || name.startsWith("org.testfx.")
                    || name.equals("app.comptoir.ui.fx.FxExecutor"));
  }

  private static boolean calls(JavaClass one, Set<String> methods) {
    return one.getMethodCallsFromSelf().stream()
        .map(JavaMethodCall::getTarget)
        .anyMatch(target -> methods.contains(target.getOwner().getName() + "." + target.getName()));
  }

  private static boolean locks(JavaClass one, String resource) {
    return one.tryGetAnnotationOfType(ResourceLock.class)
        .map(lock -> lock.value().equals(resource))
        .orElse(false);
  }

  /// Benchmarks, which run alone, are called otherwise.
  private static boolean isTest(JavaClass one) {
    return one.getSimpleName().endsWith("Test");
  }
}
