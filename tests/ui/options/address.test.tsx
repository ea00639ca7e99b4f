// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { AddressForm, type AddressSaved } from '@/ui/options/AddressForm';

afterEach(cleanup);

const PUBLISHED = 'https://raw.example/threat-actor.json';
const MIRROR = 'https://mirror.corp.example/threat-actor.json';

function drawForm(address = PUBLISHED, access: AddressSaved = 'granted') {
  const onSave = vi.fn(async () => access);
  render(<AddressForm title="Threat actors" published={PUBLISHED} address={address} onSave={onSave} />);
  return onSave;
}

function save(text: string) {
  const field = screen.getByRole('textbox', { name: 'Address of Threat actors' });
  fireEvent.input(field, { target: { value: text } });
  fireEvent.click(screen.getByRole('button', { name: 'Save address' }));
  return field;
}

it.each([
  ['mirror', 'not a complete address'],
  ['http://mirror.corp.example/a.json', 'Plain http is only allowed for localhost'],
  ['ftp://mirror.corp.example/a.json', 'Only https'],
  ['https://me:secret@mirror.corp.example/a.json', 'user name or a password'],
])('refuses %s beside the field', async (text, words) => {
  const onSave = drawForm();
  const field = save(text);
  expect(await screen.findByText(new RegExp(words))).toBeTruthy();
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(onSave).not.toHaveBeenCalled();
});

it('saves a mirror', async () => {
  const onSave = drawForm();
  save(`  ${MIRROR}  `);
  expect(onSave).toHaveBeenCalledWith(MIRROR);
  expect(await screen.findByText('Saved. The next refresh asks this address.')).toBeTruthy();
});

it('goes on without access to the host, and says what the server must allow then', async () => {
  drawForm(PUBLISHED, 'refused');
  save(MIRROR);
  expect(await screen.findByText(/must itself allow reading from elsewhere/)).toBeTruthy();
});

it('does not say that it is saved where it could not be', async () => {
  const onSave = drawForm(MIRROR, 'unsaved');
  fireEvent.click(screen.getByRole('button', { name: 'Use the published address' }));
  await onSave.mock.results[0]?.value;
  save('https://other.example/threat-actor.json');
  await onSave.mock.results[1]?.value;
  await new Promise(requestAnimationFrame);
  expect(document.querySelector('.field-said')?.textContent).toBe('');
});

it('leaves what is typed while an address is being saved', async () => {
  const onSave = drawForm();
  const field = save(MIRROR);
  fireEvent.input(field, { target: { value: `${MIRROR}.new` } });
  await onSave.mock.results[0]?.value;
  await screen.findByText('Saved. The next refresh asks this address.');
  expect((field as HTMLInputElement).value).toBe(`${MIRROR}.new`);
});

it('goes back to the published address', () => {
  const onSave = drawForm(MIRROR);
  fireEvent.click(screen.getByRole('button', { name: 'Use the published address' }));
  expect(onSave).toHaveBeenCalledWith(undefined);
});

it('takes the published address, typed in, for no mirror', () => {
  const onSave = drawForm(MIRROR);
  save(PUBLISHED);
  expect(onSave).toHaveBeenCalledWith(undefined);
});
