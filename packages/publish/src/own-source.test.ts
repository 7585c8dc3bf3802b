import { type AssessmentRecord, evaluate, type Level, recordSchemas } from '@risikobilde/core';
import { describe, expect, it } from 'vitest';
import { day, publishText, smallAssessment } from '../test/fixture.js';
import { smallWorld } from '../test/small-world.js';

const name = 'Avtalen om driftshallen';
const own = (level: Level, more = {}) =>
  recordSchemas.ownSource.parse({
    kind: 'ownSource',
    id: 'hall-contract',
    level,
    name: { nb: name },
    type: 'contract',
    verification: 'K',
    ...more,
  });

/** The small assessment with a source of its own that every claim and a chapter cite. */
const published = (level: Level, reader: Level, more = {}): string => {
  const ground = { source: 'hall-contract' };
  const records = smallAssessment.records.map((record): AssessmentRecord => {
    if (record.kind === 'claim') return { ...record, grounds: { all: [record.grounds, ground] } };
    if (record.kind === 'section' && record.id === 'cloud-use')
      return { ...record, body: { nb: 'Se [kilden](source:hall-contract).' } };
    return record;
  });
  const assessment = { schemaVersion: 1, records: [...records, own(level, more)] };
  const evaluation = evaluate(assessment, smallWorld, day('2026-11-24'));
  const { files } = publishText(assessment, smallWorld, evaluation, {
    format: 'hugo',
    languages: ['nb'],
    level: reader,
  });
  return files.map(({ path, text }) => `${path}\n${text}`).join('\n');
};

describe('a source that the assessment has entered itself', () => {
  it('is cited with a footnote, and marked as not checked', () => {
    expect(published('public', 'public')).toMatch(new RegExp(`\\]: ${name}.*\\*ikke kontrollert\\*`));
  });
  it('is told of nowhere in what the public reads when it is internal', () => {
    expect(published('internal', 'public')).not.toContain(name);
    expect(published('internal', 'public')).not.toContain('hall-contract');
    expect(published('internal', 'internal')).toContain(name);
  });
  it.each([
    [{ type: 'act' }, '*hvilket lands rett er ikke oppgitt*'],
    [{ type: 'act', jurisdiction: 'SE' }, 'Sverige'],
    [{ type: 'regulation', jurisdiction: 'EEA' }, 'EØS-rett'],
  ])('that is law says whose, or that nobody has said it: %o', (more, said) => {
    expect(published('public', 'public', more)).toMatch(
      new RegExp(`\\]: ${name}.*${said.replaceAll('*', '\\*')}`),
    );
  });
  it('that is a contract is of no country', () => {
    expect(published('public', 'public')).not.toContain('lands rett');
  });
});
