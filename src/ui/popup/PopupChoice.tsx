import type { ActorId } from '@/core/model/actor';
import { BearerList, CompareButton } from '../components/BearerList';
import { say } from '../words/say';
import { type ActorOnPage, nameOnPage } from './group-by-actor';
import { SideView } from './SideView';

interface PopupChoiceProps {
  /** Of several actors. */
  readonly of: ActorOnPage;
  readonly onOpen: (id: ActorId, met?: string) => void;
  readonly onCompare: (id: ActorId, other: ActorId) => void;
  readonly onBack: () => void;
}

/** Everyone whom a contested name may mean, the likeliest first. */
export function PopupChoice({ of, onOpen, onCompare, onBack }: PopupChoiceProps) {
  const name = nameOnPage(of);
  return (
    <SideView title={name} onBack={onBack}>
      <div class="meant">
        <p class="muted">{say('popup.nameOfSeveral', { count: of.actors.length })}</p>
        <BearerList actors={of.actors} matched={name} onOpen={(id) => onOpen(id, name)} />
        <CompareButton actors={of.actors} onCompare={onCompare} />
      </div>
    </SideView>
  );
}
