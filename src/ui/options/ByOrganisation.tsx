import { BY_ORGANISATION } from '@/stored/policy';

/** Why a control cannot be changed here. */
export function ByOrganisation() {
  return (
    <>
      {' '}
      <span class="by-organisation">{BY_ORGANISATION}</span>
    </>
  );
}
