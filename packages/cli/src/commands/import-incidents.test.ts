import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessmentFolder, runCli } from '../testing/run-cli.js';

const run = (csv: string, to = assessmentFolder()) => {
  writeFileSync(join(to.parent, 'avvik.csv'), csv);
  return {
    ...to,
    done: runCli(
      [
        'import',
        'incidents',
        'avvik.csv',
        '--to',
        'assessment',
        '--noted-by',
        'municipality',
        '--as-of',
        '2026-06-01',
      ],
      to.parent,
    ),
  };
};

describe('incidents from a spreadsheet', () => {
  it('become records of the assessment, by labels and words of any language, and only once', async () => {
    const csv =
      '\uFEFFDato;Hva som skjedde;Utfall;Scenario;Løsning;Personer som ble rammet;Kilde\r\n' +
      '1.2.2026;"Feil ""mottaker""; to ganger";Noen ble rammet;Uvedkommende ser bestillinger;online;12;Avvik 1\r\n' +
      '2026-03-04;Nesten;near miss;;;;Avvik 2\r\n';
    const first = run(csv);
    const { code, out } = await first.done;
    expect([code, out]).toEqual([
      0,
      '2 hendelser er skrevet i assessment/incidents-avvik.yaml. 0 var registrert fra før.\n',
    ]);
    const text = readFileSync(join(first.path, 'incidents-avvik.yaml'), 'utf8');
    expect(text).toContain('nb: Feil "mottaker"; to ganger');
    expect(text).toContain('scenario: bookings-seen-by-others');
    const checked = await runCli(['check', 'assessment', '--as-of', '2026-06-01'], first.parent);
    expect(checked.code).toBe(0);
    const again = await run(csv, first).done;
    expect(again.out).toBe('Ingen nye hendelser. 2 var registrert fra før.\n');
  });

  it('are refused whole, every fault with its line', async () => {
    const { done, path } = run(
      'Dato,Hva som skjedde,Utfall,Kilde\n31.2.2026,Noe,harm,A\n2026-01-01,Noe,kanskje,B\n2026-01-02,Noe,harm\n',
    );
    const { code, err } = await done;
    expect(code).toBe(2);
    for (const fault of ['avvik.csv:2', 'avvik.csv:3', 'avvik.csv:4']) expect(err).toContain(fault);
    expect(() => readFileSync(join(path, 'incidents-avvik.yaml'))).toThrow(/ENOENT/);
  });

  it.each([
    ['a column that is none', 'Dato,Navn\n2026-01-01,X\n', 'Navn'],
    ['a quote that is not closed', 'Dato,"Hva\n', 'avvik.csv'],
    ['nothing', '', 'avvik.csv:1'],
  ])('are refused for %s', async (_what, csv, part) => {
    const { code, err } = await run(csv).done;
    expect(code).toBe(2);
    expect(err).toContain(part);
  });
});
