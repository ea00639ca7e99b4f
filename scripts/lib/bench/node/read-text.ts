/** The floor under every matcher: each unit is read once, and nothing is done with it. */
export function readEveryUnit(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}
