import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shippedWorld } from '../test/shipped-words.js';
import { attachmentType, formType, layout, metadata, model, policy, smallApp } from '../test/small-app.js';
import { diffImport, storedImport } from './diff-import.js';
import { altinnAppImporter, type ImportedApp } from './import-altinn-app.js';

const world = shippedWorld();
const names = ['fnr', 'navn', 'barn', 'diagnose', 'belop', 'epost', 'straff', 'redskap', 'ansatt', 'lonn'];
const paths = fc.uniqueArray(
  fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)).map(([a, b]) => `${a}.${b}`),
  { minLength: 1, maxLength: 8 },
);
const apps = fc
  .record({
    paths,
    shown: paths,
    roles: fc.uniqueArray(fc.constantFrom('DAGL', 'PRIV', 'A0237', 'A0239', 'NY'), { minLength: 1 }),
    level: fc.integer({ min: 0, max: 4 }),
    autoDelete: fc.boolean(),
    scan: fc.boolean(),
    prefill: fc.boolean(),
  })
  .map((one) =>
    smallApp({
      'App/config/applicationmetadata.json': metadata({
        autoDeleteOnProcessEnd: one.autoDelete,
        dataTypes: [formType(), attachmentType({ enableFileScan: one.scan })],
      }),
      'App/config/authorization/policy.xml': policy([{ roles: one.roles }], one.level),
      'App/models/skjema.schema.json': model(...one.paths),
      'App/models/b.schema.json': model(...one.shown),
      'App/ui/layouts/side.json': layout(...one.shown),
      'App/models/skjema.prefill.json': one.prefill ? { DSF: { SSN: one.paths[0] } } : undefined,
    }),
  );
const imported = (files: Parameters<typeof altinnAppImporter.read>[0]): ImportedApp => {
  const result = altinnAppImporter.read(files, { world });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

it('the order of files does not matter', () => {
  fc.assert(
    fc.property(
      apps.chain((files) =>
        fc.tuple(fc.constant(files), fc.shuffledSubarray([...files], { minLength: files.length })),
      ),
      ([files, shuffled]) => {
        expect(imported(shuffled)).toEqual(imported(files));
      },
    ),
  );
});

it('importing again changes nothing, and what differs between two apps is all that is shown', () => {
  fc.assert(
    fc.property(apps, apps, (first, second) => {
      const [a, b] = [imported(first), imported(second)];
      const same = diffImport(storedImport(a), imported(first));
      expect([
        same.proposals.added,
        same.proposals.changed,
        same.proposals.removed,
        same.findings.changed,
      ]).toEqual([[], [], [], []]);
      const { proposals } = diffImport(storedImport(a), b);
      const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
      const rebuilt = new Map(a.proposals.map((proposal) => [proposal.id, proposal] as const));
      for (const { id } of proposals.removed) rebuilt.delete(id);
      for (const { id, after } of proposals.changed) rebuilt.set(id, after);
      for (const proposal of proposals.added) rebuilt.set(proposal.id, proposal);
      expect([...rebuilt.values()].toSorted((x, y) => (x.id < y.id ? -1 : 1))).toEqual(
        b.proposals.toSorted((x, y) => (x.id < y.id ? -1 : 1)),
      );
      expect(proposals.unchanged + proposals.added.length + proposals.changed.length).toBe(
        b.proposals.length,
      );
      expect(new Set(ids(b.proposals)).size).toBe(b.proposals.length);
    }),
  );
});

it('every proposal and finding carries where it was found', () => {
  fc.assert(
    fc.property(apps, (files) => {
      const { report, proposals } = imported(files);
      const known = new Set(report.filesRead);
      for (const { evidence } of [...proposals, ...report.findings]) {
        expect(evidence.length).toBeGreaterThan(0);
        for (const { file } of evidence) expect(known).toContain(file);
      }
    }),
  );
});
