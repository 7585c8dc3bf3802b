import { z } from 'zod';
import type { Connector } from './connector.js';
import { Fault } from './fault.js';
import { dayIn, evened, type Passage } from './passage.js';
import type { SettingsOf } from './settings.js';
import { jsonOf, textOf } from './text.js';

const value = z.looseObject({ value: z.string() });
const answerSchema = z.looseObject({
  results: z.looseObject({
    bindings: z.array(
      z.looseObject({
        base: value,
        celex: value,
        relation: value,
        date: value.optional(),
        title: value.optional(),
      }),
    ),
  }),
});

const ontology = 'http://publications.europa.eu/ontology/cdm#';
const relations = [
  'act_consolidated_consolidates_resource_legal',
  'resource_legal_based_on_resource_legal',
  'resource_legal_corrects_resource_legal',
];
/** CELEX numbers in one question: more of them take too long. */
const atOnce = 100;
const mostAnswer = 20_000_000;

/** What has been made of, corrected in or built on acts of the Union, by their CELEX numbers. */
export const cellar: Connector<SettingsOf<'cellar'>> = async ({
  settings,
  address,
  fetching,
  marks,
  world,
}) => {
  const asked = settings.celex ?? world.flatMap(({ celex }) => celex ?? []);
  const celex = [...new Set(asked)].filter((one) => /^[\w().-]{5,40}$/.test(one));
  const rows = new Map<string, Row>();
  for (let from = 0; from < celex.length; from += atOnce) {
    const url = new URL(address);
    url.search = new URLSearchParams({
      query: queryOf(celex.slice(from, from + atOnce)),
      format: 'application/sparql-results+json',
    }).toString();
    const fetched = await fetching(url, { accept: 'application/sparql-results+json', most: mostAnswer });
    if (fetched.isUnchanged) throw new Fault('unexpected', '304');
    const { results } = jsonOf(textOf(fetched.body, fetched.type), answerSchema);
    for (const { base, celex: other, relation, date, title } of results.bindings) {
      // A row comes once for each expression, and with each of its days.
      const key = [base.value, relation.value.replace(ontology, ''), other.value].join('|');
      const row = rows.get(key) ?? {
        base: base.value,
        other: other.value,
        days: new Set(),
        titles: new Set(),
      };
      const day = dayIn(date?.value);
      if (day !== undefined) row.days.add(day);
      if (title !== undefined) row.titles.add(evened(title.value));
      rows.set(key, row);
    }
  }
  const followed = new Set(marks?.['celex']?.split(' '));
  return {
    passages: [...rows].map(([key, row]) => passageOf(key, row)),
    // Of an act that one begins to follow, what was made of it before is not new.
    isNew: (key) => followed.has(key.split('|')[0] ?? ''),
    marks: { celex: celex.join(' ') },
  };
};

type Row = {
  readonly base: string;
  readonly other: string;
  readonly days: Set<string>;
  readonly titles: Set<string>;
};

const passageOf = (key: string, { base, other, days, titles }: Row): Passage => {
  const dated = [...days].sort();
  const title = [...titles].sort()[0] ?? other;
  return {
    key,
    title,
    place: other,
    text: [title, `${other} (${key.split('|')[1]?.replaceAll('_', ' ')} ${base})`, dated.join(', ')]
      .filter(Boolean)
      .join('\n'),
    url: `https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:${encodeURIComponent(other)}`,
    ...(dated[0] !== undefined && { on: dated[0] }),
    about: [{ identifier: base }],
  };
};

// A literal that has no type is looked for in everything, and is not found in time.
const queryOf = (celex: readonly string[]): string => `PREFIX cdm: <${ontology}>
SELECT DISTINCT ?base ?celex ?relation ?date ?title WHERE {
  VALUES ?base { ${celex.map((one) => `"${one}"^^<http://www.w3.org/2001/XMLSchema#string>`).join(' ')} }
  VALUES ?relation { ${relations.map((one) => `cdm:${one}`).join(' ')} }
  ?act cdm:resource_legal_id_celex ?base .
  ?other ?relation ?act .
  ?other cdm:resource_legal_id_celex ?celex .
  OPTIONAL { ?other cdm:work_date_document ?date }
  OPTIONAL {
    ?expression cdm:expression_belongs_to_work ?other ;
      cdm:expression_uses_language <http://publications.europa.eu/resource/authority/language/ENG> ;
      cdm:expression_title ?title
  }
}`;
