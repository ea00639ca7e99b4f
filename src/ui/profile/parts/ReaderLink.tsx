import { isForReader, readerAddress } from '@/contract/reader-address';
import { say } from '../../words/say';

interface ReaderLinkProps {
  readonly address: string;
  /** Of what is there, for those who hear the link by itself. */
  readonly title: string;
}

/** After a link to a file that the browser shows without marks: the way to Byname's reader. Nothing for other addresses. */
export function ReaderLink({ address, title }: ReaderLinkProps) {
  if (!isForReader(address)) return null;
  return (
    <>
      {' '}
      <a
        class="link reader-link"
        href={readerAddress(address)}
        target="_blank"
        title={say('popup.readFile')}
        aria-label={say('options.ofItem', { action: say('profile.readHere'), name: title })}
        rel="noopener"
      >
        {say('profile.readHere')}
      </a>
    </>
  );
}
