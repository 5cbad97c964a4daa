package org.shouxin.interview.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople.People;
import org.shouxin.documents.DocumentView;
import org.shouxin.documents.Documents;
import org.shouxin.documents.Upload;
import org.shouxin.kernel.Refused;
import org.shouxin.workflow.Attachments;
import org.shouxin.workflow.SystemCases;
import org.shouxin.workflow.Tasks;
import org.shouxin.workflow.camunda.ProcessSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

@IntegrationTest
@DisplayName("The papers of an interview")
class InterviewPapersIT {

    @Autowired
    Documents documents;
    @Autowired
    Attachments attachments;
    @Autowired
    People people;

    private InterviewSteps steps;

    @BeforeEach
    void steps(@Autowired SystemCases system, @Autowired Tasks tasks, @Autowired ProcessSteps process,
            @Autowired PlatformTransactionManager transactions, @Autowired Clock clock) {
        steps = new InterviewSteps(system, tasks, process, people, transactions, clock);
    }

    @Test
    @DisplayName("say who is called where and why, what was said, and who signed")
    void words() throws IOException {
        var number = steps.schedule(steps.call(null));
        assertThat(printed(number, 0)).contains("约谈通知书", number, "常州市武进某化工有限公司", "09:30", "局机关二楼会议室", "再次未到场的，按约谈未通过处理");
        steps.hold(number, "修复围堰");
        assertThat(printed(number, 1)).contains("约谈记录", number, "已当面告知", "1.修复围堰", "𠮷田主要负责人𠮷田", "王科长基础科");
    }

    @Test
    @DisplayName("stay as they were printed: nobody's file takes their place")
    void papersStay() {
        var number = steps.schedule(steps.call("applicant"));
        var notice = documents.of(number).get(0);
        var applicant = people.actor("applicant");
        var other = documents.content(notice);
        assertThatThrownBy(() -> attachments.attach(applicant, number, new Upload("other", notice.id(), "x.pdf", other), null))
                .isInstanceOf(Refused.class).hasMessage("document.printed");
        assertThatThrownBy(() -> attachments.attach(applicant, number, notice.kind(), notice.fileName(), other, null)).hasMessage("document.printed");
        assertThat(attachments.attach(applicant, number, "other", "x.pdf", other, null)).isNotNull();
        assertThat(documents.of(number)).extracting(DocumentView::version).containsExactly(1, 1);
    }

    private String printed(String number, int which) throws IOException {
        var content = documents.content(documents.of(number).get(which));
        var folder = Files.createDirectories(Path.of("target", "papers"));
        Files.write(folder.resolve("interview-" + which + ".pdf"), content);
        try (var paper = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(paper).replaceAll("\\s", "");
        }
    }
}
