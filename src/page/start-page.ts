import type { ContentScriptContext } from 'wxt/utils/content-script-context';

export function startPage(_ctx: ContentScriptContext): void {}
