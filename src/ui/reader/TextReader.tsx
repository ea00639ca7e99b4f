import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { OpenDocument } from '@/reader/open-document';
import { Icon } from '../components/Icon';
import { Menu } from '../components/Menu';
import { saveFile } from '../export/save-file';
import { formatMoment } from '../words/format-time';
import { say } from '../words/say';
import { Own } from './Own';
import { openInBrowser } from './open-in-browser';
import { ReaderBar } from './ReaderBar';
import { usePlace } from './use-place';

interface TextReaderProps {
  readonly document: Extract<OpenDocument, { kind: 'text' }>;
  readonly name: string;
  readonly onLeave: () => void;
}

/** Shows a text in a quiet column. */
export function TextReader({ document: { file, fingerprint, text }, name, onLeave }: TextReaderProps) {
  const column = useRef<HTMLDivElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const { left, stay } = usePlace(fingerprint);
  useLayoutEffect(() => {
    column.current?.replaceChildren(text.content);
    scroll.current?.focus();
  }, [text]);
  useEffect(() => {
    const box = scroll.current;
    if (left && box !== null) box.scrollTop = left.top * box.scrollHeight;
  }, [left]);
  const { mail } = text;
  return (
    <div class="reader">
      <Own>
        <ReaderBar name={name} address={file.address}>
          <div class="reader-tools">
            <Menu
              class="icon-button"
              name={say('reader.more')}
              label={<Icon name="more" />}
              entries={[
                { label: say('reader.print'), onPress: () => window.print() },
                {
                  label: say('reader.download'),
                  onPress: () => saveFile(file.bytes, file.name, 'application/octet-stream'),
                },
                ...(file.address === ''
                  ? []
                  : [{ label: say('reader.inBrowser'), onPress: () => void openInBrowser(file.address) }]),
                { label: say('reader.another'), onPress: onLeave },
              ]}
            />
          </div>
        </ReaderBar>
      </Own>
      <main class="reader-main">
        <div
          class="reader-scroll"
          ref={scroll}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys
          tabIndex={0}
          role="document"
          aria-label={name}
          onScroll={({ currentTarget: { scrollTop, scrollHeight } }) =>
            stay({ page: 1, top: scrollHeight > 0 ? scrollTop / scrollHeight : 0 })
          }
        >
          <article class="reader-text">
            {text.title !== '' && <h2 class="reader-title">{text.title}</h2>}
            {mail && (
              <dl class="reader-mail">
                <Field name={say('reader.mailFrom')} value={mail.from} />
                <Field name={say('reader.mailTo')} value={mail.to} />
                <Field name={say('reader.mailDate')} value={formatMoment(mail.date) || mail.date} />
              </dl>
            )}
            <div class="reader-column" ref={column} />
          </article>
        </div>
      </main>
    </div>
  );
}

function Field({ name, value }: { readonly name: string; readonly value: string }) {
  if (value === '') return null;
  return (
    <div class="reader-mail-field">
      <dt class="label">{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
