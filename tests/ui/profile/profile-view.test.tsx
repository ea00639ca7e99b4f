// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ProfileView, type ProfileViewProps } from '@/ui/profile/ProfileView';
import type { SectionId } from '@/ui/profile/profile-sections';
import { APT29, BARE, GELSEMIUM } from '../../gallery/fixtures/actors';
import { buildActor, refs } from '../../gallery/fixtures/build-actor';
import { CITED } from '../../gallery/fixtures/cited';
import { correctingWith } from '../../gallery/fixtures/corrections';
import { exportingOf } from '../../gallery/fixtures/exporting';
import { DISPUTED, DISPUTED_NAMES, ENDLESS, REFRESHED, ready } from '../../gallery/fixtures/profiles';
import { reportsIn } from '../../gallery/fixtures/reports';

beforeAll(() => {
  // happy-dom lays nothing out, so nothing ever crosses anything.
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(cleanup);

function show(content: ProfileViewProps['content'], props: Partial<ProfileViewProps> = {}) {
  return render(
    <ProfileView
      content={content}
      dates={{ 'mitre-intrusion-set': '2026-11-20T06:00:00Z' }}
      address="chrome-extension://byname/profile.html#a"
      correcting={correctingWith([])}
      reports={reportsIn({ state: 'unasked' })}
      exporting={exportingOf([])}
      onCopy={async () => true}
      onRetry={() => undefined}
      onOpenSettings={() => undefined}
      {...props}
    />,
  );
}

/** By id and by selectors: roles of a page this long take happy-dom seconds to work out. */
const part = (id: SectionId) => within(document.getElementById(id) ?? document.createElement('section'));
const linksIn = (id: SectionId) => document.querySelectorAll<HTMLAnchorElement>(`#${id} a`);
const rowOf = (text: string) => screen.getAllByText(text)[0]?.closest('.entry')?.textContent;

describe('a profile', () => {
  it('names the actor and leads to its page at ATT&CK', () => {
    show(ready(APT29));
    expect(document.querySelector('h1')?.textContent).toBe('APT29');
    const [link] = screen.getAllByText('G0016', { selector: 'a' });
    expect(link?.getAttribute('href')).toBe('https://attack.mitre.org/groups/G0016/');
  });

  it('says who states each fact, and what nobody states', () => {
    show(ready({ ...APT29, motives: [] }));
    expect(rowOf('Russia')).toBe('Russiaaccording to MISP, Microsoft');
    expect(rowOf('2008')).toBe('2008according to ATT&CK');
    expect(part('facts').getAllByText('not stated')).toHaveLength(1);
  });

  it('shows a contradiction in the head, among the facts and on its own', () => {
    show(ready(DISPUTED, REFRESHED, DISPUTED_NAMES));
    expect(screen.getByText('Iran (MISP, Microsoft) · Iraq (ATT&CK) · since 2014')).toBeTruthy();
    const found = part('disagreements');
    expect(found.getByText('Iraq').closest('.entry')?.textContent).toBe('Iraqaccording to ATT&CK');
    expect(found.getByText('Smoke Sandstorm').closest('.entry')?.textContent).toContain('Microsoft');
    expect(found.getByText('Tortoiseshell').closest('a')?.getAttribute('href')).toBe(
      '#misp-threat-actor/Tortoiseshell',
    );
  });

  it('says which list has the actor as two', () => {
    show(ready(DISPUTED, REFRESHED, DISPUTED_NAMES));
    const row = part('disagreements').getByText('Listed apart').closest('.row')?.textContent;
    expect(row).toContain('Bohrium UNC1549');
    expect(row).toContain('according to MISP');
  });

  it('has no section of disagreement where the sources agree', () => {
    show(ready(BARE));
    expect(document.getElementById('disagreements')).toBeNull();
    expect(screen.queryByText('Where sources disagree')).toBeNull();
  });

  it('shows every name under whoever uses it', () => {
    show(ready(GELSEMIUM));
    const names = part('names');
    expect(names.getByText('奇安信').closest('.row')?.textContent).toContain('狼毒草');
    expect(names.getByText('User not stated').closest('.row')?.textContent).toContain('قطة الصحراء');
    for (const { text } of GELSEMIUM.names) expect(names.getByText(text).localName).toBe('bdi');
  });

  it('shows whole descriptions in paragraphs, with their source and its date', () => {
    show(ready(ENDLESS, REFRESHED));
    const account = document.querySelector('#description figure');
    expect(account?.querySelectorAll('p')).toHaveLength(3);
    expect(account?.textContent).toMatch(/MITRE ATT&CK groups, as of 20 Nov 2026$/);
  });

  it('shows markup in a description as text', () => {
    const text = '<img src=x onerror=alert(1)>';
    show(ready(buildActor('X', { descriptions: [{ text, source: 'misp-threat-actor' }] })));
    expect(screen.getByText(text)).toBeTruthy();
    expect(document.querySelector('img')).toBeNull();
  });

  it('leads to settings where descriptions have yet to come, and not where no source has one', () => {
    const onOpenSettings = vi.fn();
    const { unmount } = show(ready(BARE), { onOpenSettings });
    fireEvent.click(screen.getByText('Refresh in settings'));
    expect(onOpenSettings).toHaveBeenCalledOnce();
    unmount();
    show(ready(BARE, REFRESHED));
    expect(screen.getByText('No source describes this actor.')).toBeTruthy();
  });

  it('opens sources in a new tab that knows nothing of this one', () => {
    show(ready(APT29));
    expect(linksIn('sources')).toHaveLength(7);
    for (const link of linksIn('sources')) {
      expect(link.getAttribute('target')).toBe('_blank');
      expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    }
  });

  it('filters sources only when there are many', () => {
    const { unmount } = show(ready(APT29));
    expect(screen.queryByLabelText('Filter sources')).toBeNull();
    unmount();
    show(ready(ENDLESS));
    fireEvent.input(screen.getByLabelText('Filter sources'), { target: { value: 'nobody wrote this' } });
    expect(linksIn('sources')).toHaveLength(0);
    expect(document.querySelector('#sources [role=status]')?.textContent).toBe('None of 65 fits');
    fireEvent.input(screen.getByLabelText('Filter sources'), { target: { value: 'securelist part-1' } });
    expect(document.querySelector('#sources [role=status]')?.textContent).toBe('3 of 65');
  });

  it('leaves out an address that is not of the web', () => {
    show(ready(buildActor('X', { references: refs('javascript:alert(1)', 'https://a.example/x') })));
    expect(linksIn('sources')).toHaveLength(1);
  });

  it('shows the records behind it with licence and key', () => {
    show(ready(APT29));
    const records = part('records');
    expect(records.getByText('CC BY 4.0')).toBeTruthy();
    expect(records.getByText('misp-threat-actor/APT29')).toBeTruthy();
    expect(records.getAllByText('Report a correction')).toHaveLength(3);
  });
});

describe('copying', () => {
  it('hands over Markdown and says that it did', async () => {
    const onCopy = vi.fn(async () => true);
    show(ready(APT29), { onCopy });
    fireEvent.click(screen.getByText('Copy as Markdown'));
    expect(onCopy).toHaveBeenCalledWith(expect.stringMatching(/^# APT29\n/));
    expect(await screen.findByText('Copied')).toBeTruthy();
  });

  it('of the profile is not there where the company switched export off; its link is', () => {
    show(ready(APT29), { exporting: exportingOf([], { isOff: true }) });
    expect(screen.queryByText('Copy as Markdown')).toBeNull();
    expect(screen.getByText('Copy link')).toBeTruthy();
  });

  it('says when the browser refuses', async () => {
    show(ready(APT29), { onCopy: async () => false });
    fireEvent.click(screen.getByText('Copy link'));
    expect(await screen.findByText('Not copied')).toBeTruthy();
  });
});

describe('in place of a profile', () => {
  it('tells of a failure and tries again', () => {
    const onRetry = vi.fn();
    show({ state: 'failed', error: 'Byname did not answer.' }, { onRetry });
    expect(screen.getByRole('alert').textContent).toBe('Byname did not answer.');
    fireEvent.click(screen.getByText('Try again'));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('says which id is unknown and how to search', () => {
    show({ state: 'unknown', id: 'misp-threat-actor/gone', suggestions: [] });
    expect(screen.getByText('misp-threat-actor/gone')).toBeTruthy();
    expect(screen.getByText(/toolbar/)).toBeTruthy();
  });

  it('offers the actors that an unknown id is a name of', () => {
    show({ state: 'unknown', id: 'apt-29', suggestions: [APT29] });
    expect(screen.getByText('APT29').closest('a')?.getAttribute('href')).toBe('#misp-threat-actor/APT29');
  });
});

describe('a profile of a source that says in which reports', () => {
  it('shows who says a name, where and when, and leads to the report', () => {
    show(ready(CITED));
    expect(rowOf('Iron Works')).toContain(
      'said in Iron in the north (Blue Research, Mar 2021), according to ATT&CK',
    );
    const folded = rowOf('Grey Anvil');
    expect(folded).toContain('said in 2 reports');
    expect(folded).toContain('Anvils and a new tool (Acme Hunter Team, 21 Oct 2022), according to ATT&CK');
    expect(folded).toContain('A talk without an address, according to ATT&CK');
    expect(Array.from(linksIn('names'), ({ href }) => href)).toEqual([
      'https://reports.example/anvils-and-a-new-tool',
      'https://reports.example/iron-in-the-north',
    ]);
    expect(part('names').getByText('Velvet Anvil').closest('.entry')?.textContent).not.toContain('said in');
  });

  it('has its techniques by tactic and its campaigns, each with ATT&CK’s page', () => {
    show(ready(CITED));
    const rows = Array.from(document.querySelectorAll('#techniques .row-label'), (row) => row.textContent);
    expect(rows).toEqual(['Initial access', 'Impact']);
    expect(rowOf('Data Encrypted for Impact (T1486)')).toContain('seen in Night Post');
    expect(linksIn('techniques')[0]?.href).toBe('https://attack.mitre.org/techniques/T1566/001/');
    expect(document.querySelector('#campaigns .row')?.textContent).toContain(
      '2019-08 to 2021-01Night Post (C0024)',
    );
    expect(document.getElementById('associated')).toBe(null);
  });

  it('says how far it may be passed on, and when its description was last updated', () => {
    show(ready(CITED));
    expect(document.querySelector('.profile-meta')?.textContent).toContain('TLP:AMBER+STRICT by ATT&CK');
    expect(part('description').getByText(/last updated 9 Mar 2025/)).toBeTruthy();
    cleanup();
    show(ready(APT29));
    expect(document.querySelector('.tlp')).toBe(null);
    for (const id of ['techniques', 'campaigns']) expect(document.getElementById(id)).toBe(null);
  });
});
