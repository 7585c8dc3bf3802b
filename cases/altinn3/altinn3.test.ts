import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contributionOf, harmOf } from '@risikobilde/charts';
import {
  type Evaluation,
  evaluate,
  explain,
  parseLocalDate,
  type Reason,
  recordSchemas,
  referencesIn,
  referencesOf,
  worldSchemas,
} from '@risikobilde/core';
import { evaluateRisk } from '@risikobilde/core/risk';
import { checkWorldReferences, renderFolder } from '@risikobilde/files';
import { publish, textOf } from '@risikobilde/publish';
import type { Sayable } from '@risikobilde/words';
import { say } from '@risikobilde/words/all';
import { describe, expect, test } from 'vitest';
import { shippedCase, shippedFiles, shippedWorld } from '../../tools/shipped-files.js';

const nb = (said: Sayable): string => say(said, 'nb');

const here = dirname(fileURLToPath(import.meta.url));

const caseFiles = shippedFiles('cases/altinn3');
const world = shippedWorld();
const { assessment, folder } = shippedCase('altinn3');

const at = (day: string) => parseLocalDate(day) ?? expect.fail(`${day} is not a day`);
const evaluations = new Map<string, Evaluation>();
const on = (day: string): Evaluation => {
  const known = evaluations.get(day) ?? evaluate(assessment, world, at(day));
  evaluations.set(day, known);
  return known;
};
const standing = (day: string, claim: string) => on(day).claims.find((c) => c.id === claim)?.standing;
const premise = (day: string, id: string) => on(day).premises.find((p) => p.id === id);
const findings = (day: string, rule: string) => on(day).findings.filter((f) => f.rule === rule);
const transfer = (day: string, id: string) => on(day).transfers.find((t) => t.transfer === id);

/** `npm run golden` writes the files anew; somebody reads the difference before it is committed. */
const golden = (path: string, text: string): void => {
  const file = join(here, 'golden', path);
  if (process.env['GOLDEN'] === 'write') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(existsSync(file) ? readFileSync(file, 'utf8') : undefined).toBe(text);
};

test('the case is read without a fault, with every reference into the world found', () => {
  expect(checkWorldReferences(folder, world)).toEqual([]);
  expect(assessment.records.length).toBeGreaterThan(200);
});

test('an unedited case is written back byte for byte', () => {
  const before = new Map(caseFiles.map(({ path, text }) => [path, text]));
  for (const file of renderFolder(folder, assessment)) expect(file.text, file.path).toBe(before.get(file.path));
});

describe('1 August 2020: Privacy Shield is gone', () => {
  const day = '2020-08-01';
  test('a transfer to the provider’s parent has no adequacy ground', () => {
    expect(transfer(day, 'us-support-access')?.steps).toContainEqual(expect.objectContaining({ step: 'adequacy', answer: 'no' }));
    expect(transfer(day, 'us-support-access')?.ground.type).not.toBe('adequacy');
    expect(findings(day, 'adequacy-ended').map((f) => f.refs[0])).toContain('us-support-access');
    expect(standing(day, 'us-covered-by-adequacy')).toBe('fallen');
  });
  test('the assessment did not exist then, which is said first, and nothing waits for anybody', () => {
    expect(on(day).conclusion.tried?.key).toBe('conclusion.tried.beforeFirst');
    expect(on(day).tasks).toEqual([]);
  });
  test('no ground is left: the clauses of 2010 are for a controller that exports, and Microsoft Ireland is a processor', () => {
    expect(transfer(day, 'us-support-access')).toMatchObject({ ground: { type: 'none' }, impactAssessment: 'missing' });
    const safeguards = transfer(day, 'us-support-access')?.steps.find(({ step }) => step === 'safeguards');
    expect(safeguards && nb(safeguards.text)).toMatch(/fra behandlingsansvarlig til databehandler/);
    expect(findings(day, 'transfer-without-ground').map((f) => f.refs[0])).toContain('us-support-access');
  });
  test('the conclusion does not stand', () => {
    expect(on(day).conclusion.standing).toBe('doesNotStand');
    expect(nb(on(day).conclusion.summary)).toMatch(/^Konklusjonen kan ikke stå\. Opplysninger overføres til .* uten overføringsgrunnlag\./);
    expect(standing(day, 'better-protected-at-chosen-provider')).toBe('fallen');
  });
});

describe('1 February 2023: version 2.0, after Schrems II', () => {
  const day = '2023-02-01';
  test('a transfer to the USA needs a ground of art. 46 and an assessment, which version 2.0 had', () => {
    expect(transfer(day, 'us-support-access')).toMatchObject({ ground: { type: 'safeguards', article: '46(2)(c)' }, impactAssessment: 'done' });
    expect(findings(day, 'transfer-impact-assessment-due').map((f) => f.refs[0])).toContain('us-support-access');
  });
  test('that no assessment of the level of protection is needed, has fallen', () => {
    expect(standing(day, 'no-assessment-of-us-protection-needed')).toBe('fallen');
  });
  test('the intelligence risk was assessed; the conclusion could not stand for what was unlawful beside it', () => {
    expect(standing(day, 'intelligence-risk-assessed')).not.toBe('unsupported');
    expect(on(day).conclusion.standing).toBe('doesNotStand');
    expect(on(day).conclusion.errorsOfLaw).toContain('right-denied-that-exists@objection-common-functions');
  });
});

describe('30 November 2023: the adequacy decision is there', () => {
  const day = '2023-11-30';
  test('it covers the certified provider, and the claim that needs it stands', () => {
    expect(transfer(day, 'us-support-access')?.ground).toMatchObject({ type: 'adequacy', source: 'dpf-scheme' });
    expect(standing(day, 'us-covered-by-adequacy')).toBe('supported');
    expect(standing(day, 'no-assessment-of-us-protection-needed')).toBe('supported');
  });
  test('possible transfers to other third countries are still open', () => {
    expect(findings(day, 'transfer-impact-assessment-missing').map((f) => f.refs[0])).toEqual(['onward-support']);
    expect(standing(day, 'subprocessors-bound')).toBe('unsupported');
  });
});

describe('31 March 2024: version 2.6 as published, with the faults that were there then', () => {
  const day = '2024-03-31';
  test('the conclusion does not stand: the intelligence risk is said to be assessed, and the assessment was taken out', () => {
    expect(on(day).assessment.version).toBe('2.6');
    expect(on(day).conclusion.standing).toBe('doesNotStand');
    expect(nb(on(day).conclusion.summary)).toMatch(/^Konklusjonen kan ikke stå\. Det er ikke oppgitt behandlingsgrunnlag /);
  });
  test('what carries: the four of the published conclusion, and three of what is lawful by the choice of the example', () => {
    const essential = on(day).claims.filter((claim) => claim.essential);
    expect(essential.map(({ id, standing: how }) => [id, how])).toEqual([
      ['us-covered-by-adequacy', 'supported'],
      ['common-functions-assessed', 'unsupported'],
      ['intelligence-risk-assessed', 'unsupported'],
      ['standard-terms-assessed', 'challenged'],
      ['rights-and-freedoms-assessed', 'fallen'],
      ['risk-picture-unchanged', 'challenged'],
      ['better-protected-at-chosen-provider', 'challenged'],
    ]);
  });
  test('that the intelligence risk has been assessed is a claim without its evidence', () => {
    expect(standing(day, 'intelligence-risk-assessed')).toBe('unsupported');
  });
  test('chapter 4 refers to a chapter that was taken out', () => {
    expect(findings(day, 'dangling-reference').map((f) => f.refs)).toEqual([['privacy-assessments', 'intelligence-risk']]);
  });
  test('the right to object is denied though the legal basis gives it', () => {
    expect(findings(day, 'right-denied-that-exists').map((f) => f.refs[0])).toContain('objection-common-functions');
  });
  test('secret data from the Population Register rest on an act that only empowers regulations, and the claim shows it', () => {
    expect(findings(day, 'law-cannot-carry').map((f) => f.refs)).toEqual([['folkeregister-copy', 'digdir-freg-law']]);
    expect(standing(day, 'population-register-data-lawful')).toBe('unsupported');
    // The regulations are registered, but nobody has read them: that they are in force is not said, nor that they are not.
    expect(premise(day, 'population-register-access')).toMatchObject({
      standing: 'challenged',
      // What is in doubt is told before what holds.
      because: [{ ref: 'freg-forskrift', standing: 'challenged' }, { standing: 'supported' }],
    });
  });
  test('the exception of art. 14(5) lacks its letter', () => {
    expect(findings(day, 'exception-letter-missing').map((f) => f.refs[0])).toEqual(['information-from-registers']);
  });
});

describe('24 November 2026: today', () => {
  const day = '2026-11-24';
  test('adequacy is challenged by the appeal, undecided when last checked', () => {
    expect(standing(day, 'us-covered-by-adequacy')).toBe('challenged');
    expect(JSON.stringify(findings(day, 'adequacy-challenged'))).toContain('C-703/25 P');
  });
  test('that the provider belongs to a close ally, and that concentration is sound, are challenged by NSM in 2026', () => {
    for (const id of ['close-ally', 'concentration-sound'])
      expect(premise(day, id)).toMatchObject({
        standing: 'challenged',
        because: expect.arrayContaining([expect.objectContaining({ ref: 'nsm-risiko@2026', standing: 'challenged' })]),
      });
  });
  test('the threat reports of 2025 and 2026 are not considered', () => {
    const messages = findings(day, 'edition-not-considered').map((f) => nb(f.message));
    expect(messages).toHaveLength(3);
    for (const message of messages) expect(message).toMatch(/2025.*2026/);
  });
  test('the legal basis has an enacted successor whose entry into force is unknown', () => {
    expect(findings(day, 'provision-with-successor').map((f) => nb(f.message)).join(' ')).toMatch(/trer i kraft/);
    // What one of them lacks weighs more than that another is to be succeeded.
    expect(on(day).claims.find(({ id }) => id === 'legal-basis-for-common-functions')).toMatchObject({
      standing: 'unsupported',
      because: expect.arrayContaining([expect.objectContaining({ ref: 'legal-basis-electronic-communication', standing: 'challenged' })]),
    });
  });
  test('the enacted successor is one finding with its places', () => {
    const [one, ...others] = on(day).findings.filter(
      (f) => f.severity === 'warning' && f.refs.includes('fvl-2025') && f.rule !== 'check-overdue',
    );
    expect(others).toEqual([]);
    expect(one?.places).toEqual(expect.arrayContaining(['krr', 'legal-basis-electronic-communication', 'legal-basis-for-common-functions']));
    // A new act does not shake that an account has been given.
    expect(one?.places).not.toContain('common-functions-assessed');
  });
  test('faults that were there in version 2.6 have waited since that version', () => {
    expect(on(day).tasks.find((task) => task.claim === 'objection-does-not-apply')).toMatchObject({ since: '2024-03-01', overdue: true });
  });
  test('the reason told first of the main claim is the comparison that speaks against it, then the loss of control, not the advice to plan', () => {
    const main = on(day).claims.find((claim) => claim.id === 'better-protected-at-chosen-provider');
    expect(main && nb(main.summary)).toMatch(/minst betydelig skade, er risikoen for de registrerte høyere/);
    expect(main?.because.map(({ ref }) => ref).indexOf('comparison:cloud-local')).toBe(1);
    const ally = main?.because.find(({ ref }) => ref === 'close-ally');
    expect(ally && nb(ally.reason)).toMatch(/geopolitisk konflikt/);
  });
  test('every claim that stands rests on something that others can test, and each essential one says why it is', () => {
    for (const claim of assessment.records)
      if (claim.kind === 'claim') {
        if (claim.essential) expect(claim.essentialBecause, claim.id).toBeDefined();
        if (standing(day, claim.id) === 'supported')
          expect(findings(day, 'circular-ground').concat(findings(day, 'ground-by-existence'), findings(day, 'one-sided-ground')).map((f) => f.refs[0])).not.toContain(claim.id);
      }
  });
  test('the baseline has ended', () => {
    expect(findings(day, 'baseline-ended')).toHaveLength(1);
    expect(premise(day, 'baseline-is-altinn-2')?.standing).toBe('challenged');
  });
  test('the change log is behind the content', () => {
    expect(findings(day, 'change-log-behind')).toHaveLength(1);
  });
  test('the conclusion does not stand, and each claim that wobbles has a task with an owner and a day', () => {
    expect(on(day).conclusion.standing).toBe('doesNotStand');
    const wobbling = on(day).claims.filter((c) => c.standing !== 'supported').map((c) => c.id);
    expect(on(day).tasks.map((task) => task.claim).sort()).toEqual([...wobbling].sort());
    for (const task of on(day).tasks) expect(nb(task.owner)).not.toBe('');
  });
});

const summaryOf = (day: string): string => {
  const { conclusion, claims, findings: all, transfers, tasks } = on(day);
  return `${JSON.stringify(
    {
      asOf: day,
      conclusion: { ...(conclusion.tried && { tried: nb(conclusion.tried) }), standing: conclusion.standing, summary: nb(conclusion.summary) },
      claims: claims.map(({ id, standing: how, summary }) => `${how} ${id}: ${nb(summary)}`),
      transfers: transfers.map((t) => `${t.transfer} ${t.country}: ${t.ground.type}, ${t.ground.standing}, assessment ${t.impactAssessment}`),
      findings: all.map((f) => `${f.severity} ${f.id}: ${nb(f.message)}`),
      tasks: tasks.map((t) => `${t.due} ${t.claim} (${t.because.join(', ')})`),
    },
    null,
    2,
  )}\n`;
};

test.each(['2020-08-01', '2023-02-01', '2023-11-30', '2024-03-31', '2026-11-24'])('%s is as it was read and accepted', (day) => {
  golden(`evaluate/${day}.json`, summaryOf(day));
});

test('every claim, as it stood before arguments were tried and as it stands now, and why', () => {
  const before = JSON.parse(readFileSync(join(here, 'golden/standing-before.json'), 'utf8')) as Record<string, Record<string, string>>;
  const days = ['2023-11-30', '2024-03-31', '2026-11-24'];
  const table = days.flatMap((day) => [
    `## ${day}`,
    '',
    '| claim | before | now | why |',
    '| - | - | - | - |',
    ...on(day).claims.map(
      (claim) =>
        `| ${claim.essential ? '**' : ''}${claim.id}${claim.essential ? '**' : ''} | ${before[claim.id]?.[day] ?? '–'} | ${claim.standing} | ${nb(claim.summary).replaceAll('|', '/')} |`,
    ),
    '',
  ]);
  golden('standing.md', `# How each claim stands (essential ones in bold)\n\n${table.join('\n')}`);
});

const tree = (reason: Reason, depth = 0): string =>
  [
    `${'  '.repeat(depth)}${reason.standing} ${nb(reason.label)}: ${nb(reason.reason)}${reason.cite ? ` [${reason.cite.title}; ${reason.verification ?? ''}]` : ''}`,
    ...reason.children.map((child) => tree(child, depth + 1)),
  ].join('\n');

test('the main claim of chapter 6 explains itself down to the sources', () => {
  const reason = explain(assessment, world, at('2026-11-24'), 'better-protected-at-chosen-provider');
  golden('explain/better-protected-at-chosen-provider.txt', `${reason ? tree(reason) : ''}\n`);
});

test('what a measure is said to carry is what an evaluation without it says', () => {
  const day = at('2026-11-24');
  const meant = (risk: { readonly alternative: string }) => risk.alternative === 'cloud';
  const { measures } = contributionOf(on('2026-11-24').risks, meant, (id) => ({ nb: id }));
  expect(measures.length).toBeGreaterThan(3);
  for (const { ref, without } of measures.slice(0, 3)) {
    const records = assessment.records.map((record) =>
      record.kind === 'measure' && record.id === ref ? { ...record, states: [{ state: 'withdrawn' as const, from: day }] } : record,
    );
    const { risks } = evaluate({ ...assessment, records }, world, day);
    expect(risks.filter(meant).reduce((sum, risk) => sum + harmOf(risk), 0)).toBeCloseTo(without, 6);
  }
});

describe('the published chapters', () => {
  const published = () => publish(assessment, world, on('2026-11-24'), { format: 'hugo', languages: ['nb', 'en'], level: 'public', root: 'security/dpia', risk: evaluateRisk(assessment, world, at('2026-11-24'), { brackets: false }) });
  const once = published();
  // As text: a matcher that walks two arrays byte by byte takes longer than publishing.
  const texts = ({ files }: ReturnType<typeof published>) => files.map((file) => [file.path, textOf(file)]);
  test('build the same twice, byte for byte', () => {
    const again = published();
    expect(texts(again)).toEqual(texts(once));
    expect(again.warnings).toEqual(once.warnings);
  });
  test('are as they were read and accepted', () => {
    const { files, warnings } = once;
    expect(warnings.map((warning) => `${warning.code} ${warning.found}`)).toEqual(['dangling-reference intelligence-risk', 'dangling-reference intelligence-risk']);
    if (process.env['GOLDEN'] === 'write') rmSync(join(here, 'golden/hugo'), { recursive: true, force: true });
    // One language whole: what the others say of it is held by the tests of the catalogues.
    for (const file of files) if (!/\.en\.\w+$/.test(file.path)) golden(join('hugo', file.path), textOf(file));
  });
});

test('every reference in the case and in the world data is found with and without the schemas', () => {
  const found = assessment.records.map((record) => referencesOf(record));
  expect(found).toEqual(assessment.records.map((record) => referencesIn(recordSchemas[record.kind], record)));
  expect(found.flat().length).toBeGreaterThan(500);
  for (const entry of world.entries)
    expect(referencesOf(entry)).toEqual(referencesIn(worldSchemas[entry.kind], entry));
});
