import {
  type AssessmentRecord,
  countryName,
  type Language,
  type LocalDate,
  type ReceivedNotice,
  type RecordOf,
  unknownCountry,
} from '@risikobilde/core';
import type { Words } from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';

/** A letter about a notice: to the supplier what one asks, objects to or accepts, to the controllers what they must know. */
const letterTypes = ['questions', 'objection', 'acceptance', 'information'] as const;
export type LetterType = (typeof letterTypes)[number];

export type Letter = {
  readonly title: string;
  readonly to: string;
  readonly from: string;
  readonly on: LocalDate;
  /** A list stands as a list. */
  readonly parts: readonly (string | readonly string[])[];
};

type Sources = {
  readonly received: ReceivedNotice;
  readonly head: RecordOf<'assessment'>;
  readonly record: (id: string) => AssessmentRecord | undefined;
  readonly on: LocalDate;
};

/** Which letters the records are enough for: nobody objects or accepts before an answer says so. */
export const lettersFor = ({ answer, owners }: ReceivedNotice): readonly LetterType[] => [
  ...(answer === undefined ? (['questions'] as const) : []),
  ...(answer?.answer === 'objected' ? (['objection'] as const) : []),
  ...(answer?.answer === 'accepted' ? (['acceptance'] as const) : []),
  ...(owners.length > 0 ? (['information'] as const) : []),
];

/** The draft of a letter. It says what the records hold, and that something is not known where they do not. */
export const noticeLetter = (type: LetterType, sources: Sources, language: Language): Letter => {
  const words = wordsOf[language];
  const { t } = words;
  const { received, head, record, on } = sources;
  const { notice } = received;
  const name = (id: string): string => nameIn(record(id), words) ?? id;
  const operator = name(head.subject.operator);
  const supplier = name(notice.sender);
  return {
    title: t(`letter.title.${type}`),
    to: type === 'information' ? t('letter.toOwners', { title: words.say(head.title) }) : supplier,
    from: operator,
    on,
    parts: [
      t('letter.draft'),
      type === 'information'
        ? t('letter.informationLead', { from: supplier, toldOn: notice.toldOn })
        : t('letter.lead', { toldOn: notice.toldOn }),
      t('letter.names'),
      namesOf(received, words),
      daysOf(received, words),
      ...bodies[type](sources, words, name),
    ],
  };
};

const nameIn = (record: AssessmentRecord | undefined, { say }: Words): string | undefined =>
  record?.kind === 'party' ? say(record.name) : record?.kind === 'activity' ? say(record.title) : undefined;

const namesOf = ({ notice }: ReceivedNotice, { t, say }: Words): readonly string[] =>
  notice.names.map(({ name, change, country = unknownCountry, service }) =>
    t('letter.name', {
      name,
      change: t(`value.subprocessorNotice.names.change.${change}`),
      country: country === unknownCountry ? t('letter.noCountry') : say(countryName(country)),
      service: service === undefined ? t('letter.noService') : say(service),
    }),
  );

const daysOf = ({ notice, objection }: ReceivedNotice, { t }: Words): string =>
  [
    notice.takesEffect === undefined
      ? t('letter.effectUnknown')
      : t('letter.effect', { day: notice.takesEffect }),
    objection === undefined
      ? t('letter.objectUnknown')
      : t(`letter.objectUntil.${objection.by}`, { day: objection.day }),
  ].join(' ');

type Body = (sources: Sources, words: Words, name: (id: string) => string) => Letter['parts'];

const bodies: Readonly<Record<LetterType, Body>> = {
  questions: ({ received }, { t }) => [
    t('letter.ask'),
    [
      t('letter.askUse'),
      ...(received.notice.names.some(({ country = unknownCountry }) => country === unknownCountry)
        ? [t('letter.askCountry')]
        : []),
      ...(received.notice.takesEffect === undefined ? [t('letter.askEffect')] : []),
      ...(received.objection === undefined ? [t('letter.askUntil')] : []),
      t('letter.askGround'),
    ],
    ...(received.authorisation === 'specific' ? [t('letter.notAuthorised')] : []),
  ],
  objection: ({ received: { authorisation, answer } }, words) => [
    words.t('letter.object'),
    ...reasonOf(answer, words),
    ...(authorisation === 'specific'
      ? [words.t('letter.notAuthorised')]
      : authorisation === 'general'
        ? [words.t('letter.right')]
        : []),
    words.t('letter.objectAsk'),
  ],
  acceptance: ({ received: { answer } }, words) => [
    words.t('letter.accept'),
    ...reasonOf(answer, words),
    words.t('letter.acceptOnly'),
  ],
  information: ({ received: { answer, owners, objection }, head }, { t, say }, name) => [
    t('letter.concerns'),
    owners.map(name),
    objection === undefined ? t('letter.ownersAsk') : t('letter.ownersAskBy', { day: objection.day }),
    ...(answer === undefined
      ? [t('letter.operatorOpen', { operator: name(head.subject.operator) })]
      : [
          t('letter.operatorAnswer', {
            operator: name(head.subject.operator),
            answer: t(`value.noticeAnswer.answer.${answer.answer}`),
            on: answer.on,
            reason: say(answer.reason),
          }),
        ]),
  ],
};

const reasonOf = (answer: ReceivedNotice['answer'], { t, say }: Words): readonly string[] =>
  answer === undefined ? [] : [t('letter.reason', { reason: say(answer.reason) })];
