import { message } from '@risikobilde/words/message';
import { type Context, hasCome, hasPassed } from '../context.js';
import { editionsSeen } from '../derive/editions.js';
import { editionName, nameOf } from '../derive/names.js';
import { addDays, type LocalDate } from '../model/local-date.js';
import type { RecordOf } from '../model/assessment.js';
import type { RawFinding, Rule } from '../rule.js';

export const subprocessorNoticeMissing: Rule = {
  id: 'subprocessor-notice-missing',
  severity: 'warning',
  answers: 'compliance',
  source: 'GDPR art. 28(2)',
  evaluate: (context) => context.of('engagement').flatMap((engagement) => ofEngagement(context, engagement)),
};

const ofEngagement = (context: Context, engagement: RecordOf<'engagement'>): readonly RawFinding[] => {
  const { subprocessors, contractor, id } = engagement;
  if (subprocessors?.authorisation !== 'general') return [];
  const list = context.world('subprocessors', subprocessors.list);
  const seen = editionsSeen(context, list?.editions ?? []);
  const newest = seen.at(-1);
  // What was relied on from the beginning was agreed to; only what came after is told of.
  if (!list || !newest || seen.findIndex((one) => one.id === subprocessors.edition) === seen.length - 1)
    return [];
  const isOfNewest = ({
    edition,
    toldOn,
  }: {
    readonly edition?: string | undefined;
    readonly toldOn: LocalDate;
  }) => edition === newest.id && hasCome(context, toldOn);
  // What became of a notice that has a record of its own is told of that.
  const received = context
    .of('subprocessorNotice')
    .find((one) => one.engagements.includes(id) && isOfNewest(one));
  const notice = received === undefined ? subprocessors.notices?.find(isOfNewest) : undefined;
  const toldOn = (received ?? notice)?.toldOn;
  const lack =
    toldOn === undefined
      ? 'none'
      : notice?.objection === undefined &&
          notice !== undefined &&
          hasPassed(context, addDays(toldOn, notice.days))
        ? 'unanswered'
        : toldOn > newest.date
          ? 'late'
          : notice?.objection === 'objected'
            ? 'objected'
            : undefined;
  if (lack === undefined) return [];
  return [
    {
      refs: [id, list.id],
      aspect: newest.id,
      field: 'subprocessors',
      message: message(`rule.subprocessor-notice-missing.${lack}`, {
        contractor: nameOf(context, contractor),
        title: list.title,
        edition: editionName(newest.id),
      }),
      fix: message('rule.subprocessor-notice-missing.fix'),
      since: newest.date,
    },
  ];
};
