import { groupPage } from '../sources/catalogue';
import { visible } from '../text/characters';

/**
 * Signs that Markdown reads as markup wherever they stand: emphasis, code, links, images, HTML, headings, tables,
 * mail addresses; with formulas and templates of the programs that notes are kept in.
 */
const MARKUP = /[\\`*_[\]<>#|~@${}]/g;
/** Of several signs that are markup together, one: entities, bare addresses, highlights and comments of such programs. */
const TOGETHER = /&(?=#?\w+;)|:(?=\/\/)|(?<=www)\.|(?<=mailto|xmpp):|=(?==)|%(?=%)/gi;
/** Signs that are markup where a line begins: lists, rules, underlined headings. */
const FIRST = /^(\d*)([-+=.):])/;

/** A text of a feed as one line of Markdown that is drawn as the text reads. */
export function plain(text: string): string {
  return visible(text).replace(MARKUP, '\\$&').replace(TOGETHER, '\\$&').replace(FIRST, '$1\\$2');
}

/** An address on the web as a link; empty for anything else. */
export function link(url: string): string {
  return /^https?:\/\/[^\s<>\\]+$/i.test(url) ? `<${url.replace(HIDDEN, encodeURIComponent)}>` : '';
}

/** An ATT&CK id with the address of its page. */
export function groupPageLink(id: string): string {
  const url = groupPage(id);
  return url === null ? plain(id) : `[${plain(id)}](${url})`;
}

/** What is not seen in an address, or turns the direction of its end. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
