// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ProfileView, type ProfileViewProps } from '@/ui/profile/ProfileView';
import type { SectionId } from '@/ui/profile/parts/Section';
import { APT29, BARE, GELSEMIUM } from '../../gallery/fixtures/actors';
import { buildActor, refs } from '../../gallery/fixtures/build-actor';
import { CITED } from '../../gallery/fixtures/cited';
import { correctingWith } from '../../gallery/fixtures/corrections';
import { exportingOf } from '../../gallery/fixtures/exporting';
import { DISPUTED, DISPUTED_NAMES, ENDLESS, REFRESHED, ready } from '../../gallery/fixtures/profiles';
import { reportsIn } from '../../gallery/fixtures/reports';
import { send } from '../channel';

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
      {...props}
    />,
  );
}

/** By id and by selectors: roles of a page this long take happy-dom seconds to work out. */
const part = (id: SectionId) => within(document.getElementById(id) ?? document.createElement('section'));
const linksIn = (id: SectionId) => document.querySelectorAll<HTMLAnchorElement>(`#${id} a`);
const rowOf = (text: string) => screen.getAllByText(text)[0]?.closest('.entry')?.textContent;
/** Of the table of names: its cells. */
const cellsOf = (name: string) =>
  Array.from(part('names').getByText(name).closest('tr')?.cells ?? [], ({ textContent }) => textContent);
const factsOf = (label: string) =>
  Array.from(
    part('overview').getByText(label).closest('.fact')?.querySelectorAll('dd') ?? [],
    ({ textContent }) => textContent,
  );
const pressMenu = (menu: string, item: string) => {
  fireEvent.click(screen.getByText(menu, { selector: 'button' }));
  fireEvent.click(screen.getByText(item));
};

describe('a profile', () => {
  it('names the actor, what else it is called first, and leads to its page at ATT&CK', () => {
    show(ready(APT29));
    expect(document.querySelector('h1')?.textContent).toBe('APT29');
    expect(document.querySelector('.profile-others')?.textContent).toBe(
      'also Midnight Blizzard NOBELIUM YTTRIUM COZY BEAR and 22 more',
    );
    const [link] = screen.getAllByText('G0016', { selector: 'a' });
    expect(link?.getAttribute('href')).toBe('https://attack.mitre.org/groups/G0016/');
  });

  it('says who states each fact, and leaves out what nobody states', () => {
    show(ready({ ...APT29, motives: [] }));
    expect(factsOf('Origin')).toEqual(['Russia according to MISP, Microsoft']);
    expect(factsOf('Since')).toEqual(['2008 according to ATT&CK']);
    expect(factsOf('Last seen')).toEqual(['2024 according to ATT&CK']);
    expect(factsOf('Kind of actor')).toEqual(['Nation state\u00a0· Spy according to MISP']);
    expect(factsOf('Sophistication')).toEqual(['Strategic according to MISP', 'Expert according to ATT&CK']);
    expect(part('overview').queryByText('Role')).toBeNull();
    expect(factsOf('Last report')[0]).toContain('25 Jan 2024');
    expect(part('overview').queryByText('Motive')).toBeNull();
  });

  it('copies an id', async () => {
    const onCopy = vi.fn(async () => true);
    show(ready(APT29), { onCopy });
    fireEvent.click(screen.getByLabelText('Copy G0016'));
    expect(onCopy).toHaveBeenCalledWith('G0016');
    await part('overview').findByText('Copied');
  });

  it('shows a contradiction in the head, among the facts and in one short list', () => {
    show(ready(DISPUTED, REFRESHED, DISPUTED_NAMES));
    expect(document.querySelector('.chips')?.textContent).toContain('Iran (MISP, Microsoft) · Iraq (ATT&CK)');
    expect(factsOf('Origin')).toEqual(['Iran according to MISP, Microsoft', 'Iraq according to ATT&CK']);
    const said = Array.from(document.querySelectorAll('#disagreements li'), ({ textContent }) => textContent);
    expect(said).toEqual([
      'OriginIran (MISP, Microsoft) · Iraq (ATT&CK)',
      'First seen2014 (MISP) · 2017 (ATT&CK)',
      'Primary nameBohrium (MISP) · Smoke Sandstorm (Microsoft)',
      'Listed apartMISP has it as Bohrium · UNC1549',
      'Shared namesTortoiseshell has IMPERIAL KITTEN too, according to MISP, ATT&CK, Microsoft',
    ]);
    expect(linksIn('disagreements')[0]?.getAttribute('href')).toBe('#misp-threat-actor/Tortoiseshell');
    expect(cellsOf('IMPERIAL KITTEN')[0]).toContain('also Tortoiseshell');
  });

  it('has no section of disagreement where the sources agree', () => {
    show(ready(BARE));
    expect(document.getElementById('disagreements')).toBeNull();
    expect(screen.queryByText('Where sources disagree')).toBeNull();
  });

  it('has every name in a table, with who uses and who lists it, and whether it is in use', () => {
    show(ready(DISPUTED, REFRESHED));
    expect(cellsOf('Smoke Sandstorm').slice(0, 3)).toEqual([
      'Smoke Sandstorm●primary name in Microsoftcurrent',
      'Microsoft',
      'MISP, Microsoft',
    ]);
    cleanup();
    show(ready(GELSEMIUM));
    const names = part('names');
    expect(cellsOf('狼毒草')[1]).toBe('奇安信');
    for (const { text } of GELSEMIUM.names) expect(names.getByText(text).localName).toBe('bdi');
  });

  it('folds a long table, and filters it by name, vendor or source', () => {
    show(ready(APT29));
    const shown = () => document.querySelectorAll('#names tbody tr').length;
    expect(shown()).toBe(12);
    fireEvent.click(screen.getByText('All 27 names'));
    expect(shown()).toBe(27);
    fireEvent.input(screen.getByLabelText('Filter names'), { target: { value: 'microsoft' } });
    expect(shown()).toBe(3);
    expect(document.querySelector('#names [role=status]')?.textContent).toBe('3 names');
    fireEvent.input(screen.getByLabelText('Filter names'), { target: { value: 'nobody' } });
    expect(part('names').getByText('No name fits.')).toBeTruthy();
    cleanup();
    show(ready(DISPUTED));
    expect(screen.queryByLabelText('Filter names')).toBeNull();
  });

  it('has all names and sources on paper, which nobody unfolds, and is as before afterwards', () => {
    show(ready(ENDLESS));
    const shown = () =>
      ['#names tbody tr', '#sources .page'].map((rows) => document.querySelectorAll(rows).length);
    const onScreen = shown();
    const all = [ENDLESS.names.length, ENDLESS.references.length];
    expect(onScreen).not.toEqual(all);
    fireEvent(window, new Event('beforeprint'));
    expect(shown()).toEqual(all);
    fireEvent(window, new Event('afterprint'));
    expect(shown()).toEqual(onScreen);
  });

  it('has the report with a name beside it: one that a source gives, or with the name in its title', () => {
    show(ready(APT29));
    expect(cellsOf('COZY BEAR')[3]).toBe('COZY BEAR in from the coldpylos.co · 18 Nov 2018 · by its title');
    expect(cellsOf('TA421')[3]).toBe('–');
  });

  it('shows whole descriptions in paragraphs, with their source and its date', () => {
    show(ready(ENDLESS, REFRESHED));
    const account = document.querySelector('#overview figure');
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
    send.mockReset().mockResolvedValue({ ok: true, value: { opened: true } });
    const { unmount } = show(ready(BARE));
    fireEvent.click(screen.getByText('Refresh in settings'));
    expect(send).toHaveBeenCalledExactlyOnceWith('options.open', {});
    unmount();
    // A list of the reader's own was refreshed, and this source was not.
    const other = show(ready(BARE, REFRESHED), { dates: {} });
    expect(screen.getByText('Refresh in settings')).toBeTruthy();
    other.unmount();
    const dates = Object.fromEntries(BARE.records.map(({ source }) => [source, '2026-11-20']));
    show(ready(BARE, REFRESHED), { dates });
    expect(screen.getByText('No source describes this actor.')).toBeTruthy();
  });

  it('folds a long description, and what others say', () => {
    show(ready(ENDLESS, REFRESHED));
    const text = document.querySelector('#overview blockquote');
    expect(text?.getAttribute('data-folded')).toBe('true');
    fireEvent.click(screen.getAllByText('Read on')[0] ?? document.body);
    expect(text?.getAttribute('data-folded')).toBe('false');
    expect(screen.getByText('What another source says').closest('details')?.open).toBe(false);
  });

  it('opens sources in a new tab that knows nothing of this one', () => {
    show(ready(APT29));
    const links = [...linksIn('sources')].filter((link) => /^https?:/.test(link.getAttribute('href') ?? ''));
    expect(links).toHaveLength(7);
    for (const link of links) {
      expect(link.getAttribute('target')).toBe('_blank');
      expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    }
  });

  it('leads to the reader beside each PDF, in the table of names too, and beside nothing else', () => {
    show(ready(APT29));
    const links = screen.getAllByText('Read here');
    const sections = links.map((link) => link.closest('section')?.id);
    expect(sections).toEqual(['names', 'sources']);
    for (const link of links) {
      expect(link.getAttribute('href')).toMatch(/^reader\.html#https%3A.*hammertoss\.pdf$/);
      expect(link.getAttribute('aria-label')).toBe('Read here: Rpt APT29 hammertoss');
      expect(link.getAttribute('target')).toBe('_blank');
      expect(link.getAttribute('rel')).toContain('noopener');
    }
  });

  it('leads to the reader beside a last report that is a PDF', () => {
    const url = 'https://vendor.example/reports/2099/05/last-report.pdf';
    show(ready({ ...APT29, references: refs(url) }));
    const facts = within(screen.getByLabelText('Facts'));
    expect(facts.getByText('Read here').getAttribute('href')).toBe(`reader.html#${encodeURIComponent(url)}`);
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

  it('has ten sources by year, the latest first, then all of them', () => {
    show(ready(ENDLESS));
    expect(linksIn('sources')).toHaveLength(10);
    const years = () =>
      Array.from(document.querySelectorAll('#sources dt'), ({ textContent }) => textContent);
    expect(years().slice(0, 2)).toEqual(['2023', '2022']);
    fireEvent.click(screen.getByText('All 65 sources'));
    expect(linksIn('sources')).toHaveLength(65);
    expect(years().at(-1)).toBe('No date');
  });

  it('draws its years, and has them as a list', () => {
    show(ready(APT29));
    const drawing = document.querySelector('#timeline svg');
    expect(drawing?.getAttribute('aria-label')).toBe(
      'Timeline from 2008 to 2024, first seen 2008, 2 dated reports, 2 dated names',
    );
    expect(Array.from(drawing?.querySelectorAll('.chart-words') ?? [], (node) => node.textContent)).toEqual([
      'first seen 2008',
      'COZY BEAR',
      'Midnight Blizzard',
    ]);
    expect(Array.from(document.querySelectorAll('#timeline li'), ({ textContent }) => textContent)).toEqual([
      '2008 first seen, according to ATT&CK; no report',
      '2018 first reported as COZY BEAR; 1 report',
      '2024 first reported as Midnight Blizzard; 1 report',
    ]);
    cleanup();
    show(ready(BARE));
    expect(document.getElementById('timeline')).toBeNull();
  });

  it('shows its relations at a glance, and each with who says so', () => {
    show(ready(APT29));
    expect(document.querySelector('#relations [role=img]')?.getAttribute('aria-label')).toBe(
      'APT29: linked to APT28, Turla, UNC2452; uses 8 malware, 3 tools',
    );
    expect(part('relations').getByText('Similar to').closest('.row')?.textContent).toContain(
      'APT28 Turla UNC2452 according to ATT&CK',
    );
  });

  it('has the sections in its contents that it has, and goes to one', () => {
    const into = vi.fn();
    Element.prototype.scrollIntoView = into;
    show(ready(BARE));
    const entries = Array.from(
      document.querySelectorAll('.contents button'),
      ({ textContent }) => textContent,
    );
    expect(entries).toEqual(['Overview', 'Names', 'Sources', 'Reports', 'Records']);
    fireEvent.click(screen.getByText('Records', { selector: '.contents button' }));
    expect(document.activeElement?.id).toBe('records');
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
  it('hands over Markdown, names or a summary, and says that it did', async () => {
    const onCopy = vi.fn(async () => true);
    show(ready(APT29), { onCopy });
    pressMenu('Copy', 'Profile as Markdown');
    expect(onCopy).toHaveBeenLastCalledWith(expect.stringMatching(/^# APT29\n/));
    expect(await screen.findByText('Copied.')).toBeTruthy();
    pressMenu('Copy', 'All names, one a line');
    expect(onCopy).toHaveBeenLastCalledWith(expect.stringMatching(/^APT29\nCOZY BEAR\n/));
    pressMenu('Copy', 'Link to this page');
    expect(onCopy).toHaveBeenLastCalledWith('chrome-extension://byname/profile.html#a');
  });

  it('of the whole profile is not there where the company switched export off; its link is', () => {
    show(ready(APT29), { exporting: exportingOf([], { isOff: true }) });
    fireEvent.click(screen.getByText('Copy', { selector: 'button' }));
    expect(screen.queryByText('Profile as Markdown')).toBeNull();
    expect(screen.getByText('Link to this page')).toBeTruthy();
    fireEvent.click(screen.getByText('Export'));
    expect(screen.getByText('Switched off by your organisation.').getAttribute('aria-disabled')).toBe('true');
  });

  it('says when the browser refuses', async () => {
    show(ready(APT29), { onCopy: async () => false });
    pressMenu('Copy', 'Link to this page');
    expect(await screen.findByText('Not copied.')).toBeTruthy();
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
    expect(cellsOf('Iron Works')[3]).toBe('Iron in the northBlue Research · Mar 2021 · by ATT&CK');
    const folded = cellsOf('Grey Anvil')[3];
    expect(folded).toContain('Anvils and a new toolAcme Hunter Team · 21 Oct 2022 · by ATT&CK');
    expect(folded).toContain('one more reportA talk without an addressby ATT&CK');
    expect(new Set(Array.from(linksIn('names'), ({ href }) => href))).toEqual(
      new Set(['https://reports.example/anvils-and-a-new-tool', 'https://reports.example/iron-in-the-north']),
    );
    expect(cellsOf('Velvet Anvil')[3]).toBe('–');
  });

  it('has its techniques by tactic and its campaigns, each with ATT&CK’s page', () => {
    show(ready(CITED));
    const rows = Array.from(document.querySelectorAll('#techniques .row-label'), (row) => row.textContent);
    expect(rows).toEqual(['Initial access', 'Impact']);
    expect(rowOf('Data Encrypted for Impact (T1486)')).toContain('seen in Night Post');
    expect(linksIn('techniques')[0]?.href).toBe('https://attack.mitre.org/techniques/T1566/001/');
    expect(rowOf('Night Post (C0024)')).toContain('Aug 2019 to Jan 2021');
    expect(document.querySelector('.tactics')?.textContent).toBe('Initial access 1Impact 1');
  });

  it('says how far it may be passed on, and when its description was last updated', () => {
    show(ready(CITED));
    expect(factsOf('May be passed on')).toEqual(['TLP:AMBER+STRICT according to ATT&CK']);
    expect(part('overview').getByText(/last updated 9 Mar 2025/)).toBeTruthy();
    cleanup();
    show(ready(APT29));
    expect(document.querySelector('.tlp')).toBe(null);
    for (const id of ['techniques', 'disagreements']) expect(document.getElementById(id)).toBe(null);
  });
});
