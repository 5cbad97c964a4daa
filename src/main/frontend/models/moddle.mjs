// Small questions that the checks ask of BPMN and DMN elements.

/** All flow elements of a process, those inside sub-processes included. */
export function elementsOf(container) {
  return (container.flowElements ?? []).flatMap(element => [element, ...elementsOf(element)]);
}

/** The value of a `camunda:property`, or undefined. */
export function fromDesignTime(element, name) {
  return (element.extensionElements?.values ?? [])
    .filter(value => value.$type === 'camunda:Properties')
    .flatMap(value => value.values ?? [])
    .find(property => property.name === name)?.value;
}

/** `WJ-12(3)`, `WJ-A2`, `WJ-11(3),WJ-21`. */
export function isArticleList(text) {
  return text.split(',').every(article => /^[A-Z]{2}(-A?[0-9]+(\([0-9]+\))?)?$/.test(article));
}

/** `checkQuorum` of `serviceTask_checkQuorum`. */
export function nameOf(node) {
  return node.id.slice(node.id.indexOf('_') + 1);
}
