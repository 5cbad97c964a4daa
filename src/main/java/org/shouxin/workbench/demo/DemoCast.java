package org.shouxin.workbench.demo;

import static org.shouxin.kernel.Role.APPLICANT;
import static org.shouxin.kernel.Role.AUDITOR;
import static org.shouxin.kernel.Role.ENTERPRISE;
import static org.shouxin.kernel.Role.FINANCE;
import static org.shouxin.kernel.Role.INVESTIGATOR;
import static org.shouxin.kernel.Role.MANAGER;
import static org.shouxin.kernel.Role.NOMINATOR;
import static org.shouxin.kernel.Role.REQUESTER;
import static org.shouxin.kernel.Role.REVIEWER;
import static org.shouxin.kernel.Role.SECADMIN;
import static org.shouxin.kernel.Role.SECRETARY;
import static org.shouxin.kernel.Role.SECTION_HEAD;
import static org.shouxin.kernel.Role.SYSADMIN;
import static org.shouxin.kernel.Role.TESTER;

import java.util.List;
import org.shouxin.kernel.Role;

/** Who appears in the demonstration. Towns are the real ones; people are invented. */
final class DemoCast {

    private static final String FOUNDATION = "安全生产基础科";
    private static final String CHEMICALS = "危险化学品安全监督管理科";
    private static final String OFFICE = "办公室";
    private static final String POLICY = "政策法规科";
    private static final String RESCUE = "应急指挥和救援协调科";
    private static final String FIRST_BRIGADE = "执法一大队";
    private static final String SECOND_BRIGADE = "执法二大队";

    /**
     * @param unitOnly whether a nominator nominates for the unit alone
     * @param listed   whether the sign-in page tells the account
     */
    record Person(String username, String name, String unit, boolean unitOnly, boolean listed, List<Role> roles) {

        private static Person told(String username, String name, String unit, Role... roles) {
            return new Person(username, name, unit, true, true, List.of(roles));
        }

        private static Person other(String username, String name, String unit, Role... roles) {
            return new Person(username, name, unit, true, false, List.of(roles));
        }
    }

    record Bureau(String division, String name, List<String> towns, List<String> sections, List<String> brigades, List<Person> people) {
    }

    static final List<Bureau> BUREAUS = List.of(
            new Bureau("320412", "常州市武进区应急管理局",
                    List.of("湖塘镇", "牛塘镇", "洛阳镇", "遥观镇", "横林镇", "横山桥镇", "雪堰镇", "前黄镇", "礼嘉镇", "嘉泽镇", "湟里镇",
                            "南夏墅街道", "西湖街道", "武进国家高新技术产业开发区", "西太湖科技产业园"),
                    List.of(FOUNDATION, CHEMICALS, "安全生产综合协调科", POLICY, RESCUE, OFFICE),
                    List.of(FIRST_BRIGADE, SECOND_BRIGADE),
                    List.of(
                            Person.told("nominator", "蒋慧敏", "湖塘镇", NOMINATOR),
                            Person.told("applicant", "陈国梁", null, APPLICANT),
                            Person.told("reviewer", "周晓岚", FOUNDATION, REVIEWER),
                            Person.told("tester", "吴建平", FOUNDATION, TESTER),
                            Person.told("requester", "丁海波", FIRST_BRIGADE, REQUESTER),
                            Person.told("head", "徐敬之", FOUNDATION, SECTION_HEAD),
                            Person.told("manager", "沈立新", null, MANAGER),
                            Person.told("secretary", "顾雨桐", OFFICE, SECRETARY),
                            Person.told("investigator", "许志刚", POLICY, INVESTIGATOR),
                            Person.told("finance", "钱素珍", OFFICE, FINANCE),
                            Person.told("enterprise", "潘伟明", null, ENTERPRISE),
                            Person.told("auditor", "陆秉正", null, AUDITOR),
                            Person.told("sysadmin", "严浩然", null, SYSADMIN),
                            Person.told("secadmin", "秦若谷", null, SECADMIN),
                            Person.other("nominator.niutang", "恽春华", "牛塘镇", NOMINATOR),
                            Person.other("nominator.luoyang", "邹永康", "洛阳镇", NOMINATOR),
                            Person.other("nominator.henglin", "承志远", "横林镇", NOMINATOR),
                            Person.other("nominator.brigade", "高一鸣", SECOND_BRIGADE, NOMINATOR, REQUESTER),
                            Person.other("applicant2", "刘佩兰", null, APPLICANT),
                            Person.other("applicant3", "买买提\u00B7艾力", null, APPLICANT),
                            Person.other("reviewer2", "朱文博", FOUNDATION, REVIEWER),
                            Person.other("tester2", "杨丽华", FOUNDATION, TESTER),
                            Person.other("requester2", "孙立群", CHEMICALS, REQUESTER),
                            Person.other("manager2", "谢长春", null, MANAGER),
                            Person.other("manager3", "龚雪琴", null, MANAGER),
                            Person.other("investigator2", "袁晨曦", POLICY, INVESTIGATOR),
                            Person.other("sysadmin2", "贺子墨", null, SYSADMIN))),
            new Bureau("320411", "常州市新北区应急管理局",
                    List.of("春江街道", "孟河镇", "薛家镇", "罗溪镇", "西夏墅镇", "奔牛镇", "河海街道", "三井街道", "龙虎塘街道", "新桥街道"),
                    List.of(FOUNDATION, CHEMICALS, OFFICE),
                    List.of(FIRST_BRIGADE),
                    List.of(
                            Person.other("xb.nominator", "汤慧", "孟河镇", NOMINATOR),
                            Person.other("xb.applicant", "韩福根", null, APPLICANT),
                            Person.other("xb.reviewer", "毛俊杰", FOUNDATION, REVIEWER),
                            Person.other("xb.tester", "程素云", FOUNDATION, TESTER),
                            Person.other("xb.manager", "戴文涛", null, MANAGER),
                            Person.other("xb.manager2", "邵一鸣", null, MANAGER),
                            Person.other("xb.manager3", "储玉兰", null, MANAGER),
                            Person.other("xb.secretary", "芮清扬", OFFICE, SECRETARY),
                            Person.other("xb.auditor", "俞清源", null, AUDITOR),
                            Person.other("xb.sysadmin", "梅向东", null, SYSADMIN),
                            Person.other("xb.secadmin", "金玉成", null, SECADMIN))));

    private DemoCast() {
    }
}
