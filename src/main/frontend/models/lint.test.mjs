// Every check bites: each case breaks a copy of the real models in one place and names the sentence it expects.
// [title, file, what is replaced, by what, sentence]; nothing replaced: the file is added, or removed when nothing comes instead.
// Run: node --test models/
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { lint } from './lint.mjs';
import { projectRoot } from './sources.mjs';

const bpmn = 'processes/expert/expert-recruitment.bpmn';
const meeting = 'processes/expert/director-meeting.bpmn';
const eligibility = 'processes/expert/expert-eligibility.dmn';
const review = 'forms/expert/review-registration.form';
const nomination = 'forms/expert/file-nomination.form';
const zh = 'src/main/resources/messages/models_zh_CN.properties';
const en = 'src/main/resources/messages/models.properties';

test('the models as they stand have no fault', async () => {
  assert.deepEqual((await lint(projectRoot)).faults, []);
});

const failTest = /<bpmn:serviceTask id="serviceTask_failTest"[\s\S]*?<\/bpmn:serviceTask>/;
const called = (key, { binding = 'latest', handed = '<camunda:in businessKey="#{execution.processBusinessKey}" />', more = '' } = {}) =>
  () => `<bpmn:callActivity id="serviceTask_failTest" name="x" calledElement="${key}" camunda:calledElementBinding="${binding}"><bpmn:extensionElements>${handed}${more}</bpmn:extensionElements></bpmn:callActivity>`;

const cases = [
  // bpmnlint
  ['an unconnected step', bpmn, /(<bpmn:process [^>]*>)/, '$1<bpmn:serviceTask id="serviceTask_strayStep" name="x" camunda:delegateExpression="${strayStepDelegate}" />', /strayStep.*not connected.*no-disconnected/],
  ['an unnamed end event', bpmn, 'endEvent_lapsed" name="推荐已失效"', 'endEvent_lapsed"', /endEvent_lapsed: .*label-required/],
  ['history without end', bpmn, ' camunda:historyTimeToLive="P3650D"', '', /history-time-to-live/],
  // head
  ['history that is not given in days', bpmn, 'P3650D', 'P10Y', /historyTimeToLive is "P10Y"/],
  ['a process that is not executable', bpmn, 'isExecutable="true"', 'isExecutable="false"', /is not executable/],
  ['a process id that is not the file name', bpmn, /"expert-recruitment"/g, '"recruitment"', /process id "recruitment" differs/],
  // nodes and flows
  ['a step without an article', bpmn, '<camunda:property name="article" value="WJ-4" />', '', /boundaryTimer_signatureOverdue: names no article/],
  ['an article that cannot be found', bpmn, 'value="WJ-4" />', 'value="see measures" />', /boundaryTimer_signatureOverdue: article "see measures"/],
  ['an id outside the conventions', bpmn, /serviceTask_failTest/g, 'failTest', /failTest: the id must be serviceTask_/],
  ['a business rule task', bpmn, /bpmn:serviceTask( id="serviceTask_gradeTest"[\s\S]*?<\/bpmn:)serviceTask/, 'bpmn:businessRuleTask$1businessRuleTask', /bpmn:BusinessRuleTask is not used in our models/],
  ['a flow id that does not tell its way', bpmn, /flow_recordTest_gradeTest/g, 'flow_1', /flow_1: the id must be flow_recordTest_gradeTest/],
  // user tasks and forms
  ['a task without a duty', meeting, '<camunda:property name="duty" value="DECIDE" />', '', /userTask_castBallots: duty is ""/],
  ['a task without a form', bpmn, 'camunda:formRef="record-test"', '', /userTask_recordTest: has no form/],
  ['a form of another name', bpmn, 'camunda:formRef="record-test"', 'camunda:formRef="schedule-test"', /userTask_recordTest: its form must be called record-test/],
  ['a form that is not there', 'forms/expert/record-test.form', null, null, /userTask_recordTest: its form forms\/expert\/record-test\.form does not exist/],
  ['a form that is not bound to the deployment', bpmn, 'camunda:formRefBinding="deployment"', 'camunda:formRefBinding="latest"', /formRefBinding must be "deployment"/],
  ['a task for nobody', bpmn, 'camunda:candidateGroups="reviewer"', '', /userTask_reviewRegistration: needs either one candidate group or an assignee/],
  ['a task for two groups', bpmn, 'candidateGroups="reviewer"', 'candidateGroups="reviewer,tester"', /candidate group "reviewer,tester" must be one role/],
  ['an assignee that is computed', bpmn, '${applicantUserId}', '${experts.find(1)}', /assignee "\$\{experts\.find\(1\)\}" must be one variable/],
  // several people at once
  ['several people without a listener', meeting, /<camunda:taskListener[^>]*ballotAssigneeListener[^>]*>/, '', /userTask_castBallots: is given to several people and needs exactly one task listener/],
  ['several people and a group', meeting, 'camunda:formRef="cast-ballots"', 'camunda:formRef="cast-ballots" camunda:candidateGroups="manager"', /userTask_castBallots: is given to several people; its listener names them/],
  ['a listener on a task for one', meeting, /(id="userTask_setAgenda"[\s\S]*?)<camunda:properties>/, '$1<camunda:taskListener event="create" delegateExpression="${chosenListener}" /><camunda:properties>', /userTask_setAgenda: only a task that is given to several people has a task listener/],
  ['people one after the other', meeting, '<bpmn:multiInstanceLoopCharacteristics>', '<bpmn:multiInstanceLoopCharacteristics isSequential="true">', /subProcess_ballots: runs one after the other/],
  ['a number that is computed', meeting, '${memberCount}', '${members.size()}', /subProcess_ballots: how often it runs must be one variable/],
  ['a collection', meeting, '<bpmn:multiInstanceLoopCharacteristics>', '<bpmn:multiInstanceLoopCharacteristics camunda:collection="members" camunda:elementVariable="member">', /subProcess_ballots: a collection is not allowed/],
  ['an end before everybody is heard', meeting, '</bpmn:loopCardinality>', '</bpmn:loopCardinality><bpmn:completionCondition xsi:type="bpmn:tFormalExpression">${enough}</bpmn:completionCondition>', /subProcess_ballots: a completion condition is not allowed/],
  ['a standard loop', bpmn, /(<bpmn:userTask id="userTask_recordTest"[\s\S]*?)(<\/bpmn:userTask>)/, '$1<bpmn:standardLoopCharacteristics />$2', /userTask_recordTest: the engine does not repeat a step by itself/],
  // messages and jobs
  ['a wait for another message', bpmn, 'name="meetingDecision"', 'name="decision"', /receiveTask_awaitMeetingDecision: must wait for the message "meetingDecision", not for "decision"/],
  ['a wait for no message', bpmn, 'messageRef="message_meetingDecision"', '', /receiveTask_awaitMeetingDecision: must wait for the message "meetingDecision", not for ""/],
  ['a wait that does not say for what', bpmn, /receiveTask_awaitMeetingDecision/g, 'receiveTask_meeting', /receiveTask_meeting: must be called receiveTask_await/],
  ['a job without retries', meeting, /<camunda:failedJobRetryTimeCycle>.*<\/camunda:failedJobRetryTimeCycle>/, '', /serviceTask_deliverDecisions: a job does it/],
  ['several at once with rows of one case', bpmn, /(id="userTask_correctRegistration"[\s\S]*?<camunda:properties>)/, '$1<camunda:property name="bulk" value="true" />', /dynamiclist_\w+: userTask_correctRegistration may be completed several at once \(bulk\), so its form has simple fields only/],
  ['a way back over work of the system', bpmn, 'name="returnTo" value="userTask_scheduleTest"', 'name="returnTo" value="userTask_reviewRegistration"', /userTask_recordTest: returnTo is "userTask_reviewRegistration", but what lies right before it is userTask_scheduleTest/],
  // no code
  ['a class', bpmn, 'camunda:delegateExpression="${failTestDelegate}"', 'camunda:class="org.example.FailTest"', /serviceTask_failTest: camunda:class="org\.example\.FailTest" is not allowed/],
  ['an expression that calls a bean', bpmn, 'camunda:delegateExpression="${failTestDelegate}"', 'camunda:expression="${experts.fail()}"', /serviceTask_failTest: camunda:expression=.* is not allowed/],
  ['a delegate of another name', bpmn, '${failTestDelegate}', '${gradeTestDelegate}', /serviceTask_failTest: camunda:delegateExpression must be \$\{failTestDelegate\}/],
  ['a script task', bpmn, /bpmn:serviceTask( id="serviceTask_failTest"[\s\S]*?<\/bpmn:)serviceTask/, 'bpmn:scriptTask$1scriptTask', /serviceTask_failTest: is a script task/],
  ['a script in a listener', bpmn, '<camunda:properties>', '<camunda:executionListener event="start"><camunda:script scriptFormat="js">1</camunda:script></camunda:executionListener><camunda:properties>', /holds a script/],
  ['a listener by class', meeting, 'delegateExpression="${ballotAssigneeListener}"', 'class="org.example.L"', /userTask_castBallots: a listener is named by delegateExpression/],
  ['a listener by a bean that is none', meeting, '${ballotAssigneeListener}', '${directors}', /userTask_castBallots: a listener is named by delegateExpression/],
  ['a listener to another event', meeting, 'taskListener event="create"', 'taskListener event="complete"', /userTask_castBallots: a task listener listens to "create", not to "complete"/],
  ['a class in a listener', bpmn, '<camunda:properties>', '<camunda:executionListener event="start" class="org.example.L" /><camunda:properties>', /camunda:class="org\.example\.L" is not allowed/],
  ['a script in a condition', bpmn, 'xsi:type="bpmn:tFormalExpression">${specialExpert}', 'xsi:type="bpmn:tFormalExpression" language="javascript">true', /flow_specialExpert_yes: its condition is a script/],
  // calls
  ['a call of a process that is not there', bpmn, failTest, called('no-such-process'), /serviceTask_failTest: calls "no-such-process", which is none of our processes/],
  ['a call of a process that people start', bpmn, failTest, called('rule-change'), /serviceTask_failTest: calls rule-change, which people start with a form/],
  ['a call bound to the deployment', bpmn, failTest, called('rule-change', { binding: 'deployment' }), /serviceTask_failTest: camunda:calledElementBinding must be "latest"/],
  ['a call under no case number', bpmn, failTest, called('rule-change', { handed: '' }), /serviceTask_failTest: what it calls must run under the number of its case/],
  ['a call under another number', bpmn, failTest, called('rule-change', { handed: '<camunda:in businessKey="${caseNumber}" />' }), /serviceTask_failTest: what it calls must run under the number of its case/],
  ['a call that hands over everything', bpmn, failTest, called('rule-change', { more: '<camunda:in variables="all" />' }), /serviceTask_failTest: hands over variables one by one and by name/],
  ['a call that computes what it hands over', bpmn, failTest, called('rule-change', { more: '<camunda:in sourceExpression="${a}" target="a" />' }), /serviceTask_failTest: hands over variables one by one and by name/],
  ['a process that calls itself', bpmn, failTest, called('expert-recruitment'), /expert-recruitment: its calls lead back to itself/],
  // gateways
  ['an answer without a name', bpmn, 'flow_testOutcome_passed" name="合格"', 'flow_testOutcome_passed"', /flow_testOutcome_passed: a flow out of a gateway needs a name/],
  ['an answer without a condition', bpmn, /<bpmn:conditionExpression[^>]*>\$\{testOutcome == 'passed'\}<\/bpmn:conditionExpression>/, '', /flow_testOutcome_passed: has no condition and is not the default flow/],
  ['"no" with the condition of "yes"', bpmn, '${!specialExpert}', '${specialExpert}', /flow_specialExpert_no: the condition \$\{specialExpert\} does not agree with the answer/],
  ['two answers with one condition', bpmn, "testOutcome == 'failed'", "testOutcome == 'passed'", /flow_testOutcome_\w+: another answer has the same condition/],
  // drawing
  ['a step that is not drawn', bpmn, /<bpmndi:BPMNShape id="serviceTask_failTest_di"[\s\S]*?<\/bpmndi:BPMNShape>/, '', /serviceTask_failTest: is not drawn/],
  ['a flow that is not drawn', bpmn, /<bpmndi:BPMNEdge id="flow_recordTest_gradeTest_di"[\s\S]*?<\/bpmndi:BPMNEdge>/, '', /flow_recordTest_gradeTest: is not drawn/],
  // decisions
  ['a decision kept for ever', eligibility, 'camunda:historyTimeToLive="P3650D"', '', /expert-eligibility: historyTimeToLive must be set/],
  ['a type that Camunda does not know', eligibility, 'typeRef="integer"', 'typeRef="number"', /has the type "number"/],
  ['a rule without an article', eligibility, '<text>"WJ-21"</text>', '<text>""</text>', /names no article/],
  ['an unknown severity', eligibility, '<text>"flag"</text>', '<text>"warn"</text>', /has the severity "warn"/],
  ['a test that never matches', eligibility, '<text>false</text>', '<text>not(true)</text>', /says not\(true\), which Camunda matches to nothing/],
  ['a table without a code', eligibility, 'name="code"', 'name="reason"', /has no output column "code"/],
  ['a decision id that is not the file name', eligibility, 'decision id="expert-eligibility"', 'decision id="eligibility"', /holds no decision with the id "expert-eligibility"/],
  ['a finding without a text', eligibility, '"blacklisted"</text>', '"banned"</text>', /finding\.banned is missing/],
  // forms
  ['a component that the server cannot check', review, '"type": "textarea"', '"type": "html"', /components of type "html" are not allowed/],
  ['a key that is not camelCase', review, '"key": "waiverReason"', '"key": "waiver_reason"', /the key "waiver_reason" is not camelCase/],
  ['a disabled field', 'forms/expert/set-agenda.form', '"readonly": true', '"disabled": true', /textfield_items_caseNumber: a disabled field is not sent/],
  ['a key used twice', review, '"key": "waiverReason"', '"key": "reason"', /the key "reason" is used twice/],
  ['a text without a limit', review, /"maxLength": 1000/, '"minLength": 0', /a text needs a maxLength/],
  ['a number without limits', 'forms/expert/record-test.form', /"min": 0,/, '', /a number needs min and max/],
  ['a pattern without words', nomination, '"patternErrorMessage": "身份证号', '"hint": "身份证号', /the pattern needs a message in words/],
  ['a condition that the server cannot evaluate', review, '=outcome = \\"accept\\"', '=count(outcome) > 1', /must have the form =field = "value"/],
  ['a condition on a field that is not there', review, '=outcome = \\"accept\\"', '=result = \\"accept\\"', /asks for the field "result"/],
  ['a row that is too wide', nomination, '"row": "Row_04",', '"row": "Row_03",', /Row_03 is wider than 16/],
  ['many columns in a row', nomination, /"row": "Row_\d+"/g, '"row": "Row_01"', /Row_01 has \d+ columns; no more than 4/],
  ['answers that the gateway does not know', review, '"value": "refuse"', '"value": "reject"', /offers accept, return, reject but the gateway reviewOutcome answers accept, return, refuse/],
  ['a form that no process uses', bpmn, 'camunda:formRef="record-test"', '', /record-test\.form: no process uses this form/],
  // capabilities
  ['a form outside every capability', 'forms/stray.form', null, '{"components": []}', /forms\/stray\.form: lies outside a capability; put it into forms\/<capability>\//],
  ['a capability without a process', 'forms/discipline/hold-hearing.form', null, '{"components": []}', /the capability discipline has no process model/],
  ['a form called like that of another capability', 'forms/rulebook/review-registration.form', null, '{"components": []}', /is called like forms\/expert\/review-registration\.form/],
  // texts
  ['a Chinese name that has drifted', bpmn, 'name="评定测试结果"', 'name="评分"', /model\.expert-recruitment\.serviceTask_gradeTest says "评定测试结果" but the model says "评分"/],
  ['a form label that has drifted', review, '"label": "理由"', '"label": "原因"', /form\.review-registration\.reason says "理由" but the model says "原因"/],
  ['a missing English text', en, /^model\.expert-recruitment\.serviceTask_gradeTest=.*\n/m, '', /models: model\.expert-recruitment\.serviceTask_gradeTest is missing/],
  ['a Chinese text in the English bundle', en, /^(model\.expert-recruitment\.serviceTask_gradeTest)=.*$/m, '$1=评定', /serviceTask_gradeTest is not English/],
  ['a text that nothing uses', zh, /^/, 'form.file-nomination.faxNumber=传真\n', /nothing uses form\.file-nomination\.faxNumber/],
  ['a text given twice', zh, /^(option\.sex\.male=.*)$/m, '$1\n$1', /option\.sex\.male is given twice/],
];

for (const [title, file, from, to, expected] of cases) {
  test(`refused: ${title}`, async t => {
    const root = copyOfModels(t);
    const broken = path.join(root, file);
    if (from === null && to === null) {
      fs.rmSync(broken);
    } else if (from === null) {
      fs.mkdirSync(path.dirname(broken), { recursive: true });
      fs.writeFileSync(broken, to);
    } else {
      const text = fs.readFileSync(broken, 'utf8');
      const changed = typeof from === 'string' ? text.replace(from, () => to) : text.replace(from, to);
      assert.notEqual(changed, text, 'the case changes nothing');
      fs.writeFileSync(broken, changed);
    }
    const { faults } = await lint(root);
    assert.ok(faults.some(fault => expected.test(fault)), `expected ${expected} among:\n${faults.join('\n')}`);
  });
}

function copyOfModels(t) {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'models-'));
  t.after(() => fs.rmSync(root, { recursive: true }));
  for (const folder of ['processes', 'forms']) fs.cpSync(path.join(projectRoot, folder), path.join(root, folder), { recursive: true });
  for (const bundle of [zh, en]) fs.cpSync(path.join(projectRoot, bundle), path.join(root, bundle));
  return root;
}
