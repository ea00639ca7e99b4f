import * as v from 'valibot';
import { keepItems } from '@/core/model/schema';
import type { Parsed } from './define-stored';

/** The `parse` of a stored list: whatever is valid in one; what is no list is damaged. */
export function parseList<const S extends v.GenericSchema>(item: S) {
  const list = keepItems(item);
  return (raw: unknown): Parsed<readonly v.InferOutput<S>[]> => {
    const { success, output } = v.safeParse(list, raw);
    return success ? { value: output } : { value: [], damaged: true };
  };
}
