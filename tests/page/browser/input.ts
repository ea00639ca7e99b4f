import * as inBrowser from 'vitest/browser';
import type { InputCommands } from './commands';

/** Pointer, finger, wheel and keys of the browser itself: the page is given trusted events. */
export const input = (inBrowser as unknown as { readonly commands: InputCommands }).commands;
