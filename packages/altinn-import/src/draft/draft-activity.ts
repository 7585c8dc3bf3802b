import { isObject, type RecordOf, type Text, textIn } from '@risikobilde/core';
import { blockText, type Effect, type Proposal } from '@risikobilde/files';
import type { Answers } from '../diff-import.js';
import { messageText } from '../finding.js';

type Activity = RecordOf<'activity'>;

/** A text of the app on one line, without what could end a comment or start something else. */
export const oneLine = (text: string): string => text.replaceAll(/[\p{C}\s]+/gu, ' ').trim();

/** The comments and the page of questions are in bokmål alone. */
export const textInBokmal = (text: Text): string => textIn(text, 'nb');

/** What a proposal that nobody has answered asks in the open questions of the chapter. */
export const questionOf = ({ text }: Proposal): Text => messageText('import.draft.question', { text });

/** The activity with what was accepted written in, and nothing else that the import proposes. */
export const activityOf = (
  id: string,
  title: Text,
  owner: string,
  proposals: readonly Proposal[],
  answers: Answers,
): Activity => {
  const accepted = proposals
    .filter((proposal) => answers[proposal.id]?.state === 'accepted')
    .map(({ effect }) => effect);
  const items = <F extends Effect['field']>(field: F): readonly Extract<Effect, { readonly field: F }>[] =>
    accepted.filter((effect): effect is Extract<Effect, { readonly field: F }> => effect.field === field);
  const sentences = items('description').map(({ sentence }) => sentence);
  const [retention] = items('retention');
  const [obtained] = items('obtainedFrom');
  return {
    kind: 'activity',
    id,
    level: 'public',
    title,
    description: joined([title, ...sentences]),
    purposes: [],
    data: items('data').map(({ item }) => item),
    subjects: items('subjects').map(({ item }) => item),
    ...(retention === undefined ? {} : { retention: retention.value }),
    recipients: items('recipients').map(({ item }) => item),
    systems: items('systems').map(({ item }) => item),
    obtainedFrom: obtained?.value ?? 'subject',
    decides: [{ party: owner, what: ['purpose', 'essentialMeans'] }],
    criteria: items('criteria').map(({ item }) => item),
  };
};

/** Sentences after each other, in the languages that all of them have. */
const joined = (texts: readonly Text[]): Text => {
  const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
  const inAll = Object.keys(texts[0] ?? {}).filter((language) =>
    texts.every((text) => text[language] !== undefined),
  );
  return Object.fromEntries(
    inAll.map((language) => [language, texts.map((text) => ended(text[language] ?? '')).join(' ')]),
  );
};

const mostEvidence = 5;
const order = [
  'description',
  'purposes',
  'data',
  'subjects',
  'retention',
  'recipients',
  'systems',
  'obtainedFrom',
  'decides',
  'criteria',
] as const;

/** What the app does not say of fields that a record must have. */
const questions: Readonly<Partial<Record<(typeof order)[number], string>>> = {
  purposes: 'Hva er formålet, og hvilket behandlingsgrunnlag bygger det på? Appen sier det ikke.',
  obtainedFrom:
    'Kommer opplysningene bare fra den registrerte selv? Utkastet går ut fra det til noen har svart.',
  decides:
    'Bestemmer tjenesteeieren alene formål og vesentlige midler? Utkastet går ut fra det til noen har svart.',
};

/** The YAML of an activity without the comment of a proposal: it has been answered. */
export const withoutComment = (text: string, id: string): string => {
  const lines = text.split('\n');
  const start = lines.findIndex(
    (line) => line.startsWith(`# SPØRSMÅL ${id} (`) || line.startsWith(`# AVVIST ${id}:`),
  );
  if (start === -1) return text;
  const rest = lines.slice(start + 1);
  const length = rest.findIndex((line) => !line.startsWith('#   '));
  return [...lines.slice(0, start), ...(length === -1 ? [] : rest.slice(length))].join('\n');
};

const isAnswered = (proposals: readonly Proposal[], answers: Answers, field: string): boolean =>
  proposals.some(({ id, effect }) => effect.field === field && answers[id] !== undefined);

/** The activity as YAML, with every proposal that is not accepted as a comment under the field it would change. */
export const activityText = (
  activity: Activity,
  proposals: readonly Proposal[],
  answers: Answers,
): string => {
  const { level: _, ...written } = activity;
  const parts: string[] = [
    '# Utkast fra import av en Altinn-app. Det som er foreslått og ikke besvart, står som SPØRSMÅL i kommentarer og gjelder ikke.\n# Godta et forslag: ta innholdet inn i feltet over. Avvis det: slett kommentaren.',
    blockText({ kind: written.kind, id: written.id, title: written.title }),
  ];
  for (const field of order) {
    const value: unknown = written[field];
    if (value !== undefined) parts.push(blockText({ [field]: value }));
    const asked = questions[field];
    if (asked !== undefined && (field !== 'obtainedFrom' || !isAnswered(proposals, answers, field)))
      parts.push(`# SPØRSMÅL: ${asked}`);
    for (const proposal of proposals.filter(({ effect }) => effect.field === field)) {
      const answer = answers[proposal.id];
      if (answer?.state !== 'accepted')
        parts.push(commentOf(proposal, answer?.why, answer?.state === 'refused'));
    }
  }
  return `${parts.join('\n')}\n`;
};

const commentOf = (
  { id, text, confidence, evidence, effect }: Proposal,
  why: string | undefined,
  isRefused: boolean,
): string => {
  if (isRefused)
    return `# AVVIST ${id}: ${oneLine(textInBokmal(text))}${why === undefined ? '' : ` Begrunnelse: ${oneLine(why)}`}`;
  const lines = [
    `SPØRSMÅL ${id} (${textInBokmal(messageText(`import.confidence.${confidence}`))}): ${oneLine(textInBokmal(text))}`,
    ...evidence
      .slice(0, mostEvidence)
      .map(
        ({ file, pointer, found, why: reason }) =>
          `  ${oneLine(`${file} ${pointer}: ${found}. ${textInBokmal(reason)}`)}`,
      ),
    ...(evidence.length > mostEvidence ? [`  … og ${evidence.length - mostEvidence} til`] : []),
    ...writtenEffect(effect)
      .split('\n')
      .map((line) => `  ${line}`),
  ];
  return lines.map((line) => `# ${line}`).join('\n');
};

const writtenEffect = (effect: Effect): string => {
  if ('item' in effect) return blockText([effect.item]);
  if ('sentence' in effect) return blockText(effect.sentence);
  return isObject(effect.value)
    ? blockText({ [effect.field]: effect.value })
    : `${effect.field}: ${effect.value}`;
};
