import { expect, it } from 'vitest';
import { noteLine } from '@/core/notes/note-line';

it.each([
  ['Ask before sharing.\nMore.', 'Ask before sharing.'],
  ['\n\n# Seen in the **spring** cases\n', 'Seen in the spring cases'],
  ['---\n- [ ] ask the vendor', 'ask the vendor'],
  ['> 1. *first* of `two`', 'first of two'],
  ['```js\nlet a = 1;\n```', 'let a = 1;'],
  ['See [our report](https://a.example/1).', 'See our report.'],
  ['![graph](https://a.example/g.png) of May', 'graph of May'],
  ['2 * 3 = 6, a_b, C2-server', '2 * 3 = 6, a_b, C2-server'],
  ['\\*not this\\*', '*not this*'],
  ['', ''],
  ['---', ''],
])('of %j is %j', (text, line) => {
  expect(noteLine(text)).toBe(line);
});
