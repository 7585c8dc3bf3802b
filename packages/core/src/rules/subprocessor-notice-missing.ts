import { message } from '@risikobilde/words/message';
import { type Context, hasCome, hasPassed } from '../context.js';
import { editionsSeen } from '../derive/editions.js';
import { editionName, nameOf } from '../derive/names.js';
import { addDays } from '../model/local-date.js';
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
  const notice = subprocessors.notices?.find(
    ({ edition, toldOn }) => edition === newest.id && hasCome(context, toldOn),
  );
  const lack =
    notice === undefined
      ? 'none'
      : notice.objection === undefined && hasPassed(context, addDays(notice.toldOn, notice.days))
        ? 'unanswered'
        : notice.toldOn > newest.date
          ? 'late'
          : notice.objection === 'objected'
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
