import {
  conclusionMarks,
  evaluate,
  type MarkedFact,
  parseLocalDate,
  type Verification,
} from '@risikobilde/core';
import { toleranceOf } from '@risikobilde/core/risk';
import { wordsOf } from '@risikobilde/words/all';
import { parse } from 'yaml';
import { shippedCase, shippedFiles, shippedWorld } from './shipped-files.js';

const marks = ['P', 'S', 'K', 'U'] as const satisfies readonly Verification[];

const meaning: Readonly<Record<Verification, string>> = {
  P: 'the primary text was read, in a stored copy, at the page, section, paragraph or heading that `cite.place` names | checked',
  S: 'a secondary page says so | checked',
  K: 'known from the document; its text was not at hand | unchecked',
  U: 'uncertain, or not found | unchecked',
};

/** The day that the shipped case is published for everywhere else in the repository. */
const asOf = '2026-11-24';

/** The text of `docs/facts.md`: how sure each fact of the world data is, and which unchecked ones carry the conclusion of the Altinn case. */
export const factsPage = (): string => {
  const files = worldFacts();
  const facts = files.flatMap((file) => file.facts);
  const unchecked = files.flatMap((file) => {
    const found = file.facts.filter(({ mark }) => mark === 'K' || mark === 'U');
    return found.length === 0 ? [] : [{ file: file.path, found }];
  });
  const carrying = underTheConclusion();
  return `# What is unchecked in the world data

Written by \`npm run docs\` from the files in \`world/\` and from the Altinn case; a test holds it equal.

Every fact in \`world/\` says where it was read (\`cite\`) and how sure it is (\`verification\`):

| mark | means | shown as | facts |
|-|-|-|--:|
${marks.map((mark) => `| ${mark} | ${meaning[mark]} | ${countOf(facts, mark)} |`).join('\n')}

Nothing here was looked up on the live web, so a P is a stored copy of the day its citation names. To check a fact: read the text, set the mark,
put the address, the place and the day in \`cite\`, and run \`npm run docs\`. No code changes. A test refuses a P without a place.

## Check these first

They are under the conclusion of the Altinn case as of ${asOf}: ${carrying.total} facts, ${carrying.primary} of them read in the primary
source (${Math.round(carrying.share * 100)} %). \`risikobilde marks DIR\` says the same of any assessment, with the claims that lean on each.

| mark | fact | known from |
|-|-|-|
${carryingRows(carrying.facts)}

## By file

| file | ${marks.join(' | ')} |
|-|${marks.map(() => '--:').join('|')}|
${files.map(({ path, facts: own }) => `| \`${path}\` | ${marks.map((mark) => countOf(own, mark)).join(' | ')} |`).join('\n')}

## Every unchecked fact

\`@\` stands before the day of an event or an edition, \`#\` before a clause or an item, \`§\` before a provision.

${unchecked.map(({ file, found }) => `### \`${file}\`\n\n${found.map(factRow).join('\n')}`).join('\n\n')}

## Not there at all

- Digdir’s letters of allocation: none was found, so there is no entry. Add it in \`world/no/mandates.yaml\`, or in the assessment’s own \`world/\`.
- What parliament made of the proposal on a state-owned cloud (February 2026).
- Whether Altinn II closed on the announced day, and whether the copy of the Population Register was switched on in Altinn 3.
- Where the logs and images of Altinn’s service owners lie today.
- Microsoft’s figures on requests for enterprise customers’ data after 2019, and a full list of its sub-processors.

## How days are to be read

\`precision: month\` or \`year\` means that the day within it is an estimate. \`lastChecked\` is the last day the state after an event is known for: a
later state may exist. \`checkEveryMonths\` says how often something that may change any day (a pending case, an act without a day of entry into
force, a certification, terms, a list) must be looked up: when it was not, that is said before anything else of what leans on it. \`expires\` is the
last day, and it is included; \`knownFrom\` of it is the day of the decision that set it. The two scales are the project’s own, with numbers as
examples: adapt them before use.
`;
};

type Fact = { readonly name: string; readonly mark: Verification; readonly from: string };

const countOf = (facts: readonly Fact[], mark: Verification): number =>
  facts.filter((fact) => fact.mark === mark).length;

const factRow = ({ name, mark, from }: Fact): string => `- ${mark} \`${name}\`: ${from}`;

/** Clauses of one edition that nobody has read are one thing to read. */
const carryingRows = (facts: readonly MarkedFact[]): string =>
  [...new Set(facts.filter(({ verification }) => verification !== 'P').map(carryingRow))].join('\n');

const carryingRow = ({ label, verification, cite }: MarkedFact): string =>
  `| ${verification} | ${cell(wordsOf.en.say(label))} | ${cell(cite?.title ?? '–')} |`;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim();

const underTheConclusion = () => {
  const { assessment } = shippedCase('altinn3');
  const world = shippedWorld();
  const day = parseLocalDate(asOf);
  if (day === undefined) throw new Error(`${asOf} is no day`);
  return conclusionMarks(
    evaluate(assessment, world, day, undefined, toleranceOf(assessment, world, day, undefined)),
  );
};

/** The facts of each file that has some, in the order of the file. */
const worldFacts = (): readonly { readonly path: string; readonly facts: readonly Fact[] }[] =>
  shippedFiles('world')
    .filter(({ path }) => path.endsWith('.yaml'))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, text }) => ({ path, facts: factsIn(parse(text), '') }))
    .filter(({ facts }) => facts.length > 0);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const factsIn = (value: unknown, above: string): readonly Fact[] => {
  if (Array.isArray(value)) return value.flatMap((item) => factsIn(item, above));
  if (!isRecord(value)) return [];
  const name = nameOf(value, above);
  const mark = marks.find((one) => one === value['verification']);
  const own = mark === undefined ? [] : [{ name, mark, from: citedFrom(value['cite']) }];
  return [...own, ...Object.values(value).flatMap((inner) => factsIn(inner, name))];
};

/** A record by its id; what stands in it by its own day, provision, id or item after that. */
const nameOf = (value: Readonly<Record<string, unknown>>, above: string): string => {
  const { id, date, ref, item, text } = value;
  if (typeof id === 'string' && above === '') return id;
  if (typeof date === 'string' && above !== '') return `${above}@${date}`;
  if (typeof ref === 'string') return `${above} ${ref.startsWith('§') ? ref : `§ ${ref}`}`;
  const inner = [id, item].find((one) => typeof one === 'string');
  if (inner !== undefined) return `${above}#${inner}`;
  return above === '' && isRecord(text) && typeof text['en'] === 'string' ? text['en'] : above;
};

const citedFrom = (cite: unknown): string =>
  isRecord(cite) && typeof cite['title'] === 'string' ? cell(cite['title']) : 'no citation';
