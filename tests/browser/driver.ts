import type { Page } from 'puppeteer-core';
import type { BrowserFamily } from '../../scripts/lib/find-browser';

/** One node of the browser's accessibility tree: what a screen reader is told. */
export interface AccessibleNode {
  /** The browser's own word, in lower case: "dialog", "link", "button" … */
  readonly role: string;
  readonly name: string;
  /** Set while it takes no press. */
  readonly busy?: boolean;
  /** Keys go to it. */
  readonly focused?: boolean;
  readonly children: readonly AccessibleNode[];
}

/** The toolbar popup, opened as a person opens it: over the tab in front. */
export interface ToolbarPopup {
  /** Absent in Firefox, which shows it to assistive technology but to no script from outside. */
  readonly page?: Page;
  accessible(): Promise<AccessibleNode>;
  /** Presses the first control whose accessible name contains the text. */
  press(name: string): Promise<void>;
}

export type Theme = 'light' | 'dark';
export type Medium = 'screen' | 'print';

export interface LaunchOptions {
  readonly executablePath: string;
  /** Folder of the built extension. */
  readonly extension: string;
  readonly headless: boolean;
  /** Every request that is not for this machine goes to this port; the run's proxy notes and refuses it. */
  readonly proxyPort?: number;
  /** Leaves the page open that comes once after the installation. */
  readonly keepWelcome?: boolean;
  /** A folder for the profile, which stays when the browser goes; else it is a fresh one that goes with it. */
  readonly profile?: string;
  readonly windowSize?: { readonly width: number; readonly height: number };
}

/**
 * A running browser with the extension installed in a fresh profile. Pages are puppeteer's in both families;
 * what the families do differently is behind these methods.
 */
export interface Driver {
  readonly family: BrowserFamily;
  /** Title and version. */
  readonly version: string;
  /** Opens an address in a new tab in front; answers when the document has loaded. */
  open(address: string): Promise<Page>;
  /** Opens a page of the extension ("popup.html") in a new tab. */
  openExtensionPage(path: string): Promise<Page>;
  /** The accessibility tree of a tab, closed shadow roots included. Firefox reads the tab in front. */
  accessible(page: Page): Promise<AccessibleNode>;
  /** What assistive technology is told of the card; null while there is none in the top document. */
  accessibleCard(page: Page): Promise<AccessibleNode | null>;
  /** Presses the first control of a tab whose accessible name contains the text, in the card too. */
  press(page: Page, name: string): Promise<void>;
  openToolbarPopup(page: Page): Promise<ToolbarPopup>;
  /** What the reader's system prefers, for this tab: light or dark, and no motion. */
  setTheme(page: Page, theme: Theme): Promise<void>;
  /** Shows a tab as it would be printed, or on the screen again. */
  setMedium(page: Page, medium: Medium): Promise<void>;
  /** Stops the extension's background as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  isBackgroundRunning(): Promise<boolean>;
  /** As a person removes it; open pages stay open. */
  removeExtension(): Promise<void>;
  /** Puts another version of the extension in the place of this one, as the browser does; web pages stay open. */
  updateExtension(version: string): Promise<void>;
  /** No page is open, but an empty one. */
  closeAll(): Promise<void>;
  /** As after `closeAll`, and the extension is as in a browser where it has never been: nothing of before is kept. */
  startAnew(): Promise<void>;
  /** Resolves when the browser is gone, closed by whomever. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
  /** Ends it as a power cut does: with SIGKILL, in the middle of whatever it does. */
  kill(): Promise<void>;
}

/** The card's host on a page, as far as a page can tell one: a plain popover. Pages of the stories have none of their own. */
export const CARD_HOST = 'div[popover="manual"]:popover-open';
/** The document that draws the card, in a frame inside the host. */
export const CARD_DOCUMENT = '/card.html';

/** What is read out below a node; a node whose content says nothing gives its own name. */
export function textOf(node: AccessibleNode): string {
  const below = node.children.map(textOf).filter(Boolean).join(' ');
  return (below || node.name).replace(/\s+/g, ' ').trim();
}

/** Every node that passes, in the order of the tree. */
export function findAccessible(
  root: AccessibleNode,
  test: (node: AccessibleNode) => boolean,
): readonly AccessibleNode[] {
  return [...(test(root) ? [root] : []), ...root.children.flatMap((child) => findAccessible(child, test))];
}

/** Whether a card's host is to be seen: it is placed, and not merely measured. */
export function isCardShown(host: string): boolean {
  const card = document.querySelector(host);
  return card !== null && getComputedStyle(card).opacity === '1';
}
