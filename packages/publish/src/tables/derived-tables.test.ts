import { type AssessmentRecord, evaluate, type Level, recordSchemas } from '@risikobilde/core';
import { describe, expect, it } from 'vitest';
import { day, smallAssessment, publishText } from '../../test/fixture.js';
import { smallWorld } from '../../test/small-world.js';
import { tables } from './derived-tables.js';

/** The small assessment with one chapter of the Markdown given, as bokmål Hugo pages. */
const chapterOf = (markdown: string, more: readonly AssessmentRecord[] = [], level: Level = 'public') => {
  const section = recordSchemas.section.parse({
    kind: 'section',
    id: 'tables',
    title: { nb: 'Tabeller' },
    slug: 'tables',
    weight: 5,
    body: { nb: markdown, en: markdown, nn: markdown },
  });
  const changed = new Set(more.map((record) => record.id));
  const kept = smallAssessment.records.filter((record) => !changed.has(record.id));
  const assessment = { schemaVersion: 1, records: [...kept, section, ...more] };
  const evaluation = evaluate(assessment, smallWorld, day('2026-11-24'));
  const { files, warnings } = publishText(assessment, smallWorld, evaluation, {
    format: 'hugo',
    languages: ['nb'],
    level,
  });
  const bodyOf = (text: string) =>
    text
      .slice(text.indexOf('---', 4) + 4)
      .trim()
      // Every page of a draft opens by saying so.
      .replace(/^> \*Utkast per [^*]*\*\n*/, '');
  const text = bodyOf(files.find((file) => file.path.includes('/tables/'))?.text ?? '');
  const annexes = files
    .filter(({ path }) => /\/annex-[a-f]\/_index/.test(path))
    .map((file) => bodyOf(file.text));
  return { text, annexes: annexes.join('\n'), warnings };
};
/** A table as its chapter shows it. */
const short = (of: string, more?: readonly AssessmentRecord[], level?: Level) =>
  chapterOf(`::table{of="${of}"}`, more, level).text;
/** The same whole, among those of the annexes. */
const table = (of: string, more?: readonly AssessmentRecord[], level?: Level) =>
  of === 'changeLog' ? short(of, more, level) : chapterOf('Tekst', more, level).annexes;
const hide = (id: string): AssessmentRecord => {
  const found = smallAssessment.records.find((record) => record.id === id);
  if (!found) throw new Error(`no record ${id}`);
  return { ...found, level: 'internal' };
};

describe('derived tables', () => {
  it.each([
    ['roles', ['[Søknader]', '[Etaten]', '[Skyleverandøren AS]']],
    ['chain', ['behandlingsansvarlig', 'databehandler', 'Norge (lagring)', '[Databehandleravtale]']],
    ['transfers', ['fjerntilgang, mulig', 'artikkel 45', 'Utfordret', 'Er det en overføring? | Ja']],
    [
      'risks',
      [
        '**Middels** (sannsynlighet 2 av 3: middels, konsekvens 2 av 3: alvorlig)',
        'eksempelets egen vurdering | svakt',
        'Som nå',
      ],
    ],
    [
      'comparison',
      [
        'er risikoen for de registrerte',
        'egen drift har sluttdato 30. juni 2026',
        '[Urettmessig innsyn hos leverandøren]',
      ],
    ],
    ['rights', ['De registrertes rettigheter: ingenting er registrert.']],
    [
      'freedoms',
      [
        'Privatliv og korrespondanse',
        'Er det et inngrep? | ikke besvart',
        'Følger av svarene på stegene** | Kan ikke avgjøres',
      ],
    ],
    [
      'measures',
      [
        'Gjennomført |',
        '31. desember 2023',
        'Konfigurasjon gjennomgått (20. oktober 2023)',
        'ganger 0,1–0,5',
      ],
    ],
    ['premises', ['Utfordret', 'Overføringen krever grunnlag etter artikkel 46.']],
    ['benefits', ['Mindre nedetid', 'De registrerte', 'skyen']],
    ['requirements', ['dokumenterte instrukser', 'Delvis oppfylt']],
    [
      'activities',
      ['Behandle søknader (artikkel 6 nr. 1 bokstav e', 'fødselsnummer (nasjonalt identitetsnummer)'],
    ],
    ['parties', ['Offentlig myndighet | Norge | 991\u00a0825\u00a0827', '12\u00a0500']],
    ['changeLog', ['1.0 | 15. november 2023', 'Mars 2024']],
    ['claims', ['Utfordret', 'C-703/25 P']],
  ])('%s shows what it is for', (of, expected) => {
    const text = table(of).replaceAll('\n', ' ');
    for (const words of expected) expect(text).toContain(words);
  });

  it.each([
    ['activities', ['[Søknader]', '[Etaten]', 'Artikkel 6 nr. 1 bokstav e']],
    ['transfers', ['Adekvansbeslutning, artikkel 45', 'Utfordret']],
    ['risks', ['[Urettmessig innsyn hos leverandøren]', 'Rammede i året, i snitt']],
    ['freedoms', ['Ikke besvart:']],
    ['measures', ['Av 1 tiltak er 1 på plass.']],
    ['requirements', ['Ett krav i artikkel 28 er vurdert, og 0 er oppfylt.', '(delvis oppfylt)']],
    ['claims', ['Setningene som ikke står:', 'Utfordret']],
    ['chain', ['[Kjeden ledd for ledd står i vedlegg B.](../annex-b/)']],
  ])('%s is short in a chapter', (of, expected) => {
    const text = short(of).replaceAll('\n', ' ');
    for (const words of expected) expect(text).toContain(words);
    expect(text.split(/\s+/).length).toBeLessThan(table(of).split(/\s+/).length / 2);
  });

  it('what a chapter sends to an annex stands there under its title, and not in the chapter', () => {
    const { text, annexes } = chapterOf(
      'Kort.\n\n::part{of="D"}\n\n## 1.1 Mer\n\nLangt.\n\n::part{of="chapter"}\n\n## 1.2 Slutt\n\nSlutt.',
    );
    expect(text).toBe('Kort.\n\n## 1.2 Slutt\n\nSlutt.\n\nMer: [vedlegg D](../annex-d/).');
    expect(annexes).toMatch(/## Fra «Tabeller»[^]*### 1\.1 Mer\n\nLangt\./);
  });

  it('a heading stands wherever some of its text does, and nowhere without', () => {
    const { text, annexes } = chapterOf(
      [
        '## 2.1 Innsyn\n\nKort om innsyn.\n\n::part{of="D"}\n\nLangt om innsyn.\n\n### 2.1.1 Frist\n\nLangt om frist.',
        '### 2.1.2 Protest\n\n::part{of="chapter"}\n\nKort om protest.\n\n## 2.2 Tomt\n\n::part{of="D"}\n\nLangt om resten.',
      ].join('\n\n'),
    );
    expect(text).toMatch(
      /^## 2\.1 Innsyn\n\nKort om innsyn\.\n\n### 2\.1\.2 Protest\n\nKort om protest\.\n\nMer:/,
    );
    expect(annexes).toMatch(
      /### 2\.1 Innsyn\n\nLangt om innsyn\.\n\n#### 2\.1\.1 Frist\n\nLangt om frist\.\n\n### 2\.2 Tomt\n\nLangt om resten\./,
    );
  });

  it('a text that time has overtaken is left as it is written, and says so where it stands', () => {
    const mark = (day: string) => `Alt flyttes.\n\n::until{day="${day}"}\n\nMer tekst.`;
    expect(chapterOf(mark('2026-06-30')).text).toBe(
      'Alt flyttes.\n\n> *Avsnittet over gjelder tiden til og med 30. juni 2026, som er forbi.*\n\nMer tekst.',
    );
    expect(chapterOf(mark('2026-11-24')).text).toBe('Alt flyttes.\n\nMer tekst.');
    const moved = chapterOf(`Kort.\n\n::part{of="D"}\n\n${mark('2026-06-30')}`);
    expect(moved.text).not.toContain('forbi');
    expect(moved.annexes).toContain('som er forbi');
    expect(chapterOf(mark('2026-06-31')).warnings.map(({ code, found }) => [code, found])).toContainEqual([
      'unknown-directive',
      'until',
    ]);
  });

  it('a place that does not exist is a warning, and the text stays where it is', () => {
    const { text, warnings } = chapterOf('Kort.\n\n::part{of="Z"}\n\nLangt.');
    expect(text).toContain('Langt.');
    expect(warnings.map(({ code, found }) => [code, found])).toContainEqual(['unknown-directive', 'part']);
  });

  it('data with a basis and a retention of their own show them', () => {
    const own = recordSchemas.activity.parse({
      ...smallAssessment.records.find(({ id }) => id === 'applications'),
      retention: { nb: 'Fem år' },
      data: [
        {
          text: { nb: 'fødselsnummer' },
          bases: [{ article: '6(1)(c)', law: { source: 'dpf', provision: '§ 9' } }],
          retention: { nb: 'ett år' },
        },
      ],
    });
    const text = table('activities', [own]).replaceAll('\n', ' ');
    expect(text).toMatch(/fødselsnummer \(artikkel 6 nr. 1 bokstav c, .*§ 9\)/);
    expect(text).toContain('Fem år; fødselsnummer: ett år');
  });

  it('there is a case above for every table', () => {
    expect(Object.keys(tables)).toHaveLength(15);
  });

  it('a table that does not exist is a warning, and leaves no trace', () => {
    const { text, warnings } = chapterOf('Før\n\n::table{of="rolls"}\n\nEtter');
    expect(text).toBe('Før\n\nEtter');
    expect(warnings).toContainEqual({
      code: 'unknown-table',
      language: 'nb',
      record: 'tables',
      found: 'rolls',
    });
  });

  it('a hidden activity takes its rows out of roles and chain', () => {
    expect(short('roles', [hide('applications')])).toBe('Roller i hver behandling: ingenting er registrert.');
    expect(table('chain', [hide('applications')])).not.toContain('Søknader');
    expect(table('roles', [hide('applications')], 'internal')).toContain('[Søknader]');
  });

  it('a hidden importer is not named by its transfer', () => {
    const text = table('transfers', [hide('parent')]);
    expect(text).toContain('→ ikke tilgjengelig på dette nivået');
    expect(text).not.toContain('Cloud Provider');
  });

  it('what a claim lacks is not told when it lies under a hidden premise', () => {
    const text = table('claims', [hide('framework-stands')]);
    expect(text).toContain('Grunnen bygger på opplysninger som ikke er tilgjengelige på dette nivået.');
    expect(text).not.toContain('C-703/25 P');
  });
});

describe('the text of a chapter', () => {
  it.each([
    ['[klikk](javascript:alert(1))', 'klikk', 'refused-link'],
    ['![bilde](https://example.org/a.png)', 'bilde', 'refused-image'],
    ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>', 'refused-html'],
    ['Se [der](record:nowhere).', 'Se der (finnes ikke).', 'dangling-reference'],
    ['Se [der](source:nowhere).', 'Se der (finnes ikke).', 'dangling-reference'],
    ['Se [der](record:secret-decision).', 'Se der.', 'hidden-reference'],
    ['Noe[^borte].', 'Noe\\[^borte].', 'undefined-footnote'],
    ['::video{id="x"}', '::video{id="x"}', 'unknown-directive'],
  ])('%s is shown as %s, with a warning', (markdown, shown, code) => {
    const { text, warnings } = chapterOf(markdown);
    expect(text).toBe(shown);
    expect(warnings.map((warning) => warning.code)).toContain(code);
  });

  it('a claim that the reader may not see is left out', () => {
    const { text, warnings } = chapterOf('::claim{id="transfer-has-ground"}', [hide('transfer-has-ground')]);
    expect(text).toBe('');
    expect(warnings).toContainEqual({
      code: 'hidden-reference',
      language: 'nb',
      record: 'tables',
      found: 'transfer-has-ground',
    });
  });

  it('links by reference are followed like others', () => {
    expect(chapterOf('Se [konklusjonen][k].\n\n[k]: record:conclusion').text).toBe(
      'Se [konklusjonen](../conclusion/).',
    );
  });

  it('a shortcode in code does not run either', () => {
    expect(chapterOf('Skriv `{{< children />}}`.').text).not.toContain('{{<');
  });
});
