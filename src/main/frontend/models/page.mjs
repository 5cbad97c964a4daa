// Functions that run inside the browser page; each must be self-contained.

/** Imports the model with its names replaced by `names`, and sizes the canvas to the drawing. */
export async function importDiagram({ xml, names }) {
  const margin = 24;
  /** The bpmn.io mark stands in the lower right corner; it must cover nothing. */
  const mark = 28;
  const document_ = new DOMParser().parseFromString(xml, 'application/xml');
  const unnamed = [];
  for (const element of document_.querySelectorAll('process [name][id]')) {
    if (element.namespaceURI !== 'http://www.omg.org/spec/BPMN/20100524/MODEL') continue;
    const name = names[element.id];
    if (name === undefined) unnamed.push(element.id);
    else element.setAttribute('name', name);
  }
  const font = { fontFamily: '"Noto Sans CJK SC", "Noto Sans", sans-serif', fontSize: 12 };
  const viewer = new window.BpmnJS({ container: '#canvas', textRenderer: { defaultStyle: font, externalStyle: font } });
  window.viewer = viewer;
  await viewer.importXML(new XMLSerializer().serializeToString(document_));
  const canvas = viewer.get('canvas');
  const { inner } = canvas.viewbox();
  const size = { width: Math.ceil(inner.width) + 2 * margin, height: Math.ceil(inner.height) + 2 * margin + mark };
  Object.assign(document.querySelector('#canvas').style, { width: `${size.width}px`, height: `${size.height}px` });
  canvas.resized();
  canvas.viewbox({ x: inner.x - margin, y: inner.y - margin, ...size });
  return { size, unnamed };
}

/** What a reader would stumble over: a label on a shape, on another label or on a flow; a text too long for its task; flows that cross. */
export function overlaps() {
  const registry = window.viewer.get('elementRegistry');
  const said = element => `"${element.businessObject.name ?? element.businessObject.id}"`;
  const textBox = element => {
    const text = registry.getGraphics(element).querySelector('.djs-visual text');
    return text ? text.getBoundingClientRect() : null;
  };
  const labels = registry.filter(e => e.labelTarget && textBox(e)).map(e => ({ element: e, box: textBox(e) }));
  const shapes = registry.filter(e => e.width && !e.labelTarget && e.parent && !/Process|Participant|Lane|SubProcess/.test(e.type))
    .map(e => ({ element: e, box: registry.getGraphics(e).querySelector('.djs-visual').getBoundingClientRect() }));
  const origin = window.viewer.get('canvas').viewbox();
  const onScreen = p => ({ x: p.x - origin.x, y: p.y - origin.y });
  const segments = registry.filter(e => e.waypoints).flatMap(e =>
    e.waypoints.slice(1).map((p, i) => ({ element: e, a: onScreen(e.waypoints[i]), b: onScreen(p) })));
  const meet = (p, q) => p.left < q.right && q.left < p.right && p.top < q.bottom && q.top < p.bottom;
  const boxOf = s => ({
    left: Math.min(s.a.x, s.b.x) - 0.5, right: Math.max(s.a.x, s.b.x) + 0.5,
    top: Math.min(s.a.y, s.b.y) - 0.5, bottom: Math.max(s.a.y, s.b.y) + 0.5,
  });
  const faults = [];
  labels.forEach(({ element, box }, i) => {
    for (const shape of shapes) if (meet(box, shape.box)) faults.push(`label ${said(element)} lies on ${said(shape.element)}`);
    for (const other of labels.slice(i + 1)) if (meet(box, other.box)) faults.push(`label ${said(element)} lies on label ${said(other.element)}`);
    for (const s of segments) if (meet(box, boxOf(s))) faults.push(`label ${said(element)} lies on flow ${s.element.id}`);
  });
  for (const { element, box } of shapes) {
    const text = /Task$/.test(element.type) && textBox(element);
    if (text && (text.left < box.left || text.right > box.right || text.bottom > box.bottom)) faults.push(`the text of ${said(element)} is too long for its box`);
  }
  segments.forEach((s, i) => {
    if (s.a.x !== s.b.x && s.a.y !== s.b.y) faults.push(`flow ${s.element.id} is not drawn at right angles`);
    for (const t of segments.slice(i + 1)) {
      if (t.element !== s.element && meet(boxOf(s), boxOf(t))) faults.push(`flows ${s.element.id} and ${t.element.id} cross`);
    }
    for (const shape of shapes) {
      const { left, right, top, bottom } = shape.box;
      if (meet(boxOf(s), { left: left + 3, right: right - 3, top: top + 3, bottom: bottom - 3 }) && shape.element !== s.element.source && shape.element !== s.element.target) {
        faults.push(`flow ${s.element.id} runs through ${said(shape.element)}`);
      }
    }
  });
  return faults;
}
