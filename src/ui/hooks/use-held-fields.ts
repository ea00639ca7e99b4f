import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Takes no letters in while what was filled in is being kept: they would go with the form. The focus stays where it is. */
export function useHeldFields(form: RefObject<HTMLElement | null>, isHeld: boolean): void {
  useLayoutEffect(() => {
    const fields = form.current?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
    for (const field of fields ?? []) field.readOnly = isHeld;
  }, [isHeld]);
}
