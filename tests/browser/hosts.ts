import assert from 'node:assert/strict';

/** What browsers ask of their makers on their own, with or without an extension. */
const MAKERS =
  /(^|\.)(google\.com|googleapis\.com|gvt1\.com|gstatic\.com|mozilla\.(com|org|net)|firefox\.com)$/;

/** Fails when anything but the browser itself wanted to leave this machine. */
export function assertOnlyMakersAsked(hosts: readonly string[]): void {
  assert.deepEqual(
    hosts.filter((host) => !MAKERS.test(host)),
    [],
  );
}
