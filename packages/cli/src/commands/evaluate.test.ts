import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessmentFolder, runCli } from '../testing/run-cli.js';

const day = ['--as-of', '2026-03-01'] as const;

describe('risikobilde evaluate', () => {
  it('gives everything derived, with texts in one language and the place of each finding', async () => {
    const { parent } = assessmentFolder();
    const { code, out } = await runCli(['evaluate', 'assessment', ...day], parent);
    expect(code).toBe(0);
    const answer = JSON.parse(out) as Record<string, unknown>;
    for (const part of [
      'asOf',
      'conclusion',
      'findings',
      'roles',
      'transfers',
      'rights',
      'risks',
      'comparison',
      'distributions',
      'tasks',
    ])
      expect(answer).toHaveProperty(part);
    expect(answer).toMatchObject({
      asOf: '2026-03-01',
      conclusion: {
        standing: 'notDecided',
        claims: [
          { id: 'has-legal-basis', essential: true, legality: ['basis'] },
          {
            id: 'no-transfer',
            text: 'Det skjer ingen overføring av personopplysninger til land utenfor EØS.',
            standing: 'supported',
            because: [
              { ref: 'transfers:other', standing: 'supported' },
              { ref: 'rule:place-outside-eea-without-transfer', standing: 'supported' },
              { ref: 'stored-in-norway', standing: 'supported', reason: 'Forutsetningen står.' },
            ],
          },
          { id: 'risk-is-acceptable' },
        ],
      },
      roles: [
        { activity: 'booking', party: 'municipality', role: 'controller' },
        { activity: 'booking', party: 'hosting-provider', role: 'processor' },
      ],
    });
    expect(answer['findings']).toContainEqual(
      expect.objectContaining({
        rule: 'art-28-unassessed',
        // The words for a person, and beside them the key and what fills its places for a program.
        message: expect.stringContaining('artikkel 28'),
        said: expect.objectContaining({
          message: {
            key: expect.stringMatching(/^rule\.art-28-unassessed\./),
            values: expect.objectContaining({ all: expect.any(Number) }),
          },
        }),
        at: expect.objectContaining({ file: 'engagements.yaml', line: 3 }),
      }),
    );
  });

  it('gives the same bytes however the records are spread over files', async () => {
    const { parent, path } = assessmentFolder();
    const first = await runCli(['evaluate', 'assessment', ...day], parent);
    // The same records under names that are read in another order.
    mkdirSync(join(path, 'a'));
    writeFileSync(join(path, 'zz.yaml'), readFileSync(join(path, 'activities.yaml')));
    rmSync(join(path, 'activities.yaml'));
    writeFileSync(join(path, 'a', 'rights.yaml'), readFileSync(join(path, 'rights.yaml')));
    rmSync(join(path, 'rights.yaml'));
    const second = await runCli(['evaluate', 'assessment', ...day], parent);
    const places = (text: string) => text.replaceAll(/"file": "[^"]*"/g, '"file": ""');
    expect(places(second.out)).toBe(places(first.out));
  });

  it('reads as text too, with words and not codes', async () => {
    const { parent } = assessmentFolder();
    const { code, out } = await runCli(
      ['evaluate', 'assessment', ...day, '--format', 'text', '--lang', 'nn'],
      parent,
    );
    expect(code).toBe(0);
    expect(out).toContain('Bestilling av time: Driftsleverandøren, databehandlar');
    expect(out).toContain('art. 15 ');
    expect(out).not.toMatch(/\[object|undefined/);
  });
});

describe('risikobilde explain', () => {
  it('shows the argument under a claim as a tree with places and what follows', async () => {
    const { parent } = assessmentFolder();
    const { code, out } = await runCli(['explain', 'assessment', 'no-transfer', ...day], parent);
    expect(code).toBe(0);
    expect(out).toMatch(/^står {2}Det skjer ingen overføring/m);
    expect(out).toMatch(/^└─ står {2}Forutsetning: Opplysningene lagres/m);
    expect(out).toMatch(/assessment\/premises\.yaml:\d+:\d+/);
  });

  it('says what to assess again, by whom and when, for a claim that does not hold', async () => {
    const { parent, path } = assessmentFolder();
    const measures = join(path, 'measures.yaml');
    writeFileSync(
      measures,
      readFileSync(measures, 'utf8').replace('state: implemented, from', 'state: withdrawn, from'),
    );
    const { out } = await runCli(['explain', 'assessment', 'risk-is-acceptable', ...day], parent);
    expect(out).toMatch(/^Vurder på nytt: Kommunedirektøren, frist \d{4}-\d{2}-\d{2}/m);
  });

  it('explains a finding by its id, and gives JSON when asked', async () => {
    const { parent } = assessmentFolder();
    const id = 'art-28-unassessed@municipality-hosting-provider';
    const { code, out } = await runCli(['explain', 'assessment', id, ...day, '--format', 'json'], parent);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ id, explanation: { type: 'finding' } });
  });

  it('names the nearest ids when there is no such id', async () => {
    const { parent } = assessmentFolder();
    const { code, out, err } = await runCli(['explain', 'assessment', 'no-tranfser', ...day], parent);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^id-unknown .*no-tranfser.*no-transfer/);
  });

  it('says of a record that is not part of the assessment yet when it comes in', async () => {
    const { parent, path } = assessmentFolder();
    const claims = join(path, 'premises.yaml');
    const text = readFileSync(claims, 'utf8');
    writeFileSync(claims, text.replace('  - id: stored-in-norway\n', '$&    from: 2027-01-01\n'));
    const { code, out } = await runCli(['explain', 'assessment', 'no-transfer', ...day], parent);
    expect(code).toBe(0);
    expect(out).toMatch(/ikke underbygget {2}.*stored-in-norway|2027-01-01/);
  });
});
