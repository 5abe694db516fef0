package app.comptoir.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What the code of a package may do.
public final class CodeRules {
  private static final String[] SCENE_GRAPH = {
    "javafx.scene..",
    "javafx.stage..",
    "org.controlsfx..",
    "eu.hansolo..",
    "atlantafx..",
    "org.kordamp.ikonli.."
  };

  /// Types whose creation, or whose static methods, start threads or pools of them.
  private static final Set<String> THREADS =
      Set.of(
          "java.lang.Thread",
          "java.lang.Thread$Builder",
          "java.util.Timer",
          "java.util.concurrent.Executors",
          "java.util.concurrent.ForkJoinPool",
          "java.util.concurrent.ThreadPoolExecutor",
          "java.util.concurrent.ScheduledThreadPoolExecutor");

  private static final Set<String> THREAD_METHODS =
      Set.of("<init>", "ofVirtual", "ofPlatform", "startVirtualThread", "commonPool");

  private static final Set<Class<?>> FLOATS =
      Set.of(double.class, float.class, Double.class, Float.class);

  private final String root;

  /// @param root see [PackageRules#PackageRules]
  public CodeRules(String root) {
    this.root = root;
  }

  public ArchRule modelsAreViewStateOnly() {
    return noClasses()
        .that(triad("Model"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(SCENE_GRAPH).or(useCase()).or(triad("View")).or(triad("Controller")))
        .because("a model is view state in properties: it can be tested without a screen");
  }

  public ArchRule viewsCallNoService() {
    return noClasses()
        .that(triad("View"))
        .should()
        .dependOnClassesThat(useCase())
        .because("a view binds to its model; only its controller asks for anything");
  }

  public ArchRule controllersKnowNoSceneGraph() {
    return noClasses()
        .that(triad("Controller"))
        .should()
        .dependOnClassesThat(resideInAnyPackage(SCENE_GRAPH))
        .because("a controller is tested through on…() and its model, without a screen");
  }

  public ArchRule onlyTheStoreSpeaksSql() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(in("store"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.jdbi..", "java.sql..", "javax.sql..", "org.h2..", "org.flywaydb.."))
        .because("SQL stands beside its DAO, where it is tested on the real database");
  }

  public ArchRule onlyConnectorsSpeakHttp() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(in("platform"))
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.net.http.."))
        .because("limits, time-outs and failures of the wire are handled in one place");
  }

  public ArchRule onlyTheBridgeEntersTheFxThread() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(in("ui.fx"))
        .should()
        .accessTargetWhere(
            access(
                "Platform.runLater",
                target ->
                    target.getOwner().getName().equals("javafx.application.Platform")
                        && target.getName().equals("runLater")))
        .because("updates coalesce in one bridge, which tests replace");
  }

  public ArchRule threadsStartInTwoPlaces() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(in("bootstrap"), in("window"), in("workspace"), in("common"))
        .should()
        .accessTargetWhere(access("a thread or an executor", CodeRules::startsThreads))
        .because("whoever starts threads must name and end them; the others are given an executor");
  }

  public ArchRule stylesLiveInStyleSheets() {
    return noClasses()
        .should()
        .accessTargetWhere(
            access(
                "setStyle or styleProperty",
                target ->
                    Set.of("setStyle", "styleProperty").contains(target.getName())
                        && !target.getOwner().getPackageName().startsWith(root)))
        .because("an inline style escapes the theme");
  }

  public ArchRule onlyTheCommandLinePrints() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(in("bootstrap.cli"))
        .and()
        .doNotHaveFullyQualifiedName(root + ".Main")
        .should()
        .accessTargetWhere(access("System.out, System.err or the like", CodeRules::prints))
        .because("what happened goes to the log, what a person asked for to the command line");
  }

  public ArchRule noStaticGetInstance() {
    return noMethods()
        .that()
        .haveName("getInstance")
        .should()
        .beStatic()
        .because("what is given in the constructor can be seen, replaced and tested");
  }

  public ArchRule moneyIsNeverFloating() {
    ArchRule fieldsOfMoney =
        fields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(money())
            .should(
                new ArchCondition<>("not be floating") {
                  @Override
                  public void check(JavaField field, ConditionEvents events) {
                    report(floating(field.getRawType()), field.getDescription(), events);
                  }
                })
            .allowEmptyShould(true);
    ArchRule methodsOfMoney =
        codeUnits()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(money())
            .should(
                new ArchCondition<JavaCodeUnit>("neither take nor give floating numbers") {
                  @Override
                  public void check(JavaCodeUnit unit, ConditionEvents events) {
                    boolean floats =
                        Stream.concat(
                                unit.getRawParameterTypes().stream(),
                                Stream.of(unit.getRawReturnType()))
                            .anyMatch(CodeRules::floating);
                    report(floats, unit.getDescription(), events);
                  }
                })
            .allowEmptyShould(true);
    return CompositeArchRule.of(fieldsOfMoney)
        .and(methodsOfMoney)
        .because("0.1 + 0.2 is not 0.3 in a double");
  }

  public ArchRule moneyIsCalculatedInTheDomain() {
    return classes()
        .that()
        .resideOutsideOfPackages(
            in("domain"), in("store.rollups"), in("store.pages"), in("sandbox"))
        .should(
            new ArchCondition<>("neither add nor subtract amounts") {
              @Override
              public void check(JavaClass c, ConditionEvents events) {
                List<String> found = new ArrayList<>(MoneySums.methods(c));
                c.getMethodCallsFromSelf().stream()
                    .filter(call -> call.getName().equals("minus"))
                    .filter(
                        call ->
                            call.getTargetOwner().getName().equals(root + ".domain.money.Money"))
                    .forEach(call -> found.add(call.getOrigin().getName()));
                for (String method : found) {
                  String what = "Method <" + c.getName() + "." + method + "()> adds or subtracts";
                  events.add(SimpleConditionEvent.violated(c, what + " amounts"));
                }
              }
            })
        .because("an amount has one formula, in domain.revenue.Sales; writers keep its parts");
  }

  public ArchRule instantsAreNotLocal() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(in("platform.orderfile"))
        .should()
        .dependOnClassesThat()
        .areAssignableTo(LocalDateTime.class)
        .orShould()
        .accessTargetWhere(
            access(
                "what gives a LocalDateTime",
                target ->
                    target instanceof AccessTarget.CodeUnitAccessTarget unit
                        && unit.getRawReturnType().isEquivalentTo(LocalDateTime.class)))
        .because("a local time names no instant; files of shops hold them, nothing else does");
  }

  public ArchRule timeComesFromAClock() {
    return noClasses()
        .should()
        .accessTargetWhere(access("the time without a Clock", CodeRules::asksTheMachine))
        .because("tests choose the time");
  }

  public ArchRule onlyBootstrapTakesTheSystemClock() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(in("bootstrap"), in("window"))
        .should()
        .accessTargetWhere(
            access(
                "the system's clock",
                target ->
                    target.getOwner().isEquivalentTo(Clock.class)
                        && (target.getName().startsWith("system")
                            || target.getName().startsWith("tick") && oneParameter(target))))
        .because("one clock is chosen where the parts are wired");
  }

  /// A class of the ui (with what is nested in it) named as a part of the triad; the base classes
  /// of `ui.mvc` are not meant.
  private DescribedPredicate<JavaClass> triad(String suffix) {
    return describe(
        "are a *" + suffix,
        c -> {
          String name = c.getName();
          int nested = name.indexOf('$');
          return name.startsWith(root + ".ui.")
              && !name.startsWith(root + ".ui.mvc.")
              && (nested < 0 ? name : name.substring(0, nested)).endsWith(suffix);
        });
  }

  /// What can be asked or commanded in `service`. Its records, enums, and interfaces without
  /// methods are what was asked for, and may be passed on.
  private DescribedPredicate<JavaClass> useCase() {
    return describe(
        "are a use case",
        c ->
            (c.getPackageName() + ".").startsWith(root + ".service.")
                && !c.isRecord()
                && !c.isEnum()
                && !c.isAssignableTo(Throwable.class)
                && c.getMethods().stream()
                    .anyMatch(m -> !m.getModifiers().contains(JavaModifier.SYNTHETIC)));
  }

  private static boolean startsThreads(AccessTarget target) {
    String owner = target.getOwner().getName();
    return owner.equals("java.util.concurrent.Executors")
        || THREADS.contains(owner) && THREAD_METHODS.contains(target.getName())
        || target.getName().equals("<init>") && target.getOwner().isAssignableTo(Thread.class);
  }

  private static boolean prints(AccessTarget target) {
    String owner = target.getOwner().getName();
    return owner.equals("java.lang.System") && Set.of("out", "err").contains(target.getName())
        || owner.equals("java.lang.IO")
        || target.getName().equals("printStackTrace")
            && target.getOwner().isAssignableTo(Throwable.class);
  }

  private static boolean asksTheMachine(AccessTarget target) {
    String owner = target.getOwner().getName();
    if (owner.equals("java.lang.System")) {
      return target.getName().equals("currentTimeMillis");
    }
    if (owner.equals("java.util.Date")) {
      return target instanceof AccessTarget.ConstructorCallTarget constructor
          && constructor.getRawParameterTypes().isEmpty();
    }
    return owner.startsWith("java.time.")
        && target.getName().equals("now")
        && target instanceof AccessTarget.CodeUnitAccessTarget unit
        && unit.getRawParameterTypes().stream().noneMatch(t -> t.isEquivalentTo(Clock.class));
  }

  private static boolean oneParameter(AccessTarget target) {
    return target instanceof AccessTarget.CodeUnitAccessTarget unit
        && unit.getRawParameterTypes().size() == 1;
  }

  private static boolean floating(JavaClass type) {
    JavaClass element = type.getBaseComponentType();
    return FLOATS.stream().anyMatch(element::isEquivalentTo);
  }

  private static void report(boolean broken, String what, ConditionEvents events) {
    if (broken) {
      events.add(SimpleConditionEvent.violated(what, what + " is or uses a floating number"));
    }
  }

  private static DescribedPredicate<JavaAccess<?>> access(
      String description, Predicate<AccessTarget> test) {
    return describe(description, access -> test.test(access.getTarget()));
  }

  private String[] money() {
    return new String[] {in("domain.money"), in("domain.revenue")};
  }

  private String in(String name) {
    return root + "." + name + "..";
  }
}
