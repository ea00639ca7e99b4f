import type { Actor, ActorName } from '../model/actor';
import { type Correction, refsOf } from '../model/correction';
import type { RecordKey } from '../model/source-record';
import { YOU } from '../model/source-record';
import { sourceTitle } from '../profile/source-label';
import { nameKey } from '../text/characters';

/** The strongest come first; a report with a hundred links is read by no one. */
const MAX_REFERENCES = 10;

/**
 * A correction in plain English, to be pasted into a report to those who keep the source: what is wrong, the
 * records by their keys, who says what now, the reader's reason, references.
 *
 * @param actor the actor that the correction is about (of two that are one, either); null where it is gone
 */
export function correctionText(correction: Correction, actor: Actor | null): string {
  const paragraphs = [
    correctionStatement(correction),
    saidNow(correction, actor),
    correction.why === undefined ? '' : `Why: ${correction.why}`,
    list('Records', recordLines(correction, actor)),
    list('References', [
      ...linkOf(correction),
      ...(actor?.references ?? []).slice(0, MAX_REFERENCES).map(({ url }) => url),
    ]),
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`;
}

/** What a correction says, in a sentence. */
export function correctionStatement(correction: Correction): string {
  switch (correction.kind) {
    case 'hide-alias':
      return `"${correction.name}" is not a name of the actor "${correction.actor.name}".`;
    case 'add-alias': {
      const user = correction.usedBy === undefined ? '' : `, used by ${correction.usedBy}`;
      return `"${correction.name}" is a name of the actor "${correction.actor.name}"${user}.`;
    }
    case 'join-actors':
      return `"${correction.first.name}" and "${correction.second.name}" are one actor.`;
    case 'split-record':
      return `"${correction.name}" and "${correction.actor.name}" are two actors; they are taken for one.`;
    case 'note-actor':
      return `On the actor "${correction.actor.name}": ${[correction.text, ...(correction.tags ?? []).map((tag) => `#${tag}`)].join(' ').trim()}`;
    case 'associate':
      return correction.with.kind === 'actor'
        ? `"${correction.actor.name}" and "${correction.with.actor.name}" are associated.`
        : `"${correction.actor.name}" uses the ${correction.with.kind} "${correction.with.name}".`;
  }
}

/** The report that the reader gave. */
function linkOf(correction: Correction): readonly string[] {
  return correction.kind === 'associate' && correction.link !== undefined ? [correction.link] : [];
}

/** Who lists a name that is to go, or uses one that is to come. */
function saidNow(correction: Correction, actor: Actor | null): string {
  if (actor === null || (correction.kind !== 'hide-alias' && correction.kind !== 'add-alias')) return '';
  const key = nameKey(correction.name);
  const all: readonly ActorName[] = [...(actor.corrections?.hidden ?? []), ...actor.names];
  const name = all.find(({ text }) => nameKey(text) === key);
  const sources = name?.sources.filter((source) => source !== YOU) ?? [];
  if (name === undefined || sources.length === 0) return '';
  const listed = `It is listed by ${sources.map((source) => titleOf(source, actor)).join(', ')}`;
  return correction.kind === 'hide-alias' && name.usedBy.length > 0
    ? `${listed} as used by ${name.usedBy.join(', ')}.`
    : `${listed}.`;
}

function recordLines(correction: Correction, actor: Actor | null): readonly string[] {
  const names = new Map<RecordKey, string>(actor?.records.map(({ key, name }) => [key, name]));
  if (correction.kind === 'split-record') names.set(correction.record, correction.name);
  const line = (key: RecordKey) => {
    const source = titleOf(key.slice(0, key.indexOf('/')), actor);
    const name = names.get(key);
    return name === undefined ? `${key} (${source})` : `"${name}": ${key} (${source})`;
  };
  return [...new Set(refsOf(correction).flatMap(({ records }) => records))].map(line);
}

function list(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [`${title}:`, ...lines.map((line) => `- ${line}`)].join('\n');
}

function titleOf(source: string, actor: Actor | null): string {
  return sourceTitle(source, actor?.credits)?.title ?? source;
}
