package org.shouxin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.shouxin.expert.PaperPool;
import org.shouxin.expert.Reminders;
import org.shouxin.expert.process.MeetingSteps;
import org.shouxin.expert.process.RecruitmentSteps;
import org.shouxin.expert.process.RenewalSteps;
import org.shouxin.workflow.camunda.ModelCoverage;
import org.shouxin.workflow.camunda.ProcessSteps;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole product on a real database, chosen by {@code -Dshouxin.test.database=h2|mysql}. All such tests share one
 * context, so none may change or add beans or leave the clock moved; class names end in {@code IT}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.class, TestPeople.class, ProcessSteps.class, ModelCoverage.class, RecruitmentSteps.class, MeetingSteps.class, RenewalSteps.class,
        PaperPool.class, Reminders.class})
public @interface IntegrationTest {
}
