import { locale, numbers } from './say';

export function formatNumber(number: number): string {
  return numbers().format(number);
}

/** Bytes as people say them, in steps of 1,000: "640 kB", "1.2 MB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return inUnits(bytes, 'byte', 'long', 0);
  if (bytes < 1_000_000) return inUnits(bytes / 1_000, 'kilobyte', 'short', 0);
  return inUnits(bytes / 1_000_000, 'megabyte', 'short', 1);
}

/** "0.3 seconds". */
export function formatSeconds(seconds: number): string {
  return inUnits(seconds, 'second', 'long', 2);
}

function inUnits(amount: number, unit: string, unitDisplay: 'long' | 'short', digits: number): string {
  const fraction = { maximumFractionDigits: digits, minimumFractionDigits: digits === 1 ? 1 : 0 };
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay, ...fraction }).format(amount);
}
