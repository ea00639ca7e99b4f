import { writeExport, writeGathered, writeReport } from '@/core/export/formats';
import { exportsToCheck, gatheredToCheck, reportsToCheck } from '../exports';
import type { InteropKit, InteropPart } from '../part';
import { checkStix, STIX_TOOLS, uuid, validateStix } from '../validate-stix';

/** STIX that Byname writes, against OASIS's validator, the schemas of the standard and the stix2 library. */
export const part: InteropPart = {
  name: 'stix',
  ...STIX_TOOLS,
  run: async (kit) => {
    await checkValidator(kit);
    const reports = Object.values(await reportsToCheck());
    const groups = [
      ...Object.entries(exportsToCheck()).map(([name, data]) => ({
        title: `STIX of ${name}`,
        documents: [writeExport('stix', data)],
      })),
      { title: `STIX of ${reports.length} reports`, documents: reports.map(writeReport) },
      ...Object.entries(gatheredToCheck()).map(([name, data]) => ({
        title: `STIX of a report of ${name}`,
        documents: [writeGathered('stix', data)],
      })),
    ];
    await checkStix(kit, groups);
  },
};

/** What passes a check says little where the check passes everything. */
async function checkValidator(kit: InteropKit): Promise<void> {
  const common = {
    spec_version: '2.1',
    created: '2020-01-02T03:04:05.000Z',
    modified: '2020-01-02T03:04:05.000Z',
  };
  const group = { type: 'intrusion-set', id: `intrusion-set--${uuid(1)}`, ...common, name: 'Sample' };
  const wrong = [
    { ...group, name: undefined },
    { ...group, aliases: [] },
    { ...group, x_byname_names: ['Sample'] },
    { ...group, created_by_ref: `identity--${uuid(2)}` },
    { ...group, first_seen: '2020' },
  ];
  const [ofSound = [], ...ofWrong] = await validateStix(kit, [[group], ...wrong.map((object) => [object])]);
  kit.check('the validator takes a sound object', ofSound);
  kit.check(
    'the validator refuses what the standard does',
    wrong.filter((_, at) => ofWrong[at]?.length === 0).map((object) => JSON.stringify(object)),
  );
}
