import type { ComponentChildren } from 'preact';
import { profileHash, softwareId } from '@/contract/profile-address';
import type { SoftwareProfile } from '@/core/model/software';
import { isSameName } from '@/core/profile/group-names';
import { leadDescription } from '@/core/profile/lead';
import { citedPages, pagesByYear } from '@/core/profile/reports';
import { sourceTitle } from '@/core/profile/source-label';
import { Description } from '../../components/Description';
import { ExternalLink } from '../../components/ExternalLink';
import { FailedLookUp } from '../../components/FailedLookUp';
import { kindWords, SoftwareChips } from '../../components/OtherCard';
import { formatNumber } from '../../words/format-amount';
import { formatPartialDay } from '../../words/format-time';
import { joinedWith } from '../../words/joined';
import { say } from '../../words/say';
import { sourceNames } from '../../words/source-name';
import { ActorLink } from '../parts/ActorLink';
import { PageBar } from '../parts/PageBar';
import { ReaderLink } from '../parts/ReaderLink';
import { Credits, Entry, Row } from '../parts/Row';

export type SoftwareContent =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: string }
  /** Those of the name, the likeliest first; none where the data has none. */
  | { readonly state: 'ready'; readonly software: readonly SoftwareProfile[] };

interface SoftwareViewProps {
  readonly name: string;
  readonly content: SoftwareContent;
  readonly onRetry: () => void;
}

/** Malware or a tool: what it is, what each source calls it, who uses it, and where that is written. Draws only. */
export function SoftwareView({ name, content, onRetry }: SoftwareViewProps) {
  const [software, ...more] = content.state === 'ready' ? content.software : [];
  return (
    <div class="page">
      <PageBar />
      {software === undefined ? (
        <main class="message">
          <Message name={name} content={content} onRetry={onRetry} />
        </main>
      ) : (
        <Credits.Provider value={software.entry.credits}>
          <SoftwareArticle software={software} more={more} />
        </Credits.Provider>
      )}
    </div>
  );
}

function Message({ name, content, onRetry }: Pick<SoftwareViewProps, 'name' | 'content' | 'onRetry'>) {
  if (content.state === 'ready')
    return (
      <>
        <h1 class="message-title">{say('others.nothingCalledSo', { name })}</h1>
        <p>{say('others.nothingCalledSoHint')}</p>
      </>
    );
  return (
    <>
      <h1 class="visually-hidden">{name}</h1>
      {content.state === 'failed' ? (
        <FailedLookUp error={content.error} onRetry={onRetry} />
      ) : (
        <p class="muted message-late" role="status">
          {say('card.lookingUp')}
        </p>
      )}
    </>
  );
}

interface SoftwareArticleProps {
  readonly software: SoftwareProfile;
  /** What else is called so. */
  readonly more: readonly SoftwareProfile[];
}

function SoftwareArticle({ software, more }: SoftwareArticleProps) {
  const { entry, usedBy } = software;
  const description = leadDescription(entry);
  const pages = pagesByYear(citedPages(entry).filter(({ isEntry }) => !isEntry)).flatMap(
    (year) => year.pages,
  );
  return (
    <main class="profile">
      <header class="profile-head">
        <h1 class="profile-name">
          <bdi>{entry.name}</bdi>
        </h1>
        <SoftwareChips software={software} />
      </header>
      {description && <Description description={description} credits={entry.credits} />}
      <Part id="software-users" title={say('others.usedBy')} count={usedBy.length}>
        {usedBy.length === 0 ? (
          <p class="muted">{say('others.nobodyUses')}</p>
        ) : (
          <p>{joinedWith(usedBy.map(({ id, name }) => <ActorLink key={id} id={id} name={name} />))}</p>
        )}
      </Part>
      <Part id="software-names" title={say('others.names')} count={entry.names.length}>
        <dl class="rows rows-dense">
          {[...entry.names]
            .sort((a, b) => Number(isSameName(b.text, entry.name)) - Number(isSameName(a.text, entry.name)))
            .map(({ text, sources }) => (
              <Row key={text} label={<bdi>{text}</bdi>}>
                <dd>{sourceNames(sources, entry.credits)}</dd>
              </Row>
            ))}
        </dl>
      </Part>
      {pages.length > 0 && (
        <Part id="software-pages" title={say('card.reports')} count={pages.length}>
          <dl class="rows rows-dense">
            {pages.map(({ url, title, date, sources }) => (
              <Row key={url} label={date === undefined ? say('reports.noDate') : formatPartialDay(date)}>
                <Entry sources={sources}>
                  <ExternalLink href={url}>{title}</ExternalLink>
                  <ReaderLink address={url} title={title} />
                </Entry>
              </Row>
            ))}
          </dl>
        </Part>
      )}
      <Part id="software-sources" title={say('card.sources')} count={entry.records.length}>
        <dl class="rows">
          {entry.records.map((record) => (
            <SourceRow key={record.key} record={record} credits={entry.credits} />
          ))}
        </dl>
      </Part>
      {more.length > 0 && (
        <Part id="software-more" title={say('others.alsoNameOf')} count={more.length}>
          <dl class="rows rows-dense">
            {more.map(({ entry: { name }, kinds: others }) => (
              <Row
                key={name}
                label={
                  <a class="link" href={profileHash(softwareId(name))}>
                    <bdi>{name}</bdi>
                  </a>
                }
              >
                <dd>{kindWords(others)}</dd>
              </Row>
            ))}
          </dl>
        </Part>
      )}
    </main>
  );
}

interface SourceRowProps {
  readonly record: SoftwareProfile['entry']['records'][number];
  readonly credits: SoftwareProfile['entry']['credits'];
}

/** An entry of a source that this was merged from, and its terms. */
function SourceRow({ record, credits }: SourceRowProps) {
  const source = sourceTitle(record.source, credits);
  return (
    <Row label={<bdi>{record.name}</bdi>}>
      <dd class="entry">
        <div class="entry-value">
          {source === undefined ? (
            record.source
          ) : source.homepage === '' ? (
            source.title
          ) : (
            <ExternalLink href={source.homepage}>{source.title}</ExternalLink>
          )}
        </div>
        <div class="entry-sources">{source?.licence?.name}</div>
      </dd>
    </Row>
  );
}

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly children: ComponentChildren;
}

function Part({ id, title, count, children }: PartProps) {
  return (
    <section class="section" aria-labelledby={id}>
      <div class="section-head">
        <h2 class="section-title" id={id}>
          {title}
          {count > 0 && <span class="section-count"> {formatNumber(count)}</span>}
        </h2>
      </div>
      {children}
    </section>
  );
}
