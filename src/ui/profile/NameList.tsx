import { Fragment } from 'preact';

/** Names in one line, each whole where a line can hold it. */
export function NameList({ names }: { readonly names: readonly string[] }) {
  return (
    <>
      {names.map((name) => (
        <Fragment key={name}>
          <span class="name">
            <bdi>{name}</bdi>
          </span>{' '}
        </Fragment>
      ))}
    </>
  );
}
