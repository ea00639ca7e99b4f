import { send } from '@/contract/channel';
import { usePress } from '../../hooks/use-press';
import { failureIn } from '../../words/failure';

/** Leads to settings, and says why where the browser does not open them. */
export function SettingsButton({ words }: { readonly words: string }) {
  const { problem, press } = usePress();
  const open = async () => {
    const answer = await send('options.open', {});
    return answer.ok ? undefined : failureIn(answer.error);
  };
  return (
    <>
      {problem !== undefined && (
        <span class="form-error" role="alert">
          {problem}
        </span>
      )}{' '}
      <button type="button" class="text-button" onClick={() => press(open)}>
        {words}
      </button>
    </>
  );
}
