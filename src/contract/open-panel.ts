import { browser } from 'wxt/browser';

/** Firefox calls the side panel a sidebar, and opens it in the window of the click. */
interface Panels {
  readonly sidePanel?: { open(where: { readonly windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

/** True where the browser has side panels. */
export function hasPanel(): boolean {
  const { sidePanel, sidebarAction } = browser as Panels;
  return sidePanel !== undefined || sidebarAction !== undefined;
}

/** Opens the side panel of a window. To be called in answer to a click or a shortcut, before anything is waited for. */
export async function openPanel(windowId: number): Promise<void> {
  const { sidePanel, sidebarAction } = browser as Panels;
  if (sidebarAction !== undefined) await sidebarAction.open();
  else await sidePanel?.open({ windowId });
}
