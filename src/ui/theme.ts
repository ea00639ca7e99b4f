import { storedSettings } from '@/stored/settings';

/** Shows a page of the extension light or dark, as the reader chose; else as her system has it. */
export function followTheme(root: HTMLElement = document.documentElement): void {
  const apply = ({ theme }: { readonly theme?: string }) => {
    root.style.colorScheme = theme === undefined || theme === 'system' ? '' : theme;
  };
  storedSettings.watch(apply, new AbortController().signal);
  void storedSettings.read().then(apply);
}
