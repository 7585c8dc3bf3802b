import { type Message, message } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import { nameOf } from '../derive/names.js';
import { agreedDay, type ReceivedNotice, receivedNotices, someNames } from '../derive/received-notices.js';
import type { RawFinding, Rule } from '../rule.js';

export const subprocessorNoticeContradicted: Rule = {
  id: 'subprocessor-notice-contradicted',
  severity: 'warning',
  answers: 'correction',
  source: 'GDPR art. 28(2), 5(2)',
  evaluate: (context, { roles }) => {
    const all = receivedNotices(context, roles);
    return all.flatMap((received) =>
      contradictions(context, received, all).map(
        ([aspect, said, field, other]): RawFinding => ({
          refs: [received.notice.id],
          ...(other !== undefined && { also: [other] }),
          aspect,
          ...(field !== undefined && { field }),
          message: said,
          fix: message('rule.subprocessor-notice-contradicted.fix'),
        }),
      ),
    );
  },
};

type Contradiction = readonly [aspect: string, said: Message, field?: string | undefined, other?: string];

const contradictions = (
  context: Context,
  { notice, engagements, answer }: ReceivedNotice,
  all: readonly ReceivedNotice[],
): readonly Contradiction[] => {
  const { toldOn, objectUntil, passedOn } = notice;
  const from = nameOf(context, notice.sender);
  const found: Contradiction[] = [];
  if (objectUntil !== undefined && objectUntil < toldOn)
    found.push([
      'order',
      message('rule.subprocessor-notice-contradicted.order', { from, toldOn, objectUntil }),
      'objectUntil',
    ]);
  const agreed = agreedDay(toldOn, engagements);
  if (objectUntil !== undefined && objectUntil >= toldOn && agreed !== undefined && agreed !== objectUntil)
    found.push([
      'agreement',
      message(`rule.subprocessor-notice-contradicted.${objectUntil < agreed ? 'shorter' : 'longer'}`, {
        from,
        objectUntil,
        agreed,
      }),
      'objectUntil',
    ]);
  if (passedOn !== undefined && passedOn.on < toldOn)
    found.push([
      'passedOn',
      message('rule.subprocessor-notice-contradicted.passedOn', { from, toldOn, on: passedOn.on }),
      'passedOn',
    ]);
  if (answer !== undefined && answer.on < toldOn)
    found.push([
      'answer',
      message('rule.subprocessor-notice-contradicted.answer', { from, toldOn, on: answer.on }),
      undefined,
      answer.id,
    ]);
  return [
    ...found,
    ...ofEngagements(context, notice),
    ...ofNames(context, notice),
    ...ofTwins(context, notice, all),
  ];
};

type Notice = ReceivedNotice['notice'];

/** What it is about must be a relation with whoever sent it, and one that went on when it was sent. */
const ofEngagements = (context: Context, notice: Notice): readonly Contradiction[] =>
  notice.engagements.flatMap((id): readonly Contradiction[] => {
    const engagement = context.recordOfAnyDay(id);
    if (engagement?.kind !== 'engagement') return [];
    const names = { from: nameOf(context, notice.sender), engagement: nameOf(context, id) };
    const { contractor, until } = engagement;
    return [
      ...(contractor === notice.sender
        ? []
        : [
            [
              `party.${id}`,
              message('rule.subprocessor-notice-contradicted.party', names),
              'engagements',
              id,
            ] as const,
          ]),
      ...(until !== undefined && until <= notice.toldOn
        ? [
            [
              `ended.${id}`,
              message('rule.subprocessor-notice-contradicted.ended', {
                ...names,
                until,
                toldOn: notice.toldOn,
              }),
              'engagements',
              id,
            ] as const,
          ]
        : []),
    ];
  });

const ofNames = (context: Context, { sender, names }: Notice): readonly Contradiction[] => {
  const removed = new Set(names.flatMap((one) => (one.change === 'removed' ? [nameKey(one)] : [])));
  const both = names.filter((one) => one.change === 'added' && removed.has(nameKey(one)));
  if (both.length === 0) return [];
  const { some, more } = someNames(both);
  return [
    [
      'names',
      message('rule.subprocessor-notice-contradicted.names', {
        from: nameOf(context, sender),
        names: some,
        more,
      }),
      'names',
    ],
  ];
};

/** The same notice entered again: the later by id is told of, with the first. */
const ofTwins = (
  context: Context,
  notice: Notice,
  all: readonly ReceivedNotice[],
): readonly Contradiction[] => {
  const twin = all.find(
    ({ notice: other }) =>
      other.id < notice.id &&
      other.sender === notice.sender &&
      other.toldOn === notice.toldOn &&
      other.engagements.some((id) => notice.engagements.includes(id)) &&
      namesIn(other) === namesIn(notice),
  );
  if (twin === undefined) return [];
  const { sender, toldOn } = notice;
  return [
    [
      'twice',
      message('rule.subprocessor-notice-contradicted.twice', { from: nameOf(context, sender), toldOn }),
      undefined,
      twin.notice.id,
    ],
  ];
};

type Named = Notice['names'][number];
const nameKey = ({ name, service }: Named): string =>
  `${name.trim().toLowerCase()} ${JSON.stringify(service ?? '')}`;
const namesIn = ({ names }: Notice): string =>
  names
    .map((one) => `${one.change} ${nameKey(one)}`)
    .sort()
    .join('\n');
