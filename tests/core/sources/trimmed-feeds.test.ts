import { describe, expect, it } from 'vitest';
import { readSource } from '@/core/sources/read-source';
import { FEED_SOURCES, feedProducers, readFeed } from '../../fixtures/read-feeds';

describe.each(FEED_SOURCES)('the trimmed file of $id', (source) => {
  const result = readSource(source, readFeed(source.id), feedProducers());
  const records = result.ok ? result.value.records : [];

  it('is read', () => {
    expect(records.length).toBeGreaterThanOrEqual(11);
  });

  it('loses nothing but what ATT&CK revoked', () => {
    const revoked = source.id === 'mitre-intrusion-set' ? { 'revoked by its source': 1 } : {};
    expect(result).toMatchObject({ ok: true, value: { skipped: revoked } });
  });

  it('gives plain data', () => {
    expect(structuredClone(records)).toEqual(records);
    expect(JSON.parse(JSON.stringify(records))).toEqual(records);
  });

  it('gives records whose first name is the primary one', () => {
    expect(records.map(({ names }) => names[0]?.text)).toEqual(records.map(({ name }) => name));
  });

  it('is read the same every time', () => {
    expect(readSource(source, readFeed(source.id), feedProducers())).toEqual(result);
  });
});

it('descriptions keep the words and lose ATT&CK’s marks', () => {
  const source = FEED_SOURCES.find(({ id }) => id === 'mitre-intrusion-set');
  const result = source && readSource(source, readFeed(source.id), {});
  expect(result?.ok && result.value.records[0]?.description).toBe(
    'APT29 is followed by ATT&CK under this entry.',
  );
});
