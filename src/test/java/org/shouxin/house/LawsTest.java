package org.shouxin.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.stereotype.Repository;

/**
 * The laws of the house. Each one is checked twice: the product obeys it, having at least one class to obey it, and a
 * planted breach in the package {@code breaches} is found, so that no law is dead.
 */
@DisplayName("Law:")
class LawsTest {

    private static final JavaClasses PRODUCT =
            new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.shouxin");
    private static final JavaClasses BREACHES = new ClassFileImporter().importPackages("breaches");

    /** @param rule fails by itself when it matches no class */
    private record Law(String name, ArchRule rule) {
    }

    private static Stream<Law> laws() {
        return Stream.of(
                new Law("the engine is known only in workflow.camunda and in a capability's process package",
                        noClasses().that().resideOutsideOfPackages("org.shouxin.workflow.camunda..", "org.shouxin..process..")
                                .should().dependOnClassesThat().resideInAPackage("org.camunda..")),
                new Law("scoring is plain Java",
                        classes().that().resideInAnyPackage("org.shouxin.scoring..", "breaches.scoring..")
                                .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.shouxin.scoring..")),
                new Law("the kernel has no beans and knows no framework",
                        noClasses().that().resideInAnyPackage("org.shouxin.kernel..", "breaches.kernel..")
                                .should().dependOnClassesThat().resideInAnyPackage("org.springframework.stereotype..",
                                        "org.springframework.context..", "jakarta.persistence..", "org.camunda..")),
                new Law("entities stay inside their package",
                        classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate()),
                new Law("entities are changed by verbs, not by setters",
                        methods().that().areDeclaredInClassesThat().areAnnotatedWith(Entity.class)
                                .should().haveNameNotStartingWith("set")),
                new Law("versions guard lost updates and are never public",
                        fields().that().areAnnotatedWith(Version.class).should().bePrivate()),
                new Law("repositories stay inside their package",
                        classes().that().areAssignableTo(org.springframework.data.repository.Repository.class)
                                .or().areAnnotatedWith(Repository.class).should().notBePublic()),
                new Law("nothing asks for the time without the clock",
                        noClasses().should().callMethod(Instant.class, "now")
                                .orShould().callMethod(LocalDate.class, "now")
                                .orShould().callMethod(LocalDateTime.class, "now")
                                .orShould().callMethod(System.class, "currentTimeMillis")),
                new Law("nothing prints to the console",
                        noClasses().that().doNotHaveSimpleName("Application")
                                .should().accessField(System.class, "out").orShould().accessField(System.class, "err")),
                new Law("collaborators come through the constructor",
                        fields().should().notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")),
                new Law("no class is named after nothing",
                        classes().should().haveNameNotMatching(".*(Impl|Util|Utils|Manager|Helper)")));
    }

    @TestFactory
    @DisplayName("kept by the product:")
    Stream<DynamicTest> kept() {
        return laws().map(law -> DynamicTest.dynamicTest(law.name(), () -> law.rule().check(PRODUCT)));
    }

    @TestFactory
    @DisplayName("bites:")
    Stream<DynamicTest> bites() {
        return laws().map(law -> DynamicTest.dynamicTest(law.name(),
                () -> assertThat(law.rule().allowEmptyShould(false).evaluate(BREACHES).hasViolation()).isTrue()));
    }

    @TestFactory
    @DisplayName("looks at something:")
    Stream<DynamicTest> counted() {
        return Stream.of(
                DynamicTest.dynamicTest("there are entities", () -> assertThat(
                        PRODUCT.stream().filter(type -> type.isAnnotatedWith(Entity.class))).isNotEmpty()),
                DynamicTest.dynamicTest("every entity that changes carries a version", () -> assertThat(
                        PRODUCT.stream().filter(type -> type.isAnnotatedWith(Entity.class))
                                .filter(type -> type.getFields().stream().noneMatch(field ->
                                        field.isAnnotatedWith(Version.class)
                                                || field.isAnnotatedWith("org.hibernate.annotations.Immutable")))
                                .filter(type -> !type.isAnnotatedWith("org.hibernate.annotations.Immutable"))
                                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))).isEmpty()));
    }
}
