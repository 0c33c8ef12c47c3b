package dev.restaurantreviews;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.restaurantreviews.platform.command.Command;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The rules of the architecture that a compiler does not check. */
@AnalyzeClasses(packages = "dev.restaurantreviews", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule featuresDependInOneDirection = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("platform")
            .definedBy("..platform..")
            .layer("visitor")
            .definedBy("..visitor..")
            .layer("photo")
            .definedBy("..photo..")
            .layer("restaurant")
            .definedBy("..restaurant..")
            .layer("review")
            .definedBy("..review..")
            .layer("django")
            .definedBy("..django..")
            .whereLayer("django")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("review")
            .mayOnlyBeAccessedByLayers("django")
            .whereLayer("restaurant")
            .mayOnlyBeAccessedByLayers("review", "django")
            .whereLayer("photo")
            .mayOnlyBeAccessedByLayers("restaurant", "review", "django")
            .whereLayer("visitor")
            .mayOnlyBeAccessedByLayers("photo", "restaurant", "review");

    @ArchTest
    static final ArchRule packagesFormNoCircle =
            slices().matching("dev.restaurantreviews.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyServicesHoldAnEntityManager = noClasses()
            .that(not(simpleNameEndingWith("Service"))
                    .and(not(simpleNameEndingWith("Query")))
                    .and(not(resideInAPackage("..tomcat.."))))
            .and()
            .areNotAnnotatedWith(Entity.class) // woven: they refer to EclipseLink's
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule onlyPagesAndTheWebLayerKnowFaces = noClasses()
            .that(not(simpleNameEndingWith("Page"))
                    .and(not(simpleNameEndingWith("Phase")))
                    .and(not(resideInAPackage("..platform.web.."))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.faces..");

    @ArchTest
    static final ArchRule nothingButThePayaraPackageKnowsPayara = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("fish.payara..", "com.sun..", "org.glassfish..")
                    .and(not(resideInAPackage("com.sun.management..")))); // the JDK's, and public

    /** They are on the class path of the one module, but not on Payara. */
    @ArchTest
    static final ArchRule nothingButTheTomcatPackageKnowsTomcatAndItsLibraries = noClasses()
            .that(not(resideInAPackage("..tomcat..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..restaurantreviews.tomcat..",
                    "org.apache.catalina..",
                    "org.apache.coyote..",
                    "org.apache.naming..",
                    "org.apache.tomcat..",
                    "org.jboss..",
                    "org.hibernate..",
                    "com.sun.faces..",
                    "io.smallrye..",
                    "org.eclipse.parsson..");

    @ArchTest
    static final ArchRule poolAndProviderStayInTheDatabasePackage = noClasses()
            .that(not(resideInAPackage("..platform.database..")))
            .and()
            .areNotAnnotatedWith(Entity.class) // woven: they refer to EclipseLink
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.zaxxer..", "org.eclipse.persistence..", "org.postgresql..", "org.flywaydb..");

    /** A picture that came in elsewhere would be decoded without limits. */
    @ArchTest
    static final ArchRule onlyThePhotoPackageDecodesPictures = noClasses()
            .that(not(resideInAPackage("..photo..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.imageio..", "com.twelvemonkeys..");

    @ArchTest
    static final ArchRule onlyPhotosKnowTheBlobStore = noClasses()
            .that(not(resideInAPackage("..photo..")).and(not(resideInAPackage("..platform.azure.."))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.azure..", "reactor..", "org.reactivestreams..");

    /** On Tomcat one object serves all threads. */
    @ArchTest
    static final ArchRule statelessBeansHoldNoState = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .should()
            .beStatic()
            .orShould()
            .beAnnotatedWith(PersistenceContext.class)
            .orShould()
            .beAnnotatedWith(EJB.class)
            .orShould()
            .beAnnotatedWith(Resource.class)
            .orShould()
            .beAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule onlyCommandsPrintToTheConsole = noClasses()
            .that(not(resideInAPackage("dev.restaurantreviews.command")))
            .should(ACCESS_STANDARD_STREAMS);

    /** On Payara's WAR they have no more than the JDK and the libraries in it. */
    @ArchTest
    static final ArchRule commandsNeedNoServer = noClasses()
            .that(resideInAnyPackage("dev.restaurantreviews.command", "..platform.command..", "..doctor.."))
            .or()
            .areAssignableTo(Command.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "org.eclipse.microprofile..");

    @ArchTest
    static final ArchRule exceptionsHaveAMeaning = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
}
