import { say } from '../words/say';

/** Why a control cannot be changed here. */
export function ByOrganisation() {
  return (
    <>
      {' '}
      <span class="by-organisation">{say('common.byOrganisation')}</span>
    </>
  );
}
