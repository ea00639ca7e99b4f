import { render } from 'preact';
import cardCss from '@/ui/card.css?inline';
import { ActorCard, type ActorCardProps } from '@/ui/components/ActorCard';
import hostCss from './host.css?inline';

/** A mounted card: drawn again with every update. */
export interface MountedCard {
  update(props: ActorCardProps): void;
  remove(): void;
}

/** Draws the card into a shadow root; its styles come with it and reach nothing else. */
export function mountCard(root: ShadowRoot): MountedCard {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cardCss + hostCss);
  root.adoptedStyleSheets = [sheet];
  return {
    update: (props) => render(<ActorCard {...props} />, root),
    remove: () => render(null, root),
  };
}
