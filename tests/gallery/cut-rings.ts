import type { Page } from 'playwright-core';

/**
 * Links whose ring is cut, by what cuts off all that stands over its own edge: a reader who goes by keys would not see where
 * she is.
 */
export async function cutRings(page: Page): Promise<readonly string[]> {
  // Only who goes by keys is shown a ring.
  await page.keyboard.press('Shift');
  return page.evaluate(() => {
    const roots = [document, ...[...document.querySelectorAll('*')].flatMap((host) => host.shadowRoot ?? [])];
    const links = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>('a[href]')]);
    return links.flatMap((link) => {
      link.focus();
      const ringed = [link, link.parentElement].find(
        (element) => element !== null && getComputedStyle(element).outlineStyle !== 'none',
      );
      const shown = `the ring of “${link.textContent}”`;
      if (ringed == null) return link.matches(':focus-visible') ? [`${shown} is missing`] : [];
      const { outlineOffset, outlineWidth } = getComputedStyle(ringed);
      const over = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth);
      const ring = ringed.getBoundingClientRect();
      for (let box = ringed.parentElement; box !== null; box = box.parentElement) {
        if (getComputedStyle(box).overflowX === 'visible') continue;
        const room = box.getBoundingClientRect();
        const isCut =
          ring.left - over < room.left - 1 ||
          ring.right + over > room.right + 1 ||
          ring.top - over < room.top - 1 ||
          ring.bottom + over > room.bottom + 1;
        if (isCut) return [`${shown} is cut by “${box.className}”`];
      }
      return [];
    });
  });
}
