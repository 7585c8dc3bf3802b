import { evaluate, parseLocalDate, whatRemains } from '@risikobilde/core';
import { publish, textOf } from '@risikobilde/publish';
import { wordsOf } from '@risikobilde/words/all';
import { describe, expect, it } from 'vitest';
import { shippedCase, shippedWorld } from '../tools/shipped-files.js';

const world = shippedWorld();
const days = {
  altinn3: ['2020-12-15', '2024-03-31', '2026-11-24', '2026-12-01'],
  'altinn3-service': ['2026-11-24', '2026-12-01', '2027-03-01'],
} as const;
const cases = Object.entries(days).flatMap(([name, on]) => on.map((day) => [name as keyof typeof days, day] as const));

const oneSpaced = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe.each(cases)('%s on %s', (name, day) => {
  const { assessment: own, platform: builtOn } = shippedCase(name);
  const assessment = builtOn?.composed ?? own;
  const asOf = parseLocalDate(day) ?? expect.fail();
  const evaluation = evaluate(assessment, world, asOf);
  const { matters, platform } = whatRemains(evaluation);
  const { files } = publish(assessment, world, evaluation, {
    format: ['hugo', 'html'],
    languages: ['nb', 'nn', 'en'],
    level: 'public',
  });
  const page = (slug: string, language: string): string => {
    const file = files.find(({ path }) => path.endsWith(`${slug}_index.${language}.md`));
    return oneSpaced(file ? textOf(file) : expect.fail(`${slug} is not there`));
  };

  it.each(['nb', 'nn', 'en'] as const)('says one number of what remains on every page that says one: %s', (language) => {
    const { t } = wordsOf[language];
    const root = assessment.records.find(({ kind }) => kind === 'assessment')?.id ?? '';
    const said = t('remains.own', { n: matters.length });
    expect(page(`${root}/`, language)).toContain(said);
    if (matters.length === 0) return;
    const banner = t('document.draftBecause', { date: asOf, count: matters.length });
    for (const slug of [`${root}/`, 'citizen/', 'decision/', 'change-log/', 'annex-f-findings/'])
      expect(page(slug, language).replaceAll(' > ', ' '), slug).toContain(banner);
    expect(page('decision/', language)).toContain(`**${t('decision.remains')}:** ${matters.length}`);
    expect(page('annex-f-findings/', language)).toContain(`${t('decision.remains')} (${matters.length})`);
    for (const file of files.filter(({ path }) => path.endsWith(`.html`) && path.includes(`/${language}/`)))
      expect(oneSpaced(textOf(file)), file.path).toContain(banner);
  });

  it('tells of the platform’s errors apart, and of none where there is no platform', () => {
    const root = assessment.records.find(({ kind }) => kind === 'assessment')?.id ?? '';
    const said = wordsOf.nb.t('remains.platform', { n: platform.length });
    if (platform.length > 0) for (const slug of [`${root}/`, 'decision/', 'annex-f-findings/']) expect(page(slug, 'nb')).toContain(said);
    else expect(page(`${root}/`, 'nb')).not.toContain('Plattformen har');
    expect(platform.length > 0).toBe(name === 'altinn3-service');
  });

  it('has no task of another, and none with a deadline before there was anybody to look', () => {
    const head = assessment.records.find(({ kind }) => kind === 'assessment');
    const first = head?.kind === 'assessment' ? head.changeLog.map(({ date }) => date).sort()[0] : undefined;
    for (const task of evaluation.tasks) {
      expect(task.provenance?.from ?? 'own').not.toBe('platform');
      if (first !== undefined) expect(task.since >= first).toBe(true);
      if (name === 'altinn3-service') expect(JSON.stringify(task.owner)).not.toContain('Digdir');
    }
    if (name === 'altinn3-service') expect(page('decision/', 'nb')).not.toMatch(/jurist i Digdir|arkitekt i Digdir/);
  });

  it('answers the citizen in full, with its own processing first, and yes or no before exceptions', () => {
    const told = page('citizen/', 'nb');
    expect(told).not.toMatch(/og \d+ til/);
    for (const record of assessment.records)
      if (record.kind === 'activity' && !record.id.startsWith('altinn3.owner-services') && record.level === 'public')
        for (const { text } of record.data) if (evaluation.roles.some(({ activity }) => activity === record.id)) expect(told).toContain(text.nb);
    if (name === 'altinn3-service')
      expect(told.indexOf('Legeerklæring om forflytningsevne')).toBeLessThan(told.indexOf('Pinkoder'));
    else
      expect(told).toContain(
        'Du kan protestere hos Digdir. Digdir mener at du ikke kan det; det stemmer ikke med artikkel 21 nr. 1.',
      );
  });
});

describe('the rights that a public task limits', () => {
  it.each(['altinn3'] as const)('are never said simply to agree: %s', (name) => {
    const { assessment } = shippedCase(name);
    const asOf = parseLocalDate('2026-11-24') ?? expect.fail();
    const { files } = publish(assessment, world, evaluate(assessment, world, asOf), {
      format: 'hugo',
      languages: ['nb'],
      level: 'public',
    });
    const file = files.find(({ path }) => path.endsWith('privacy-assessments/_index.nb.md'));
    const rows = (file ? textOf(file) : '').split('\n');
    const row = (article: number) => rows.find((line) => line.startsWith('|') && line.includes(`(artikkel ${article})`)) ?? '';
    expect(row(17)).toContain(
      'Gjelder med begrensning: ikke så langt opplysningene er nødvendige for oppgaven (artikkel 17 nr. 3 bokstav b)',
    );
    expect(row(20)).toContain('Gjelder bare når grunnlaget er samtykke eller avtale (artikkel 20 nr. 1 og 3)');
    for (const article of [17, 20, 21]) expect(row(article)).not.toContain('I samsvar');
    expect(row(15)).toContain('I samsvar');
  });
});

describe('what the published assessment does not say is the example’s own', () => {
  it.each(['microsoft-ireland-corporation', 'microsoft-ireland', 'skatteetaten', 'brreg'])('%s', (id) => {
    const record = shippedCase('altinn3').assessment.records.find((one) => one.id === id);
    expect(record?.origin).toBe('example');
  });
});
