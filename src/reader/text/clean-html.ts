import DOMPurify from 'dompurify';
import { LEADS_OUT } from '../links';

/** What is drawn of a document: its words and how they are ordered. */
const ELEMENTS = [
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'div', 'section', 'article', 'main', 'header'],
  ...['blockquote', 'pre', 'code', 'kbd', 'samp', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'figcaption'],
  ...[
    'table',
    'caption',
    'thead',
    'tbody',
    'tfoot',
    'tr',
    'th',
    'td',
    'details',
    'summary',
    'address',
    'time',
  ],
  ...[
    'a',
    'abbr',
    'b',
    'strong',
    'i',
    'em',
    'u',
    's',
    'del',
    'ins',
    'mark',
    'q',
    'cite',
    'small',
    'sub',
    'sup',
  ],
  ...['span', 'bdi', 'bdo', 'wbr', 'var', 'dfn'],
];
const PLAIN_ATTRIBUTES = ['title', 'lang', 'dir', 'colspan', 'rowspan', 'start', 'datetime', 'open'];

/**
 * A document without anything that runs, loads, is filled in or styles itself: pictures, frames, scripts, forms and
 * styles are gone, links lead to other tabs and tell nobody where from. Of a page with an article only the article.
 *
 * @return the title, where it has one, and what is drawn
 */
export function cleanHtml(html: string): { readonly title: string; readonly content: DocumentFragment } {
  const whole = DOMPurify.sanitize(html, {
    ALLOWED_TAGS: ELEMENTS,
    ALLOWED_ATTR: ['href', ...PLAIN_ATTRIBUTES],
    ADD_URI_SAFE_ATTR: PLAIN_ATTRIBUTES,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_URI_REGEXP: LEADS_OUT,
    ADD_FORBID_CONTENTS: ['nav', 'title'],
    RETURN_DOM_FRAGMENT: true,
  });
  const articles = whole.querySelectorAll('article');
  const main = articles.length === 1 ? articles[0] : whole.querySelector('main');
  const content = document.createDocumentFragment();
  content.append(main ?? whole);
  // What stands beside the words, a bullet or a bar, is on the side where they begin.
  for (const block of content.querySelectorAll<HTMLElement>('ul, ol, blockquote')) block.dir ||= 'auto';
  for (const link of content.querySelectorAll('a[href]')) {
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer nofollow');
  }
  // Has no window: nothing in it runs or is loaded.
  const { title } = new DOMParser().parseFromString(html, 'text/html');
  return { title: title.trim(), content };
}
