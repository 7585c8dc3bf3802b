import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assessmentFolder, runCli } from '../testing/run-cli.js';

test('learn says what has happened since an estimate, and what that makes of it', async () => {
  const { parent, path } = assessmentFolder();
  const learn = () => runCli(['learn', 'assessment', '--as-of', '2028-01-12'], parent);
  expect(await learn()).toMatchObject({
    code: 0,
    out: 'Ingen hendelser er talt, og ingen har anslått hver for seg.\n',
  });
  writeFileSync(
    join(path, 'observations.yaml'),
    'kind: observation\nrecords:\n  - id: register\n    scenarios: [bookings-seen-by-others]\n    alternative: online\n    starts: 2026-01-12\n    source: Avviksregisteret\n    by: municipality\n',
  );
  writeFileSync(
    join(path, 'incidents.yaml'),
    'kind: incident\nrecords:\n  - id: one\n    on: 2026-05-01\n    what: { nb: Feil mottaker }\n    outcome: harm\n    scenario: bookings-seen-by-others\n    source: Avvik 1\n    notedBy: municipality\n',
  );
  const { code, out } = await learn();
  expect(code).toBe(0);
  expect(out.replaceAll('\u00a0', ' ')).toContain('1 hendelse på 2 år');
  expect(out).toMatch(/Slik det ble anslått: .+\n {2}Med hendelsene: .+/);
  expect(out).toContain('Brier-tall');
});
