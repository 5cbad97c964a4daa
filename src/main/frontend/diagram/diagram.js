// Draws the process model of a case with its trace: <div data-diagram-url="…">. The page lists the same steps as text.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { t } from '../texts/texts.js';
import { paint, rename } from './trace.js';

const SMALLEST_READABLE = 0.62;

async function draw(host) {
  if (host.dataset.drawn) return;
  host.dataset.drawn = 'true';
  try {
    const answer = await fetch(host.dataset.diagramUrl, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    await show(host, await answer.json());
  } catch (failure) {
    console.error('diagram', failure);
    host.replaceChildren(Object.assign(document.createElement('p'), { className: 'diagram-broken', textContent: t('diagram.broken') }));
  }
}

async function show(host, trace) {
  const paper = host.appendChild(Object.assign(document.createElement('div'), { className: 'diagram-paper' }));
  const viewer = new NavigatedViewer({
    container: paper,
    zoomScroll: { enabled: false }, // the wheel scrolls the page; the buttons zoom
    bpmnRenderer: { defaultLabelColor: '#1b2430' },
    textRenderer: { defaultStyle: { fontSize: 13, fontFamily: getComputedStyle(host).fontFamily }, externalStyle: { fontSize: 12 } },
  });
  viewer.on('import.parse.complete', ({ definitions }) => {
    if (!definitions) return;
    rename(definitions, trace.labels ?? {});
    paint(definitions, trace);
  });
  await viewer.importXML(trace.xml);
  const canvas = viewer.get('canvas');
  const overlays = viewer.get('overlays');
  const registry = viewer.get('elementRegistry');
  const current = (trace.current ?? []).map(id => registry.get(id)).filter(Boolean);
  current.forEach(element => {
    canvas.addMarker(element.id, 'trace-current');
    const flag = Object.assign(document.createElement('span'), { className: 'diagram-flag', textContent: t('diagram.current') });
    overlays.add(element.id, { position: { top: -13, left: 4 }, scale: true, html: flag });
  });
  const svg = paper.querySelector('svg');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', host.dataset.diagramLabel ?? '');
  const fit = () => {
    host.style.height = `${heightFor(canvas.viewbox().inner, paper.clientWidth)}px`;
    canvas.resized();
    canvas.zoom('fit-viewport', 'auto');
    if (canvas.zoom() < SMALLEST_READABLE && paper.clientWidth < 700) {
      canvas.zoom(SMALLEST_READABLE);
      if (current.length) canvas.scrollToElement(current[0], 40);
    }
  };
  fit();
  connectButtons(host, viewer, fit);
  new ResizeObserver(() => canvas.resized()).observe(paper);
}

/** As high as the drawing needs at this width, within what a page can spare. */
function heightFor(drawing, width) {
  const natural = drawing.height * Math.min(1, width / drawing.width) + 40;
  return Math.round(Math.min(Math.max(natural, 240), 520));
}

/** Buttons of the same figure: data-diagram-zoom="in|out|fit". */
function connectButtons(host, viewer, fit) {
  const figure = host.closest('figure') ?? host.parentElement;
  figure.querySelectorAll('[data-diagram-zoom]').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', () => {
      const { diagramZoom } = button.dataset;
      if (diagramZoom === 'fit') fit();
      else viewer.get('zoomScroll').stepZoom(diagramZoom === 'in' ? 1 : -1);
    });
  });
}

const drawAll = root => root.querySelectorAll('[data-diagram-url]').forEach(draw);
drawAll(document);
document.addEventListener('htmx:load', event => drawAll(event.detail.elt.parentElement ?? document));
