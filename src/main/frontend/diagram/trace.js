// Works on the parsed model before it is drawn: names in the user's language, colours of the way the case took.
const TAKEN = { stroke: '#1f6f43', fill: '#eef7f1' };
const CURRENT = { stroke: '#174a8b', fill: '#dfeaf8' };
const AHEAD = { stroke: '#6b7480', fill: '#ffffff' };

/** Replaces the name of every element that has a label under its id. */
export function rename(definitions, labels) {
  everyElement(definitions, element => {
    if (labels[element.id]) element.name = labels[element.id];
  });
}

/** Colours every shape and flow by its part in the trace; colours set here also reach arrow heads and labels. */
export function paint(definitions, { completed = [], taken = [], current = [] }) {
  const walked = new Set([...completed, ...taken]);
  const now = new Set(current);
  for (const diagram of definitions.diagrams ?? []) {
    for (const shape of diagram.plane.planeElement ?? []) {
      const id = shape.bpmnElement?.id;
      if (/(Participant|Lane)$/.test(shape.bpmnElement?.$type ?? '')) continue;
      const colour = now.has(id) ? CURRENT : walked.has(id) ? TAKEN : AHEAD;
      shape.set('color:border-color', colour.stroke);
      if (shape.$type === 'bpmndi:BPMNShape') shape.set('color:background-color', colour.fill);
      shape.label?.set('color:color', '#1b2430');
    }
  }
}

function everyElement(container, visit) {
  for (const element of [
    ...(container.rootElements ?? []), ...(container.participants ?? []), ...(container.messageFlows ?? []),
    ...(container.flowElements ?? []), ...(container.artifacts ?? []), ...(container.laneSets ?? []), ...(container.lanes ?? []),
  ]) {
    visit(element);
    everyElement(element, visit);
  }
}
