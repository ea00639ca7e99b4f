import { MARK_LOOK } from '@/stored/mark-look';
import type { Settings } from '@/stored/settings';
import { ofDocument } from '../dom/past-markup';
import type { Mark } from '../reading/marked-run';

/**
 * What names in the page's highlight registry begin with, which is shared with the page: there are `byname-mention` and
 * `byname-active`, and another two of what is marked in another style.
 */
const OURS = 'byname';

/** How marks are to look. */
export type Look = Pick<Settings, 'highlightStyle'>;

/** A page that takes the marks away is answered so many times at once, */
const MOST_MENDS = 30;
/** and once more after each of these: a reader who types sees them again, a page that insists is not fought. */
const MS_PER_MEND = 10_000;

const MARKS_PER_STEP = 1_000;

/**
 * Chromium hands what a highlight looks like down the tree, shadow trees included, so that a rule for the root element
 * is enough; a rule for every element makes each later change of a page's styles a third dearer. Firefox needs that rule,
 * and in each shadow tree as well.
 */
const LOOK_IS_INHERITED = !import.meta.env.FIREFOX;

/**
 * Shows marks through the CSS Custom Highlight API: the page's own tree is never changed. Everything it put into
 * the document (two style sheets' worth of rules, two registry entries) is gone after `stop`.
 */
export class Painter {
  readonly #looks: typeof MARK_LOOK;
  readonly #prefix: string;
  #mentions = new Highlight();
  #actives = this.#mentions;
  /** Both, by their names in the registry. */
  #entries: [string, Highlight][] = [];
  readonly #sheet = new CSSStyleSheet();
  /** Not held: a shadow root may leave the page. */
  #roots: WeakRef<Document | ShadowRoot>[] = [];
  #rootsKept = 100;
  readonly #waiting = new Set<Mark>();
  #shown = new Set<Mark>();
  #active: Mark | null = null;
  /**
   * Something was marked. Until then nothing is put anywhere: with a rule for highlights the browser works out the
   * style of every element anew.
   */
  #begun = false;
  #mends = MOST_MENDS;
  #mendedAt = 0;

  constructor(look: Look, looks = MARK_LOOK, prefix = OURS) {
    this.#looks = looks;
    this.#prefix = prefix;
    this.#beginAnew();
    this.restyle(look);
  }

  #beginAnew(): void {
    this.#mentions = new Highlight();
    this.#actives = new Highlight();
    // The active word is drawn over its own mark.
    this.#actives.priority = 1;
    this.#entries = [
      [`${this.#prefix}-mention`, this.#mentions],
      [`${this.#prefix}-active`, this.#actives],
    ];
  }

  restyle({ highlightStyle }: Look): void {
    this.#sheet.replaceSync(highlightCss(this.#looks[highlightStyle], this.#prefix));
  }

  /** Lets the rules reach a tree, once: appended, never replaced, for the page's own sheets are there too. */
  reach(root: Document | ShadowRoot): void {
    if (LOOK_IS_INHERITED && root instanceof ShadowRoot) return;
    if (this.#roots.length >= this.#rootsKept) {
      this.#roots = this.#roots.filter((known) => known.deref()?.isConnected);
      this.#rootsKept = 100 + 2 * this.#roots.length;
    }
    this.#roots.push(new WeakRef(root));
    if (this.#begun) sheetsOf(root).push(this.#sheet);
  }

  /** Takes in marks that `paint` is to show. */
  add(marks: readonly Mark[]): void {
    for (const mark of marks) this.#waiting.add(mark);
  }

  /**
   * More wait than are shown. A browser that draws looks at every mark anew when some came: were they shown as they
   * come, a page of many names would be drawn in a time that grows with the square.
   */
  get isDue(): boolean {
    return this.#waiting.size > this.#shown.size;
  }

  /** Shows what waits, in steps. */
  *paint(): Generator<void> {
    let marks: Mark[] = [];
    for (const mark of this.#waiting) {
      this.#waiting.delete(mark);
      if (marks.push(mark) < MARKS_PER_STEP) continue;
      this.show(marks);
      marks = [];
      yield;
    }
    this.show(marks);
  }

  /** Shows marks at once: few, or those that take the place of others. */
  show(marks: readonly Mark[]): void {
    if (marks.length > 0 && !this.#begun) {
      this.#begun = true;
      this.#putBack();
    }
    for (const mark of marks) {
      this.#shown.add(mark);
      this.#mentions.add(mark.range);
    }
  }

  /** Puts what is missing where it belongs, and tells whether anything was. */
  #putBack(): void {
    for (const [name, highlight] of this.#entries) {
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    }
    for (const sheets of this.#bareSheets()) sheets.push(this.#sheet);
  }

  #bareSheets(): CSSStyleSheet[][] {
    return this.#roots.flatMap((known) => {
      const root = known.deref();
      const sheets = root && sheetsOf(root);
      return sheets === undefined || sheets.includes(this.#sheet) ? [] : [sheets];
    });
  }

  /** Puts back what the page has taken away, the registry's entries, what is in them or the rules: all are shared with it. */
  mend(): void {
    if (!this.#begun) return;
    const isInPlace = this.#entries.every(([name, highlight]) => CSS.highlights.get(name) === highlight);
    const isWhole = this.#mentions.size === this.#shown.size;
    if (isInPlace && isWhole && this.#bareSheets().length === 0) return;
    const now = performance.now();
    this.#mends = Math.min(MOST_MENDS, this.#mends + (now - this.#mendedAt) / MS_PER_MEND);
    this.#mendedAt = now;
    if (this.#mends < 1) return;
    this.#mends -= 1;
    if (!isWhole) {
      this.#beginAnew();
      this.show([...this.#shown]);
      this.activate(this.#active);
    }
    this.#putBack();
  }

  remove(marks: readonly Mark[]): void {
    for (const mark of marks) {
      if (this.#shown.delete(mark)) this.#mentions.delete(mark.range);
      else this.#waiting.delete(mark);
      if (mark === this.#active) this.activate(null);
    }
  }

  /** Takes all marks away. Other highlights are faster than emptied ones. */
  clear(): void {
    if (this.#begun) this.#leaveRegistry();
    this.#beginAnew();
    this.#waiting.clear();
    this.#shown = new Set();
    this.#active = null;
    if (this.#begun) this.#putBack();
  }

  /** Points out one mark until it goes, or none. */
  activate(mark: Mark | null): void {
    this.#active = mark;
    this.#actives.clear();
    if (mark !== null) this.#actives.add(mark.range);
  }

  /** What is out of the registry is not drawn: emptying the highlights first would take as long as filling them. */
  stop(): void {
    this.#begun = false;
    this.#waiting.clear();
    this.#leaveRegistry();
    for (const known of this.#roots) {
      const root = known.deref();
      const sheets = root && sheetsOf(root);
      const at = sheets?.indexOf(this.#sheet) ?? -1;
      if (at !== -1) sheets?.splice(at, 1);
    }
  }

  #leaveRegistry(): void {
    for (const [name, highlight] of this.#entries) {
      // A newer script of ours may have taken the name over.
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
  }
}

/** What the marks of a page need of whoever paints them. */
export type MarkPainter = Pick<Painter, keyof Painter>;

function sheetsOf(root: Document | ShadowRoot): CSSStyleSheet[] {
  return root instanceof ShadowRoot ? root.adoptedStyleSheets : ofDocument('adoptedStyleSheets');
}

/** The rules of the marks; on screen only, so that print shows the page as its author made it. */
function highlightCss(look: string, prefix: string): string {
  const where = LOOK_IS_INHERITED ? ':root' : '';
  return `@media screen {
  ${where}::highlight(${prefix}-mention) { ${look} }
  ${where}::highlight(${prefix}-active) { background-color: rgb(217 158 46 / 35%); }
}`;
}
