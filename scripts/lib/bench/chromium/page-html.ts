import { createRandom } from '../random';
import { writeSentence } from '../report-text';

const TEXT_NODES = 8_000;
const MENTIONS = 2_000;
/** Of prose in each text node, so that the page has about 1.1 MB. */
const UNITS_PER_NODE = 138;

/** A long report: 8,000 text nodes in paragraphs, list items, cells and links, 2,000 of them with a name. */
export function longPage(names: readonly [string, ...string[]]): string {
  const random = createRandom(11);
  const every = TEXT_NODES / MENTIONS;
  let html = '';
  for (let node = 0; node < TEXT_NODES; node++) {
    const name = node % every === 0 ? random.pick(names) : null;
    let text = writeSentence(random, name);
    while (text.length < UNITS_PER_NODE) text += ` ${writeSentence(random, null)}`;
    html += inElement(node, escapeHtml(text));
  }
  return document('A long report', html);
}

/** A page that says nothing about anybody. */
export function emptyPage(): string {
  return document('Nothing', '<p>Nothing to see.</p>');
}

/** A page on which one name is met at once. */
export function shortPage(name: string): string {
  return document('A short report', `<p>The report follows ${escapeHtml(name)} from year to year.</p>`);
}

function inElement(node: number, text: string): string {
  if (node % 40 === 0) return `<h2>${text}</h2>`;
  if (node % 9 === 0) return `<ul><li>${text}</li></ul>`;
  if (node % 7 === 0) return `<table><tr><td>${text}</td></tr></table>`;
  return `<div><p>${text}</p></div>`;
}

function document(title: string, body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><body>${body}</body></html>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
