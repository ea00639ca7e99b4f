import { Fragment } from 'preact';

/** A host name that breaks before a dot where a line cannot hold it. */
export function BrokenAtDots({ text }: { readonly text: string }) {
  return (
    <>
      {text.split('.').map((part, at) => (
        <Fragment key={at}>
          {at > 0 && (
            <>
              <wbr />.
            </>
          )}
          {part}
        </Fragment>
      ))}
    </>
  );
}
