import type { Driver } from './driver';
import type { FeedFiles } from './feeds';
import type { RefusingProxy } from './proxy';
import type { TestServer } from './server';

/** What a test is given. */
export interface Scene {
  readonly driver: Driver;
  readonly server: TestServer;
  readonly feeds: FeedFiles;
  readonly proxy: RefusingProxy;
}

export interface StoryTest {
  readonly name: string;
  run(scene: Scene): Promise<void>;
}

/** What one file of `cases` tells. Its tests share one browser with an install as if fresh, and run in order. */
export interface Story {
  readonly title: string;
  readonly tests: readonly StoryTest[];
  /** It only reads pages: the extension is as newly installed after it, and serves the next story as it is. */
  readonly onlyReads?: true;
}

/** Thrown by a test whose optional material is not beside this checkout: it is neither passed nor failed. */
export class NotHere extends Error {
  override readonly name = 'NotHere';
}
