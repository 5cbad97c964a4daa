package org.shouxin.expert;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shouxin.kernel.Ids;

/** One person in the pool of one bureau; appointed again, the same row gets another term. */
@Entity
@Table(name = "expert_expert")
class Expert {

    @Id
    private String id;
    @Version
    private Long lockVersion;
    private String bureauId;
    private String number;
    private String userId;
    private String personId;
    private String caseNumber;
    private String name;
    private String sex;
    private LocalDate birthDate;
    private String education;
    private String titleLevel;
    private String professionalTitle;
    private String employer;
    @Column(name = "job")
    private String position;
    private String specialty;
    private String strengths;
    private boolean safetyEngineer;
    private boolean safetyAssessor;
    @Convert(converter = EncryptedColumn.class)
    private String residentId;
    private String residentIdIndex;
    @Convert(converter = EncryptedColumn.class)
    private String mobile;
    private LocalDate appointedOn;
    private LocalDate termEndsOn;
    @ElementCollection
    @CollectionTable(name = "expert_expert_group", joinColumns = @JoinColumn(name = "expert_id"))
    @Column(name = "group_code")
    private Set<SpecialtyGroup> groups = new HashSet<>();

    protected Expert() {
    }

    Expert(String number, String bureauId, String residentIdIndex) {
        this.id = Ids.next();
        this.number = number;
        this.bureauId = bureauId;
        this.residentIdIndex = residentIdIndex;
    }

    /** Takes over what is known of the person now and begins a term. */
    Term appointed(Appointee appointee, LocalDate firstDay, LocalDate lastDay, String ruleVersion) {
        var registration = appointee.registration();
        caseNumber = appointee.caseNumber();
        userId = appointee.party().userId();
        personId = appointee.party().personId();
        name = registration.candidate().name();
        sex = registration.candidate().sex();
        birthDate = registration.candidate().birthDate();
        residentId = registration.candidate().residentId();
        mobile = registration.contact().mobile();
        groups.clear();
        groups.addAll(registration.groups());
        takeCareer(registration.career());
        appointedOn = firstDay;
        termEndsOn = lastDay;
        return new Term(id, caseNumber, firstDay, lastDay, ruleVersion);
    }

    private void takeCareer(Registration.Career career) {
        education = career.education();
        titleLevel = career.titleLevel();
        professionalTitle = career.professionalTitle();
        employer = career.employer();
        position = career.position();
        specialty = career.specialty();
        strengths = career.strengths();
        safetyEngineer = career.safetyEngineer();
        safetyAssessor = career.safetyAssessor();
    }

    /**
     * The registration as a renewal begins with it.
     *
     * @param filed what was filed for the last appointment; {@code null} when that was on paper, of which the file holds a part:
     *              the rest is left empty for the expert to fill in
     */
    Registration onFile(Registration filed) {
        if (filed != null) {
            var said = filed.statements();
            return new Registration(filed.candidate(), filed.career(), filed.contact(), new Registration.Statements(said.achievements(),
                    said.awards(), said.ownStatement(), null, null, null), filed.groups(), filed.workHistory());
        }
        return new Registration(new Registration.Candidate(name, sex, birthDate, "", null, null, residentId, ""),
                new Registration.Career(employer, null, position, professionalTitle, titleLevel, null, education, false, specialty, 0, strengths,
                        safetyEngineer, safetyAssessor),
                new Registration.Contact("", null, null, null, mobile, null, null),
                new Registration.Statements(null, null, "", null, null, null), groups, List.of());
    }

    Party party() {
        return new Party(userId, personId);
    }

    /** The case of the last appointment; {@code null} when that was on paper. */
    String caseNumber() {
        return caseNumber;
    }

    String id() {
        return id;
    }

    /** Where the trail keeps what belongs to the expert and to no case. */
    String register() {
        return register(number);
    }

    static String register(String number) {
        return "expert-" + number;
    }

    String bureauId() {
        return bureauId;
    }

    String userId() {
        return userId;
    }

    /** Last day of the last term, inclusive. */
    LocalDate termEndsOn() {
        return termEndsOn;
    }

    String number() {
        return number;
    }
}
