import type { Settings } from '@/stored/settings';
import { highlightCss, LOOK_IS_INHERITED } from './highlight-css';
import type { Mark } from './marked-run';

/** Names in the page's highlight registry, which is shared with the page: all of ours begin with "byname". */
const MENTION = 'byname-mention';
const DOUBTFUL = 'byname-doubtful';
const ACTIVE = 'byname-active';

/** How marks are to look. */
export type Look = Pick<Settings, 'highlightStyle' | 'showDoubtful'>;

/**
 * Shows marks through the CSS Custom Highlight API: the page's own tree is never changed. Everything it put into
 * the document (two style sheets' worth of rules, three registry entries) is gone after `stop`.
 */
export class Painter {
  readonly #highlights = {
    [MENTION]: new Highlight(),
    [DOUBTFUL]: new Highlight(),
    [ACTIVE]: new Highlight(),
  };
  readonly #sheet = new CSSStyleSheet();
  /** Not held: a shadow root may leave the page. */
  readonly #roots: WeakRef<Document | ShadowRoot>[] = [];
  /**
   * Something was marked. Until then nothing is put anywhere: with a rule for highlights the browser works out the
   * style of every element anew.
   */
  #begun = false;

  constructor(look: Look) {
    this.restyle(look);
    // The active word is drawn over its own mark.
    this.#highlights[ACTIVE].priority = 1;
  }

  restyle(look: Look): void {
    this.#sheet.replaceSync(highlightCss(look));
  }

  /** Lets the rules reach a tree, once: appended, never replaced, for the page's own sheets are there too. */
  reach(root: Document | ShadowRoot): void {
    if (LOOK_IS_INHERITED && root instanceof ShadowRoot) return;
    this.#roots.push(new WeakRef(root));
    if (this.#begun) root.adoptedStyleSheets.push(this.#sheet);
  }

  add(marks: readonly Mark[]): void {
    if (marks.length > 0) this.#begin();
    for (const mark of marks) this.#highlightOf(mark).add(mark.range);
  }

  #begin(): void {
    if (this.#begun) return;
    this.#begun = true;
    for (const [name, highlight] of Object.entries(this.#highlights)) CSS.highlights.set(name, highlight);
    for (const root of this.#roots) root.deref()?.adoptedStyleSheets.push(this.#sheet);
  }

  remove(marks: readonly Mark[]): void {
    for (const mark of marks) this.#highlightOf(mark).delete(mark.range);
  }

  #highlightOf({ mention }: Mark): Highlight {
    return this.#highlights[mention.doubtful ? DOUBTFUL : MENTION];
  }

  /** Points out one mark, or none. */
  activate(mark: Mark | null): void {
    this.#highlights[ACTIVE].clear();
    if (mark !== null) this.#highlights[ACTIVE].add(mark.range);
  }

  /** What is out of the registry is not drawn: emptying the highlights first would take as long as filling them. */
  stop(): void {
    for (const [name, highlight] of Object.entries(this.#highlights)) {
      // A newer script of ours may have taken the name over.
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
    for (const root of this.#roots) {
      const sheets = root.deref()?.adoptedStyleSheets;
      const at = sheets?.indexOf(this.#sheet) ?? -1;
      if (at !== -1) sheets?.splice(at, 1);
    }
  }
}
