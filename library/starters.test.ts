import {
  type Assessment,
  evaluate,
  finalRefusals,
  itemsOf,
  parseLocalDate,
  recordFrom,
  recordSchemas,
} from '@risikobilde/core';
import { parseAssessmentFolder, parseLibraryFolder } from '@risikobilde/files';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { shippedFiles, shippedWorld } from '../tools/shipped-files.js';

const day = parseLocalDate('2026-12-01') ?? expect.fail();
const library = parseLibraryFolder(shippedFiles('library'));
if (!library.ok) throw new Error(JSON.stringify(library.problems[0]));

const read = (folder: string): Assessment => {
  const parsed = parseAssessmentFolder(shippedFiles(folder));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems[0]));
  return parsed.value.assessment;
};
const refused = (assessment: Assessment) => {
  const evaluation = evaluate(assessment, shippedWorld(), day);
  // What cannot be given out does not stand either.
  expect(evaluation.conclusion.standing).toMatch(/^(notDecided|doesNotStand)$/);
  const found = finalRefusals(evaluation);
  // Each says what would help.
  for (const { finding } of found)
    expect(finding.fix ?? finding.id.startsWith('claim-not-supported'), finding.id).toBeTruthy();
  return new Set(found.flatMap(({ reason, finding }) => [reason, finding.rule]));
};

const templates = 'packages/server/templates';
const root = fileURLToPath(new URL('../', import.meta.url));
const starters = [
  'packages/cli/starter',
  ...readdirSync(join(root, templates)).map((name) => `${templates}/${name}`),
];

it.each(starters)('%s, untouched, is refused with the list', (folder) => {
  const found = refused(read(folder));
  expect(found).toContain('approvalMissing');
  expect(found).toContain('breach-readiness-missing');
});

it.each(itemsOf(library.value, 'sector').map((item) => [item.id, item] as const))(
  'an assessment begun from the sector template %s is refused with the list',
  (_, { sector, authority }) => {
    for (const folder of starters) {
      const { records, ...rest } = read(folder);
      const begun = records.map((record) =>
        record.kind === 'assessment'
          ? { ...record, subject: { ...record.subject, sector, authority } }
          : record,
      );
      const found = refused({ ...rest, records: begun });
      expect(found).toContain('approvalMissing');
      expect(found).toContain('breach-readiness-missing');
    }
  },
);

it('what is picked from the library fills no gate: a scenario that is not judged, and measures in no state', () => {
  const { records, ...rest } = read(starters.find((one) => one.endsWith('empty')) ?? expect.fail());
  const given = { from: undefined, level: 'public' };
  const picked = itemsOf(library.value, 'scenario').map((item, n) =>
    recordSchemas.scenario.parse({
      ...recordFrom(item, {
        ...given,
        kind: 'scenario',
        id: `picked-${n}`,
        affects: ['processing'],
        'harm.severity': 'limited',
      }),
    }),
  );
  const found = refused({ ...rest, records: [...records, ...picked] });
  for (const reason of ['approvalMissing', 'adviceMissing', 'dutyOpen']) expect(found).toContain(reason);
});
