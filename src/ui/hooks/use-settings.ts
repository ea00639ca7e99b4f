import { type Settings, storedSettings } from '@/stored/settings';
import { useStored } from './use-stored';

/** The settings in force, whoever changes them; null until they are read. */
export function useSettings(): Settings | null {
  return useStored(storedSettings) ?? null;
}
