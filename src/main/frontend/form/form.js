import { mount } from './mount.js';

const mountAll = root => root.querySelectorAll('[data-form]').forEach(mount);
mountAll(document);
document.addEventListener('htmx:load', event => mountAll(event.detail.elt.parentElement ?? document));
