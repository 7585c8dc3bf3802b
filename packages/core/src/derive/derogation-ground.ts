import { message } from '@risikobilde/words/message';
import { recordOf } from '../context.js';
import type { Reason } from '../evaluation.js';
import { lawReason } from './law-reason.js';
import { type GroundRequirement, type GroundGiven, joinReasons } from './transfer-instrument.js';

/**
 * A derogation as it holds. Reasons of public interest must be recognised in Union law or in the law of the controller's country
 * (art. 49(4)); of each it must be said why it is met (art. 5(2)).
 */
export const derogationReason = (
  given: GroundGiven,
): { readonly reason: Reason; readonly isOpen: boolean } => {
  const { context, transfer, ground } = given;
  const law =
    ground.source === undefined
      ? []
      : [{ reason: lawReason(context, transfer.id, ground.source), isOpen: false }];
  const isSaid = ground.note !== undefined || ground.instrument !== undefined;
  return joinReasons(ground, law, [
    ...(ground.article === '49(1)(d)' ? [recognised(given)] : []),
    { isMet: isSaid || law.length > 0, isOpen: true, says: message('transfer.derogation.whyUnsaid') },
  ]);
};

const laws: ReadonlySet<string> = new Set(['act', 'regulation', 'treaty']);
const ofUnion: ReadonlySet<string> = new Set(['EU', 'EEA']);

const recognised = ({ context, transfer, ground }: GroundGiven): GroundRequirement => {
  const source = ground.source === undefined ? undefined : context.world('source', ground.source);
  const controllers = transfer.activities.flatMap(
    (id) => recordOf(context, 'activity', id)?.decides.map(({ party }) => party) ?? [],
  );
  const countries = (controllers.length === 0 ? [context.head.subject.operator] : controllers).map(
    (party) => recordOf(context, 'party', party)?.country,
  );
  if (source === undefined || !laws.has(source.type))
    return { isMet: false, says: message('transfer.derogation.noLaw') };
  return {
    isMet: ofUnion.has(source.jurisdiction) || countries.includes(source.jurisdiction),
    says: message('transfer.derogation.otherLaw', { title: source.short }),
  };
};
