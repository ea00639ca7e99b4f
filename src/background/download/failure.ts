import { failed, type Result } from '@/core/model/result';
import type { FailureCode } from '@/stored/refresh-state';

/** Why one source could not be refreshed; `message` is fit to show. */
export interface SourceFailure {
  readonly code: FailureCode;
  readonly message: string;
}

export function fail(code: FailureCode, message: string): Result<never, SourceFailure> {
  return failed({ code, message });
}

export const CANCELLED = fail('cancelled', 'Cancelled.');
