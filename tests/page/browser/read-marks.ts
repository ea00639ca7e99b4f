import type { CompiledNames } from '@/core/matcher/compiled-names';
import { startMarking } from '@/page/marks/marking';
import type { PageMarks } from '@/page/marks/page-marks';
import type { MarkPainter } from '@/page/marks/painter';
import { readPage } from '@/page/reading/page-reader';
import { untilTestEnds } from './page';

const LOOK = { highlightStyle: 'underline' } as const;

/** Reads the page to its end, and follows it until the test ends. The page has to have a name. */
export async function readMarks(
  names: CompiledNames,
): Promise<{ readonly marks: PageMarks; readonly painter: MarkPainter }> {
  const signal = untilTestEnds();
  return new Promise((read, failed) => {
    let marking: ReturnType<typeof startMarking> | undefined;
    const found = async (text: Parameters<typeof startMarking>[0]['text']) => {
      marking = startMarking({ names, text, look: LOOK, hidden: new Set(), isAlive: () => true }, signal);
      return marking.marks;
    };
    const settled = () => (marking ? read(marking) : failed(new Error('There is no name on the page.')));
    readPage(names, { found, settled, replaced: () => {} }, signal);
  });
}
