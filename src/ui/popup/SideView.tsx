import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../components/Icon';
import { say } from '../words/say';

interface SideViewProps {
  readonly title: string;
  readonly onBack: () => void;
  readonly children: ComponentChildren;
}

/** What was opened in the place of the list, with the way back and its title, which has the focus. */
export function SideView({ title, onBack, children }: SideViewProps) {
  const head = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => head.current?.focus(), []);
  return (
    <section aria-labelledby="side-title">
      <div class="profile-bar">
        <button type="button" class="text-button profile-back" onClick={onBack}>
          <Icon name="back" />
          {say('popup.back')}
        </button>
      </div>
      <h2 class="side-title" id="side-title" tabIndex={-1} ref={head}>
        {title}
      </h2>
      {children}
    </section>
  );
}
