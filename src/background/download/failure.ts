import type { FailureCode } from '@/contract/refresh-state';

/** Why one source could not be refreshed; `message` is fit to show. */
export interface SourceFailure {
  readonly ok: false;
  readonly code: FailureCode;
  readonly message: string;
}

export function fail(code: FailureCode, message: string): SourceFailure {
  return { ok: false, code, message };
}

export const CANCELLED = fail('cancelled', 'Cancelled.');
