import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { lawStatus, provisionStatus } from '../packages/core/src/derive/law-status.js';
import { createContext } from '../packages/core/src/context.js';
import { parseLocalDate } from '../packages/core/src/model/local-date.js';
import { worldSchemas } from '../packages/core/src/world/schema.js';
import {
  isWorldKind,
  type WorldEntry,
  type WorldEntryOf,
  type WorldKind,
} from '../packages/core/src/world/world.js';

const root = import.meta.dirname;

type Raw = { readonly file: string; readonly kind: string; readonly entry: unknown };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const readRaw = (file: string): readonly Raw[] => {
  const document = parseDocument(readFileSync(join(root, file), 'utf8'), { uniqueKeys: true });
  if (document.errors.length > 0) throw new Error(`${file}: ${document.errors[0]?.message}`);
  const content: unknown = document.toJS();
  if (!isObject(content) || typeof content.kind !== 'string') throw new Error(`${file}: no kind`);
  const { kind, records } = content;
  if (!Array.isArray(records)) return [{ file, kind, entry: content }];
  return records.map((record: unknown) => ({
    file,
    kind,
    entry: isObject(record) ? { kind, ...record } : record,
  }));
};

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml') && !/(pack|edition)\.yaml$/.test(file))
  .sort();
const raw = files.flatMap(readRaw);

const parse = ({ file, kind, entry }: Raw): WorldEntry => {
  if (!isWorldKind(kind)) throw new Error(`${file}: there is no world data of kind ${kind}`);
  const result = worldSchemas[kind].safeParse(entry);
  const id = isObject(entry) ? String(entry.id) : '';
  if (!result.success) throw new Error(`${file} ${id}: ${z.prettifyError(result.error)}`);
  return result.data;
};

const entries = raw.map(parse);
const of = <K extends WorldKind>(kind: K): readonly WorldEntryOf<K>[] =>
  entries.filter((entry): entry is WorldEntryOf<K> & WorldEntry => entry.kind === kind);
const get = <K extends WorldKind>(kind: K, id: string): WorldEntryOf<K> => {
  const found = of(kind).find((entry) => entry.id === id);
  if (!found) throw new Error(`no ${kind} ${id}`);
  return found;
};

type Found = { readonly at: string; readonly node: Record<string, unknown> };

/** Every mapping in the data, with the path to it. */
const mappings = (value: unknown, at: string): readonly Found[] => {
  if (Array.isArray(value)) return value.flatMap((item, index) => mappings(item, `${at}[${index}]`));
  if (!isObject(value)) return [];
  return [
    { at, node: value },
    ...Object.entries(value).flatMap(([key, inner]) => mappings(inner, `${at}.${key}`)),
  ];
};
const everyMapping = entries.flatMap((entry) => mappings(entry, `${entry.kind}:${entry.id}`));
const facts = everyMapping.filter(({ node }) => 'verification' in node);
const titleOf = (node: Record<string, unknown>): string =>
  isObject(node.cite) && typeof node.cite.title === 'string' ? node.cite.title : '';

const languages = ['nb', 'nn', 'en'] as const;

/** Words that show a text to be in the other written language of Norwegian. */
const foreignWords = {
  nb: /(?<!\p{L})(ikkje|frå|eit|vere|kva|kven|korleis|berre|noko|nokon|òg)(?!\p{L})/iu,
  nn: /(?<!\p{L})(ikke|fra|hva|hvem|hvordan|hvis|noe|noen|også|ble|uten|kun)(?!\p{L})/iu,
};

describe('world data', () => {
  it('is read from its files', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(entries.length).toBeGreaterThan(120);
  });

  it('has one entry for each id of a kind', () => {
    const keys = entries.map((entry) => `${entry.kind}:${entry.id}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('has one edition, clause, item and entry for each id', () => {
    const twice = (ids: readonly string[]) => ids.filter((id, index) => ids.indexOf(id) !== index);
    for (const { editions } of [...of('series'), ...of('terms'), ...of('subprocessors')])
      expect(twice(editions.map(({ id }) => id))).toEqual([]);
    for (const { editions } of of('terms'))
      for (const { clauses } of editions) expect(twice(clauses.map(({ anchor }) => anchor))).toEqual([]);
    for (const { items } of of('catalogue')) expect(twice(items.map(({ id }) => id))).toEqual([]);
    for (const { editions } of of('subprocessors'))
      for (const edition of editions) expect(twice(edition.entries.map(({ id }) => id))).toEqual([]);
    for (const { provisions } of of('source')) expect(twice(provisions.map(({ ref }) => ref))).toEqual([]);
  });

  it('gives a source for every fact', () => {
    expect(facts.length).toBeGreaterThan(400);
    expect(
      facts.filter(({ node }) => titleOf(node) === '' && !('article' in node)).map(({ at }) => at),
    ).toEqual([]);
  });

  it('refuses a fact without a source', () => {
    const [source] = raw.filter(({ kind }) => kind === 'source');
    expect(source && isObject(source.entry)).toBe(true);
    if (!source || !isObject(source.entry)) return;
    const { cite: _, ...withoutCite } = source.entry;
    expect(worldSchemas.source.safeParse(withoutCite).success).toBe(false);
  });

  it('says when a primary or secondary text was read', () => {
    const unread = facts.filter(
      ({ node }) =>
        ['P', 'S'].includes(String(node.verification)) && isObject(node.cite) && !('read' in node.cite),
    );
    expect(unread.map(({ at }) => at)).toEqual([]);
  });

  it('never claims to have read a text whose citation says it was not read', () => {
    const claimed = facts.filter(
      ({ node }) => node.verification === 'P' && /teksten er ikke lest|ikke bekreftet/.test(titleOf(node)),
    );
    expect(claimed.map(({ at }) => at)).toEqual([]);
  });

  const texts = everyMapping.filter(({ node }) => languages.some((language) => language in node));
  // A name that the body has given in English is not ours to give once more: it stands as `official` beside the name.
  const isOfficial = new Set(
    everyMapping.flatMap(({ at, node }) => ('official' in node ? [`${at}.name`] : [])),
  );

  it.each(languages)('has every name, title and text in %s', (language) => {
    const missing = texts.filter(
      ({ at, node }) =>
        (node[language] === undefined || node[language] === '') && !(language === 'en' && isOfficial.has(at)),
    );
    expect(missing.map(({ at }) => at)).toEqual([]);
  });

  it.each(Object.entries(foreignWords))(
    'has no words of another written language in %s',
    (language, words) => {
      const found = texts.filter(({ node }) => words.test(String(node[language])));
      expect(found.map(({ at, node }) => `${at}: ${String(node[language])}`)).toEqual([]);
    },
  );
});

describe('references within the world', () => {
  const ids = (kind: WorldKind) => new Set<string>(of(kind).map(({ id }) => id));

  it('reach the themes, sources and mandates they name', () => {
    const [themes, sources, mandates] = [ids('theme'), ids('source'), ids('mandate')];
    const dangling: string[] = [];
    const check = (known: ReadonlySet<string>, id: string | undefined, from: string) => {
      if (id !== undefined && !known.has(id)) dangling.push(`${from} -> ${id}`);
    };
    for (const source of of('source')) {
      for (const theme of source.themes) check(themes, theme, source.id);
      check(sources, source.successor?.source, source.id);
      for (const event of source.events) check(sources, event.by, `${source.id} ${event.date}`);
      for (const provision of source.provisions)
        check(sources, provision.successor?.source, `${source.id} ${provision.ref}`);
    }
    for (const { id, source } of of('adequacy')) check(sources, source, id);
    for (const { id, editions } of of('series'))
      for (const edition of editions)
        for (const point of edition.points) check(themes, point.theme, `${id} ${edition.id}`);
    for (const { id, themes: named } of [...of('technology'), ...of('mandate')])
      for (const theme of named) check(themes, theme, id);
    for (const { id, successor } of of('mandate')) check(mandates, successor, id);
    expect(dangling).toEqual([]);
  });

  it('reach the provision that takes the place of another', () => {
    const missing = of('source').flatMap(({ id, provisions }) =>
      provisions.flatMap(({ ref, successor }) =>
        (successor ? [successor.ref, ...successor.also] : [])
          .filter((next) => !get('source', successor?.source ?? '').provisions.some((p) => p.ref === next))
          .map((next) => `${id} ${ref} -> ${successor?.source} ${next}`),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('tie an appeal to the action it appeals', () => {
    for (const source of of('source'))
      for (const event of source.events.filter(({ type }) => type === 'appealed'))
        expect(event.case, `${source.id} ${event.date}`).toBeDefined();
  });
});

describe('scales', () => {
  it.each(['risk-5x5', 'risk-4x4'])('%s has a matrix that fits its levels and bands', (id) => {
    const scale = get('scale', id);
    const bands = scale.bands.map((band) => band.id);
    expect(scale.matrix).toHaveLength(scale.likelihood.length);
    for (const row of scale.matrix) {
      expect(row).toHaveLength(scale.consequence.length);
      for (const cell of row) expect(bands).toContain(cell);
    }
    expect(scale.likelihood.map(({ level }) => level)).toEqual(scale.likelihood.map((_, index) => index + 1));
    expect(scale.consequence.map(({ level }) => level)).toEqual(
      scale.consequence.map((_, index) => index + 1),
    );
  });

  it.each(['risk-5x5', 'risk-4x4'])('%s never gives a lower band for a more likely or graver event', (id) => {
    const scale = get('scale', id);
    const rank = scale.matrix.map((row) =>
      row.map((cell) => scale.bands.findIndex((band) => band.id === cell)),
    );
    rank.forEach((row, i) =>
      row.forEach((cell, j) => {
        expect(rank[i + 1]?.[j] ?? cell).toBeGreaterThanOrEqual(cell);
        expect(row[j + 1] ?? cell).toBeGreaterThanOrEqual(cell);
      }),
    );
  });

  it.each(['risk-5x5', 'risk-4x4'])(
    '%s has ranges that meet without gaps, up to the whole population',
    (id) => {
      const scale = get('scale', id);
      for (const ranges of [
        scale.likelihood.map(({ perYear }) => perYear),
        scale.consequence.map(({ persons }) => persons),
      ]) {
        ranges.forEach((range, index) => {
          expect(range).toBeDefined();
          if (index > 0) expect(range?.[0]).toBe(ranges[index - 1]?.[1]);
        });
      }
      expect(scale.consequence.at(-1)?.persons?.[1]).toBe(5_500_000);
    },
  );

  it.each(['risk-5x5', 'risk-4x4'])('%s has colours that carry white text at 4.5:1', (id) => {
    const channel = (hex: string) => {
      const value = Number.parseInt(hex, 16) / 255;
      return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    };
    for (const { colour } of get('scale', id).bands) {
      const luminance =
        0.2126 * channel(colour.slice(1, 3)) +
        0.7152 * channel(colour.slice(3, 5)) +
        0.0722 * channel(colour.slice(5, 7));
      expect(1.05 / (luminance + 0.05)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('call 5×5 risk high where both are at least 4, or 3 meets 5, and nowhere else', () => {
    const high = get('scale', 'risk-5x5').matrix.flatMap((row, i) =>
      row.flatMap((cell, j) => (cell === 'high' ? [`${i + 1},${j + 1}`] : [])),
    );
    expect(high).toEqual(['3,5', '4,4', '4,5', '5,3', '5,4', '5,5']);
  });
});

describe('terms and lists', () => {
  it('lets editions of the supplier’s terms be compared clause by clause', () => {
    const { editions } = get('terms', 'microsoft-dpa');
    expect(editions.length).toBeGreaterThanOrEqual(2);
    const clause = (edition: string, anchor: string) =>
      editions.find(({ id }) => id === edition)?.clauses.find((item) => item.anchor === anchor)?.text.nb;
    expect(clause('2024-01-02', 'sub-processors')).toBe(clause('2025-09-01', 'sub-processors'));
    expect(clause('2024-01-02', 'location')).not.toBe(clause('2025-09-01', 'location'));
    expect(clause('2024-01-02', 'continuity')).toBeUndefined();
    expect(clause('2025-09-01', 'continuity')).toBeDefined();
  });

  it('does not lose a clause from one edition to the next', () => {
    const { editions } = get('terms', 'microsoft-dpa');
    editions.forEach((edition, index) => {
      const now = new Set(edition.clauses.map(({ anchor }) => anchor));
      const lost = (editions[index - 1]?.clauses ?? []).filter(({ anchor }) => !now.has(anchor));
      expect(lost.map(({ anchor }) => anchor)).toEqual([]);
    });
  });

  it('says of every sub-processor list that it is not complete', () => {
    for (const { editions } of of('subprocessors'))
      for (const { complete } of editions) expect(complete).toBe(false);
  });

  it('never lets an edition whose clauses were carried on unread pass for read', () => {
    const carried = get('terms', 'microsoft-dpa').editions.filter(({ cite }) =>
      cite.title.includes('videreført'),
    );
    expect(carried.length).toBeGreaterThan(3);
    expect(
      carried.map(({ verification }) => verification).filter((mark) => mark === 'P' || mark === 'S'),
    ).toEqual([]);
  });

  it('says when somebody last looked for a newer edition, and how often to look', () => {
    for (const { id, checkEveryMonths, lastChecked } of [...of('terms'), ...of('subprocessors')]) {
      expect(checkEveryMonths, id).toBeDefined();
      expect(lastChecked, id).toBeDefined();
    }
  });

  it('says how often to look up what is pending or waits for a day', () => {
    const today = at('2026-11-27');
    const waiting = of('source').filter(({ id, events }) => {
      const { open, successor, state } = lawStatus(today, id);
      return (
        open.length > 0 ||
        state === 'undated' ||
        (state === 'notInForce' && !events.some(({ date }) => date > '2026-11-27')) ||
        (successor !== undefined &&
          successor.inForce === undefined &&
          !get('source', successor.source).checkEveryMonths)
      );
    });
    expect(waiting.filter(({ checkEveryMonths }) => !checkEveryMonths).map(({ id }) => id)).toEqual([]);
  });

  it('has editions in order of time', () => {
    for (const { id, editions } of [...of('series'), ...of('terms'), ...of('subprocessors')]) {
      const dates = editions.map(({ date }) => date as string);
      expect(dates, id).toEqual(dates.toSorted());
    }
  });
});

const day = (text: string) => {
  const date = parseLocalDate(text);
  if (!date) throw new Error(text);
  return date;
};

// Any assessment will do: only the world is read.
const at = (asOf: string, knownAt = asOf) =>
  createContext(
    { records: [{ kind: 'assessment', id: 'none' }] } as never,
    { entries },
    day(asOf),
    day(knownAt),
  );

describe('legal milestones', () => {
  it.each([
    ['Safe Harbour stood until the day before Schrems I', 'safe-harbour', '2015-10-05', 'inForce'],
    ['Safe Harbour was invalid from 2015-10-06', 'safe-harbour', '2015-10-06', 'ended'],
    ['Privacy Shield was not there in the gap after Schrems I', 'privacy-shield', '2016-01-01', 'notInForce'],
    ['Privacy Shield stood in July 2018', 'privacy-shield', '2018-07-20', 'inForce'],
    ['Privacy Shield was invalid from 2020-07-16', 'privacy-shield', '2020-07-16', 'ended'],
    ['There was no adequacy for the USA in February 2023', 'dpf', '2023-02-01', 'notInForce'],
    ['The Data Privacy Framework stands from 2023-07-10', 'dpf', '2023-07-10', 'inForce'],
    ['The Data Privacy Framework still stands under appeal', 'dpf', '2026-11-24', 'inForce'],
    ['The Data Privacy Framework stands after Trump v. Slaughter', 'dpf', '2026-06-30', 'inForce'],
    [
      'The Archives Regulations are in force from 2026-01-01',
      'arkivforskriften-2026',
      '2026-01-01',
      'inForce',
    ],
    ['The AI Omnibus: no day of entry into force was found', 'ai-omnibus', '2026-11-27', 'undated'],
    ['The Digital Omnibus is a proposal', 'digital-omnibus', '2026-11-27', 'notInForce'],
    [
      'The regulations on Digdir’s access: entry into force not read',
      'freg-forskrift',
      '2026-11-27',
      'undated',
    ],
    [
      'The Digital Security Regulations are in force from 2025-10-01',
      'digitalsikkerhetsforskriften',
      '2025-10-01',
      'inForce',
    ],
    ['The 2001 standard clauses could be used until 2021-09-26', 'scc-2001', '2021-09-26', 'inForce'],
    ['The 2001 standard clauses were repealed on 2021-09-27', 'scc-2001', '2021-09-27', 'ended'],
    ['The 2010 standard clauses could be used until 2021-09-26', 'scc-2010', '2021-09-26', 'inForce'],
    ['The 2010 standard clauses were repealed on 2021-09-27', 'scc-2010', '2021-09-27', 'ended'],
    ['The 2021 standard clauses stand', 'scc-2021', '2022-01-01', 'inForce'],
    ['The GDPR did not apply in April 2018', 'gdpr', '2018-04-01', 'notInForce'],
    [
      'The GDPR applied in the EU, but was not law in Norway, on 2018-05-25',
      'gdpr',
      '2018-05-25',
      'notInForce',
    ],
    ['The GDPR was not law in Norway the day before 2018-07-20', 'gdpr', '2018-07-19', 'notInForce'],
    ['The GDPR is law in Norway from 2018-07-20', 'gdpr', '2018-07-20', 'inForce'],
    ['The Personal Data Act did not apply the day before 2018-07-20', 'popplyl', '2018-07-19', 'notInForce'],
    ['The Personal Data Act applies from 2018-07-20', 'popplyl', '2018-07-20', 'inForce'],
    ['The Public Administration Act of 1967 stands', 'fvl-1967', '2026-11-24', 'inForce'],
    [
      'The Public Administration Act of 2025 is enacted but not in force',
      'fvl-2025',
      '2026-11-24',
      'notInForce',
    ],
    ['The Archives Act of 1992 ended on 2026-01-01', 'arkivlova-1992', '2026-01-01', 'ended'],
    ['The Archives Act of 2025 is in force from 2026-01-01', 'arkivlova-2025', '2026-01-01', 'inForce'],
    [
      'The Digital Security Act was not in force in September 2025',
      'digitalsikkerhetsloven',
      '2025-09-30',
      'notInForce',
    ],
    [
      'The Digital Security Act is in force from 2025-10-01',
      'digitalsikkerhetsloven',
      '2025-10-01',
      'inForce',
    ],
    ['FISA 702 was in force in March 2024', 'fisa-702', '2024-03-31', 'inForce'],
    ['FISA 702 outlived its April 2026 sunsets', 'fisa-702', '2026-05-15', 'inForce'],
    ['FISA 702 lapsed on 2026-06-12', 'fisa-702', '2026-06-12', 'ended'],
    ['The UK decision outlived its first expiry', 'adequacy-uk', '2025-07-01', 'inForce'],
    ['The UK decision outlived its second expiry', 'adequacy-uk', '2026-01-15', 'inForce'],
    ['The last day of the UK decision, 2031-12-27, is included', 'adequacy-uk', '2031-12-27', 'inForce'],
    ['The UK decision has ended on 2031-12-28 unless renewed', 'adequacy-uk', '2031-12-28', 'ended'],
    ['Brazil was not adequate in 2025', 'adequacy-brazil', '2025-12-31', 'notInForce'],
    [
      'The decision on Brazil was not in force the day before its publication',
      'adequacy-brazil',
      '2026-01-27',
      'notInForce',
    ],
    ['The decision on Brazil is in force from its publication', 'adequacy-brazil', '2026-01-28', 'inForce'],
  ])('%s', (_, id, asOf, state) => {
    expect(lawStatus(at(asOf), id).state).toBe(state);
  });

  it.each([
    [
      'Archives may still not be taken out of the country after the old act ended',
      'arkivlova-1992',
      '§ 9 b',
      '2026-11-24',
      'inForce',
    ],
    [
      'The new rule on storing archives abroad is not in force',
      'arkivlova-2025',
      '§ 11',
      '2026-11-24',
      'notInForce',
    ],
    ['Electronic communication still rests on section 15 a', 'fvl-1967', '§ 15 a', '2026-11-24', 'inForce'],
    ['Section 10 of the new act is not in force', 'fvl-2025', '§ 10', '2026-11-24', 'notInForce'],
    [
      'Facilitated collection was not in force with the rest of the Intelligence Service Act',
      'etterretningstjenesteloven',
      'kap. 7',
      '2021-06-01',
      'notInForce',
    ],
  ])('%s', (_, id, ref, asOf, state) => {
    expect(provisionStatus(at(asOf), id, ref).state).toBe(state);
  });

  it('The action against the framework was open in 2024, closed by the dismissal, and open again by the appeal', () => {
    const open = (asOf: string) => lawStatus(at(asOf), 'dpf').open.map(({ type }) => type);
    expect(open('2024-03-31')).toEqual(['challenged']);
    expect(open('2025-10-01')).toEqual([]);
    expect(open('2025-12-31')).toEqual(['appealed']);
  });

  it('The state of the framework was last looked up on 2026-10-09, that of the appeal on 2026-09-27', () => {
    expect(lawStatus(at('2026-11-24'), 'dpf').lastChecked).toBe('2026-10-09');
    expect(lawStatus(at('2026-11-24'), 'latombe').lastChecked).toBe('2026-09-27');
  });

  it('The UK decision: what was known on 10 December 2025 was that it ends after 27 December', () => {
    expect(lawStatus(at('2025-12-27', '2025-12-10'), 'adequacy-uk').state).toBe('inForce');
    expect(lawStatus(at('2025-12-28', '2025-12-10'), 'adequacy-uk').state).toBe('ended');
    expect(lawStatus(at('2025-12-28', '2025-12-19'), 'adequacy-uk').state).toBe('inForce');
  });

  it('The framework is weakened by the lost quorum of the oversight board from 2025-01-27', () => {
    expect(lawStatus(at('2025-01-26'), 'dpf').weakened).toHaveLength(0);
    expect(lawStatus(at('2025-01-27'), 'dpf').weakened).toHaveLength(1);
  });

  it('The framework is weakened once more by Trump v. Slaughter from 2026-06-29, and questioned by two letters', () => {
    expect(lawStatus(at('2026-06-28'), 'dpf').weakened).toHaveLength(1);
    expect(lawStatus(at('2026-06-29'), 'dpf').weakened.at(-1)?.by).toBe('trump-v-slaughter');
    expect(lawStatus(at('2026-07-01'), 'dpf').questioned).toHaveLength(1);
    expect(lawStatus(at('2026-08-04'), 'dpf').questioned).toHaveLength(1);
    expect(lawStatus(at('2026-08-05'), 'dpf').questioned).toHaveLength(2);
  });

  it('Section 15 a has an enacted successor whose entry into force is unknown', () => {
    const status = provisionStatus(at('2026-11-24'), 'fvl-1967', '§ 15 a');
    expect(status.successor?.source).toBe('fvl-2025');
    expect(status.successor?.inForce).toBeUndefined();
    expect(provisionStatus(at('2025-06-19'), 'fvl-1967', '§ 15 a').successor).toBeUndefined();
  });

  it('Only certified American organisations are covered by the framework, and all of Switzerland by its decision', () => {
    expect(get('adequacy', 'dpf-scheme').covers).toBe('certified');
    expect(get('adequacy', 'adequate-switzerland').covers).toBe('all');
  });

  it('The 2026 report speaks against relying on a close ally; the 2024 report does not', () => {
    const bears = (edition: string, theme: string) =>
      get('series', 'nsm-risiko')
        .editions.find(({ id }) => id === edition)
        ?.points.filter((point) => point.theme === theme)
        .map((point) => point.bears);
    expect(bears('2024', 'supplier-country-ally')).toEqual(['neutral']);
    expect(bears('2026', 'supplier-country-ally')).toEqual(['against']);
    expect(bears('2026', 'cloud-concentration')).toEqual(['against']);
    expect(bears('2026', 'exit-and-continuity')).toContain('against');
  });

  it('The right to object exists on a public task but may be overridden, and portability does not exist', () => {
    const rows = get('rightsByBasis', 'gdpr-rights').rows;
    const on = (article: string) => rows.find((row) => row.article === article)?.bases.e;
    expect(on('21')).toBe('overridable');
    expect(on('20')).toBe('doesNotExist');
    expect(on('17')).toBe('limited');
    expect(on('15')).toBe('exists');
  });

  it('Every article on rights from 13 to 22 has a row for every legal basis', () => {
    const rows = get('rightsByBasis', 'gdpr-rights').rows;
    expect(rows.map(({ article }) => article)).toEqual([
      '13',
      '14',
      '15',
      '16',
      '17',
      '18',
      '19',
      '20',
      '21',
      '22',
    ]);
    for (const { bases } of rows) expect(Object.keys(bases)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });
});

describe('what the shipped case may cite', () => {
  const needed: readonly (readonly [WorldKind, readonly string[]])[] = [
    [
      'source',
      'safe-harbour schrems-1 privacy-shield schrems-2 gdpr eea-gdpr popplyl fvl-1967 fvl-2025 eforvaltningsforskriften arkivlova-1992 arkivlova-2025 sikkerhetsloven digitalsikkerhetsloven etterretningstjenesteloven ekomloven digdir-freg-law offentleglova spraklova likestillingsloven menneskerettsloven grunnloven echr charter dpf latombe scc-2021 scc-2021-processor eo-14086 fisa-702 pclob cloud-act rec-01-2020 rec-02-2020 guidelines-05-2021 guidelines-07-2020 guidelines-02-2024 opinion-22-2024 edpb-cloud-report wp248-guidelines data-act digital-omnibus altinn-2-closure altinn-dpia-2-6 dfo-schrems-guide digdir-internkontroll nsm-grunnprinsipper big-brother-watch centrum-for-rattvisa'.split(
        ' ',
      ),
    ],
    [
      'adequacy',
      ['safe-harbour-scheme', 'privacy-shield-scheme', 'dpf-scheme', 'adequate-uk', 'adequate-switzerland'],
    ],
    ['series', ['nsm-risiko', 'pst-ntv', 'e-fokus', 'nsm-digitalt-risikobilde']],
    [
      'theme',
      'supplier-country-ally cloud-concentration exit-and-continuity us-surveillance-law us-oversight eu-us-adequacy supply-chain state-espionage hybrid-threats insider encryption quantum-threat sovereign-cloud'.split(
        ' ',
      ),
    ],
    ['terms', ['microsoft-dpa']],
    ['subprocessors', ['microsoft-online-services']],
    [
      'catalogue',
      'art-35-3 art-35-7 wp248 dt-list art-28 supplementary-measures essential-guarantees nsm-principles interference-test freedoms'.split(
        ' ',
      ),
    ],
    ['rightsByBasis', ['gdpr-rights']],
    ['scale', ['risk-5x5', 'risk-4x4']],
  ];
  it.each(needed)('holds every %s by its agreed id', (kind, wanted) => {
    const have = new Set<string>(of(kind).map(({ id }) => id));
    expect(wanted.filter((id) => !have.has(id))).toEqual([]);
  });

  it('holds every article that the rules cite', () => {
    const refs = new Set(get('source', 'gdpr').provisions.map(({ ref }) => ref));
    const articles = [
      4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 24, 26, 27, 28, 29, 32, 33, 34, 35,
      36, 37, 38, 39, 44, 45, 46, 47, 48, 49, 86, 87, 88, 89,
    ];
    expect(articles.filter((article) => !refs.has(`art. ${article}`))).toEqual([]);
  });
});
