import { send } from '@/contract/channel';
import type { GatheredFrame } from '@/contract/gathered-frame';
import { FAILURES } from '@/core/failures';
import type { GatheredPage } from '@/core/model/gathered';
import { failed, ok, type Result } from '@/core/model/result';
import { pageTitle, webAddress } from './page-address';
import { type PageSummary, summarise } from './summarise';

/** What frames told, with who their names mean; fails where none of them told anything. */
export async function readGathered(frames: readonly GatheredFrame[]): Promise<Result<PageSummary>> {
  const page = frames.find(({ top }) => top) ?? frames[0];
  if (page === undefined) return failed(FAILURES.pageSilent);
  const names = new Map(frames.flatMap((frame) => frame.names.map(({ key, text }) => [key, text])));
  const answer = await send('actors.named', { names: [...names.values()] });
  if (!answer.ok) return answer;
  const named = new Map(
    [...names.keys()].flatMap((key, at) => {
      const who = answer.value[at];
      return who === undefined ? [] : [[key, who] as const];
    }),
  );
  return ok(summarise(frames, named, aboutPage(page)));
}

function aboutPage(page: GatheredFrame): Omit<GatheredPage, 'named'> {
  const readAt = new Date().toISOString();
  const { by, language, published } = page;
  return { title: pageTitle(page), address: webAddress(page.address), by, language, published, readAt };
}
