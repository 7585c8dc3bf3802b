import { message } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import type { Derived } from '../derive/derived.js';
import { alternativeName, nameOf } from '../derive/names.js';
import { bandOfId, bandRank, scaleOf } from '../derive/scale.js';
import type { Reason, Role } from '../evaluation.js';
import type { GroundLeaf } from '../model/grounds.js';
import { plain, reasonOf } from '../reason.js';
import { missingReason } from './missing.js';

type RoleGround = Extract<GroundLeaf, { readonly role: unknown }>['role'];
type RiskGround = Extract<GroundLeaf, { readonly risk: unknown }>['risk'];

/** The party has the role that the claim gives it, by who decides and who engages whom. */
export const roleReason = (context: Context, { roles }: Derived, ground: RoleGround): Reason => {
  const { party, activity, is } = ground;
  const missing = [party, activity].find((id) => context.record(id) === undefined);
  if (missing !== undefined) return missingReason(missing, 'role');
  const held = roles.flatMap((role) =>
    role.party === party && role.activity === activity ? [role.role] : [],
  );
  const has = held.includes(is) ? is : held[0];
  return reasonOf({
    ref: `${activity}#${party}`,
    type: 'role',
    label: message('reason.role.label', {
      party: nameOf(context, party),
      activity: nameOf(context, activity),
    }),
    standing: has === is ? 'supported' : 'fallen',
    reason:
      has === undefined ? message('reason.role.none') : message('reason.role.is', { role: roleName[has] }),
  });
};

const roleName = {
  controller: message('reason.role.controller'),
  jointController: message('reason.role.jointController'),
  processor: message('reason.role.processor'),
  subprocessor: message('reason.role.subprocessor'),
} as const satisfies Readonly<Record<Role, unknown>>;

/** The computed risk lies where the claim says. Where the range reaches to the other side of it, that cannot be told. */
export const riskReason = (context: Context, { risks }: Derived, ground: RiskGround): Reason => {
  const { scenario, alternative, state, is, band } = ground;
  const risk = risks.find((one) => one.scenario === scenario && one.alternative === alternative);
  const scale = scaleOf(context);
  const base = {
    ref: `${scenario}@${alternative}`,
    type: 'risk',
    label: message('reason.risk.label', {
      scenario: nameOf(context, scenario),
      alternative: alternativeName(context, alternative),
    }),
  };
  if (!risk || !scale)
    return reasonOf({ ...base, standing: 'unsupported', reason: message('reason.risk.notJudged') });
  const limit = bandRank(scale, band);
  if (limit < 0)
    return reasonOf({ ...base, standing: 'unsupported', reason: message('reason.risk.noBand', { band }) });
  const { band: found, bandRange } = risk[state];
  const fits = (one: string): boolean =>
    is === 'atLeast' ? bandRank(scale, one) >= limit : bandRank(scale, one) <= limit;
  const sure = bandRange.every((end) => fits(end) === fits(found));
  const name = bandOfId(scale, found)?.name ?? plain(found);
  return reasonOf({
    ...base,
    standing: fits(found)
      ? sure && risk.judgedBy !== 'example'
        ? 'supported'
        : 'challenged'
      : sure
        ? 'fallen'
        : 'challenged',
    reason: message(
      !sure
        ? 'reason.risk.unsure'
        : risk.judgedBy === 'example'
          ? 'reason.risk.byExample'
          : 'reason.risk.lies',
      { band: name },
    ),
  });
};
