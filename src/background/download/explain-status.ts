import { fail, type SourceFailure } from './failure';

/** Words for an HTTP status that is not a success. */
export function explainStatus(status: number): SourceFailure {
  return fail('http-status', `${meaning(status)} (HTTP ${status}).`);
}

function meaning(status: number): string {
  if (status === 404 || status === 410) return 'The file is not at this address';
  if (status === 401 || status === 403 || status === 407)
    return 'The server does not give this file to everyone';
  if (status === 429) return 'The server was asked too often and wants a pause';
  if (status >= 500) return 'The server failed';
  return 'The server gave another answer than the file';
}
