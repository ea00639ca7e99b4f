import type { ActorId } from '@/core/model/actor';
import type { Exporting } from '../export/use-exporting';
import type { Shortcuts } from '../hooks/use-shortcuts';
import { NewsList } from '../news/NewsList';
import type { ToldNews } from '../news/use-news';
import { OwnReport } from '../own-report/OwnReport';
import type { OwnReportActions } from '../own-report/use-own-report';
import { say } from '../words/say';
import { ShortcutView } from './ShortcutView';
import { SideView } from './SideView';

/** What stands in the place of the page's list. */
export type Side =
  | { readonly kind: 'shortcuts' | 'report' }
  | { readonly kind: 'news'; readonly news: ToldNews };

interface PopupSideProps {
  readonly side: Side;
  readonly shortcuts: Shortcuts;
  readonly ownReport: Omit<OwnReportActions, 'add'>;
  readonly exporting: Exporting;
  readonly onChangeShortcuts: () => void;
  readonly onOpen: (id: ActorId, met?: string) => void;
  readonly onBack: () => void;
}

export function PopupSide({ side, shortcuts, ownReport, exporting, ...on }: PopupSideProps) {
  switch (side.kind) {
    case 'news':
      return (
        <SideView title={say('popup.news')} onBack={on.onBack}>
          <NewsList news={side.news} onOpen={on.onOpen} />
        </SideView>
      );
    case 'report':
      return (
        <SideView title={say('ownReport.title')} onBack={on.onBack}>
          <OwnReport actions={ownReport} exporting={exporting} />
        </SideView>
      );
    case 'shortcuts':
      return <ShortcutView shortcuts={shortcuts} onChange={on.onChangeShortcuts} onBack={on.onBack} />;
  }
}
