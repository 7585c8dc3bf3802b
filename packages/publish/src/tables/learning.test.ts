import { type AssessmentRecord, evaluate, type Level, recordSchemas } from '@risikobilde/core';
import { describe, expect, it } from 'vitest';
import { day, publishText, smallAssessment } from '../../test/fixture.js';
import { smallWorld } from '../../test/small-world.js';

const scenario = smallAssessment.records.find(({ kind }) => kind === 'scenario')?.id ?? '';
const counted = recordSchemas.observation.parse({
  kind: 'observation',
  id: 'register',
  scenarios: [scenario],
  alternative: 'cloud',
  starts: '2023-11-01',
  source: 'Avviksregisteret',
  by: 'operator',
});
const incident = (level: Level) =>
  recordSchemas.incident.parse({
    kind: 'incident',
    id: 'wrong-recipient',
    level,
    on: '2024-05-01',
    what: { nb: 'Feil mottaker' },
    outcome: 'harm',
    scenario,
    source: 'Avvik 1',
    notedBy: 'operator',
  });

const published = (more: readonly AssessmentRecord[], reader: Level = 'public'): string => {
  const assessment = { schemaVersion: 1, records: [...smallAssessment.records, ...more] };
  const evaluation = evaluate(assessment, smallWorld, day('2026-11-24'));
  const { files } = publishText(assessment, smallWorld, evaluation, {
    format: 'hugo',
    languages: ['nb'],
    level: reader,
  });
  return files.map(({ text }) => text.replaceAll(/\s+/g, ' ')).join('\n');
};

describe('the published document', () => {
  it('says nothing of learning where nothing is counted', () => {
    expect(published([])).not.toContain('Hyppighet etter det som har skjedd');
  });
  it('shows a frequency before and after what was counted', () => {
    const text = published([counted, incident('public')]);
    expect(text).toContain('Hyppighet etter det som har skjedd');
    expect(text).toMatch(/\| 1 hendelse på 3,1 år \| om lag én gang på [\d,]+ år \(én gang på 2 til 20 år\)/);
    expect(text).toContain('1 av 1 anslag rommet antallet hendelser som kom.');
  });
  it('does not tell the public what follows from an incident that it may not read of', () => {
    expect(published([counted, incident('internal')])).not.toContain('Hyppighet etter det som har skjedd');
    expect(published([counted, incident('internal')], 'internal')).toContain(
      'Hyppighet etter det som har skjedd',
    );
  });
});
