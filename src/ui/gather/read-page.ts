import { send } from '@/contract/channel';
import type { GatheredFrame } from '@/contract/gathered-frame';
import type { GatheredPage } from '@/core/model/gathered';
import { ok, type Result } from '@/core/model/result';
import { pageTitle, webAddress } from './page-address';
import { type PageSummary, summarise } from './summarise';

/** What frames told, with who their names mean. */
export async function readGathered(frames: readonly GatheredFrame[]): Promise<Result<PageSummary>> {
  const names = new Map(frames.flatMap((frame) => frame.names.map(({ key, text }) => [key, text])));
  const answer = await send('actors.named', { names: [...names.values()] });
  if (!answer.ok) return answer;
  const named = new Map(
    [...names.keys()].flatMap((key, at) => {
      const who = answer.value[at];
      return who === undefined ? [] : [[key, who] as const];
    }),
  );
  return ok(summarise(frames, named, aboutPage(frames)));
}

function aboutPage(frames: readonly GatheredFrame[]): Omit<GatheredPage, 'named'> {
  const page = frames.find(({ top }) => top) ?? frames[0];
  const readAt = new Date().toISOString();
  if (page === undefined) return { title: '', readAt };
  const { by, language, published } = page;
  return { title: pageTitle(page), address: webAddress(page.address), by, language, published, readAt };
}
