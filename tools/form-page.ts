import type { WorldEntryOf } from '@risikobilde/core';
import { shippedWorld } from './shipped-files.js';

type Form = WorldEntryOf<'form'>;
type Part = Form['sections'][number]['parts'][number];
type Fill = Part['columns'][number]['fill'][number];

type Catalogue = WorldEntryOf<'catalogue'>;

const shipped = (): { readonly form: Form; readonly catalogues: readonly Catalogue[] } => {
  const { entries } = shippedWorld();
  const form = entries.find((entry) => entry.id === 'edpb-dpia-1.0');
  if (form?.kind !== 'form') throw new Error('the form of the European Data Protection Board cannot be read');
  return { form, catalogues: entries.filter((entry) => entry.kind === 'catalogue') };
};

/** A catalogue item in words, with its article where it has one. */
const itemIn = (catalogues: readonly Catalogue[], ref: string): string => {
  const [catalogue, id] = ref.split(':');
  const item = catalogues.find((one) => one.id === catalogue)?.items.find((one) => one.id === id);
  if (item === undefined) return `\`${ref}\``;
  return item.article === undefined ? (item.text['en'] ?? '') : `${item.text['en'] ?? ''} (${item.article})`;
};

/** What the answers that are worked out are worked out of. */
const workedOut: Readonly<Record<string, string>> = {
  references: 'the sources, reports and catalogues that records lean on',
  reasons: 'criteria that activities meet, and `assessment.reasons`',
  dataItems: 'rows of 1.1.a: those the purpose names; all where there is one purpose',
  crossBorder: 'yes when one activity says so, no when all say no',
  transferred: 'yes when there is a transfer; no when all is in the EEA',
  transfers: 'each transfer with its ground on the day',
  persons: 'groups of data subjects with their numbers',
  itemOf: '`activity.data.class` and `activity.data.special`',
  article9: 'Article 9(2) bases of the item, else of its purposes',
  recipients: 'recipients of the item, else of the activity',
  retention: 'retention of the item, else of the activity',
  processorTasks: 'the contract and its activities, until tasks are written',
  areaMeasures: 'baseline measures that name the area in `measure.refs`',
  areaStatus: 'the status that all of them have, else partially implemented',
  measureStatus: 'planned, partly, implemented or verified; proposed ticks nothing',
  measureEffects: 'reasons of the effects of the measure',
  scale: 'the scale: levels, bands and who may accept',
  likelihood: 'likelihood level of inherent risk',
  severity: 'consequence level of inherent risk, and how serious the harm is',
  level: 'band of inherent risk',
  factors: '`scenario.factors`, and what data, people and measures show',
  acceptable: 'rule of the band, and the acceptance in force',
  mitigates: 'scenarios that the measure has an effect on',
  applies: 'additional measures that are decided',
  residualLikelihood: 'likelihood level of residual risk',
  residualSeverity: 'consequence level of residual risk, and how serious the harm is',
  residualLevel: 'band of residual risk',
  residualAcceptable: 'rule of the band, and the acceptance in force',
  plan: 'measures not yet done, with owner and due date; when it is reviewed',
  outcome: '`decision.outcome`, else what type and condition of the decision say',
  validated: 'day of the newest approval',
};

const filledBy = (fill: Fill): string => {
  if (!('from' in fill)) return workedOut[fill.computed] ?? fill.computed;
  const where = Object.entries(fill.where ?? {}).map(
    ([place, held]) => `${place.split('.').at(-1) ?? place} is ${held}`,
  );
  return `\`${fill.from}\`${where.length === 0 ? '' : ` where ${where.join(' and ')}`}`;
};

const rowsOf = (part: Part): string => {
  if (part.fixed) return 'The rows that the form has printed.';
  if (part.rows === undefined) return '';
  const each = part.rows.map((row) =>
    'each' in row
      ? `\`${row.each}\`${
          row.where
            ? ` (${Object.entries(row.where)
                .map(
                  ([place, held]) =>
                    `${place.split('.').at(-1) ?? place} is ${held === '-' ? 'not said' : held}`,
                )
                .join(', ')})`
            : ''
        }`
      : rowsWorkedOut[row.computed],
  );
  return `A row for each of ${each.join(', then ')}.`;
};

const rowsWorkedOut: Readonly<Record<string, string>> = {
  controllers: 'those who decide purposes and means',
  processors: '`engagement`, then the sub-processors on their lists',
  design: 'the measures that name `edpb-dpia-measures:design-and-default`',
  security: 'the measures that name `edpb-dpia-measures:security` or one of NSM’s principles',
  risks: 'the rows of 3.1, then those of 4.1.a',
  additionalMeasures: 'the measures that come in addition',
  reassessed: 'the risks that such a measure has an effect on',
};

const nameOf = ({
  official,
  name,
}: {
  readonly official?: string | undefined;
  readonly name: Part['name'];
}): string => (official === undefined ? `${name['en'] ?? ''} (ours)` : official);

/** The page of the form: each number and word, whose it is, and what fills it. */
export const formPage = (): string => {
  const { form, catalogues } = shipped();
  const parts = form.sections.flatMap((section) => section.parts);
  const columns = parts.flatMap((part) => part.columns);
  const own = columns.filter(({ official }) => official !== undefined).length;
  return `<!-- Written from world/eu/forms/edpb-dpia/${form.version}/form.yaml by \`npm run docs\`; do not edit. -->

# The EDPB template, field by field

${form.official}, version ${form.version} (${form.status === 'consultation' ? 'for public consultation' : 'final'}), adopted ${form.adopted}, published ${form.published}. State last
checked ${form.lastChecked ?? ''}. Read in: [${form.cite.title}](${form.cite.url ?? ''}) (verification ${form.verification}).

\`risikobilde publish <dir> --format edpb --to out\` writes it as Word, HTML and JSON, in the languages asked for; the view **Malen** in the workbench and in the guided path shows
the same. A person with no tool but the form finds every number and word of it here. The form has ${form.tables} tables, of which table 0 is its own history, and
${form.boxes} boxes. A test counts both. ${own} of its ${columns.length} heads of fields and columns were read word for word; the rest are said in our words and marked
as ours. All Norwegian names are ours, since the Board has not translated the form.

## Words that mean something of their own

| the form | bokmål | nynorsk | what it means |
| --- | --- | --- | --- |
${form.terms.map(({ official, name, definition }) => `| ${official} | ${name['nb'] ?? ''} | ${name['nn'] ?? ''} | ${definition['en'] ?? ''} |`).join('\n')}

**The trap.** Risikobilde’s \`initial\` is the risk with no measures, and neither of the form’s two. Inherent risk here is what is judged with the *baseline* measures (\`measure.set\`,
or decided measures that do not say) counted in, planned ones too. Residual risk counts the *additional* measures that are decided as well; one that is only proposed is listed in
4.2.a and lowers nothing.

## What each cell says

- **Filled**: what the records say, each with its record and field. It may still lack something, and says what.
- **Open**: what is missing, and whom to ask.
- **Does not apply**: with why, from \`assessment.none\` (\`edpb-dpia-1.0:1.4\`, or one field of a row) or from what other answers show.

A cell’s tag is \`form:part.field|record/path\`, the same in every edition.

${form.sections
  .map(
    (section) => `## ${section.number} ${nameOf(section)}

${section.parts.map((part) => partPage(form, catalogues, part)).join('\n\n')}`,
  )
  .join('\n\n')}

## Boxes

${form.lists
  .map(({ id, title, options, groups = [] }) => {
    const said = (all: typeof options): string =>
      all
        .map((option) => {
          const ours =
            option.name?.['en'] ?? (option.item === undefined ? '' : itemIn(catalogues, option.item));
          return option.official === undefined
            ? ours
            : ours.startsWith(option.official)
              ? ours
              : option.official;
        })
        .join(' · ');
    const opens = `- **${title['en'] ?? id}** (\`${id}\`, ${options.length}): `;
    if (groups.length === 0) return opens + said(options);
    return (
      opens +
      groups
        .map((group) => {
          const own = options.filter((option) => option.group === group.id);
          return `\n  - ${group.id} ${group.name['en'] ?? ''}: ${own.length === 0 ? 'a text, and no box' : said(own)}`;
        })
        .join('')
    );
  })
  .join('\n')}

The kinds of asset in 1.3 have no boxes in the form. Its Explainer names six, and \`activity.phases.assets.type\` has those.

## Numbers and words that a reader meets

| in the filled form | what it is | where it is explained |
| --- | --- | --- |
| \`1.1.a\`, \`4.2.b\` | the number of the form’s own part; its Explainer writes \`1.1.1\` | the contents on the first page |
| \`1\`, \`2\` under # | the number of a row in its part, from 1 | the same table |
| \`4.1.a no. 3\` | row 3 of part 4.1.a, which the cell refers to | the row itself (a link), and the index at the end |
| ☒ ☐ | a box that is ticked and one that is not; Word ticks them when pressed | the words beside them |
| A to E over the boxes of 0.5 | the form’s five groups of reasons; B asks for a text and has no box | the name beside the letter |
| under Article 12–14 in 2.3 | the articles that a printed row is about | the row |
| \`2. Unlikely\`, \`4. Severe\` in 4.1.c and 4.2.b | a level of likelihood, and one of how many are affected, on the scale of the assessment | 4.1.b, level by level |
| harm to the individual, under severity | how serious the harm is to each person | the words themselves |
| a band, such as Moderate | the level of risk of the two together | 4.1.b, with who may accept it |
| 4,000,000–6,000,000 persons | the range that the number of people lies in | 1.1.d, with whom they are |
| organisation number, article, days and dates | what they say | the word before them |
| Not given. Ask … | nothing is recorded, and who knows it | a comment in Word asks that person |
| Does not apply. | with why: from a person, or from what other answers show | the same cell |
| inherent, residual, threat, risk source, modulating factors | words of the form | “Words of the form”, after section 6 |

## Other languages

Names are data in \`form.yaml\`: a name in another language is a line beside \`nb\`, \`nn\` and \`en\`, ours and marked as ours under the title of the form, with the form’s own
English beside it. A form that was filled in elsewhere is found by its names in every language that \`form.yaml\` has.
`;
};

const partPage = (form: Form, catalogues: readonly Catalogue[], part: Part): string => {
  const rows = rowsOf(part);
  const remarks = (part.remarks ?? []).map((remark) => `> ${remark['en'] ?? ''}`);
  const table = part.columns.map(({ id, options, fill, text = [], refersTo, ...names }) => {
    const list = form.lists.find((one) => one.id === options);
    const says = [...fill, ...text].map(filledBy);
    const boxes = list === undefined ? [] : [`boxes \`${list.id}\``];
    const refs = refersTo === undefined ? [] : [`rows of ${refersTo.join(', ')}`];
    return `| \`${id}\` | ${nameOf(names)} | ${names.name['nb'] ?? ''} | ${[...boxes, ...refs, ...says].join('; ')} |`;
  });
  return [
    `### ${part.number} ${nameOf(part)}`,
    `Bokmål: ${part.name['nb'] ?? ''}. Table ${part.tables.join(', ')} of the file${part.boxes === undefined ? '' : `, ${part.boxes} boxes`}. ${rows}`.trim(),
    ...(remarks.length === 0 ? [] : [remarks.join('\n>\n')]),
    ['| field | the form | bokmål | filled by |', '| --- | --- | --- | --- |', ...table].join('\n'),
    ...(part.fixed
      ? [
          `Rows: ${part.fixed.map(({ official, item }) => `${official ?? ''}: ${itemIn(catalogues, item)}, \`${item}\``).join(' · ')}`,
        ]
      : []),
  ].join('\n\n');
};
