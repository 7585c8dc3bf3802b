import { message } from '@risikobilde/words/message';
import { type Context, hasCome, recordOf } from '../context.js';
import { compareScenario, zoneOf } from '../derive/comparison.js';
import type { Derived } from '../derive/derived.js';
import { alternativeName } from '../derive/names.js';
import { type Reason, type ScenarioComparison, weakest } from '../evaluation.js';
import type { GroundLeaf } from '../model/grounds.js';
import { plain, reasonOf, standsOn } from '../reason.js';

type Direction = Extract<GroundLeaf, { readonly direction: unknown }>['direction'];

// A step of a scale of frequencies or persons is about a tenfold: closer than that, numbers and words may both be right.
const step = 10;

const isClearlyHigher = ({ change, ratio, orderJustified }: ScenarioComparison): boolean =>
  change === 'higher' && (orderJustified || (ratio !== undefined && ratio >= step));

/**
 * A party has judged the change, and judged it as not higher. Numbers that clearly say the opposite challenge it, whoever
 * gave them: the claim cannot rest on words and numbers that point different ways.
 */
export const directionReason = (context: Context, { risks }: Derived, ground: Direction): Reason => {
  const children = ground.scenarios.map((id) => {
    const scenario = recordOf(context, 'scenario', id);
    const said = scenario?.directions.filter(
      (d) =>
        d.by === ground.by &&
        d.alternative === ground.alternative &&
        d.against === ground.against &&
        (d.from === undefined || hasCome(context, d.from)) &&
        (d.until === undefined || !hasCome(context, d.until)),
    );
    // Who says both is not held to have said the kinder.
    const levels = compareScenario(risks, id, ground.alternative, ground.against, zoneOf(context));
    const standing = !said?.length
      ? 'unsupported'
      : weakest([
          ...said.map((d) => (d.change === 'higher' || d.change === 'new' ? 'fallen' : 'supported')),
          isClearlyHigher(levels) ? 'challenged' : 'supported',
        ]);
    const why = said?.[0]?.why;
    return reasonOf({
      ref: id,
      type: 'direction',
      label: scenario?.title ?? plain(id),
      standing,
      reason:
        standing === 'supported'
          ? message('reason.direction.notHigher', { why: why ?? '' })
          : standing === 'challenged'
            ? message('reason.direction.contradicted', {
                a: alternativeName(context, ground.alternative),
                b: alternativeName(context, ground.against),
              })
            : standing === 'fallen'
              ? message('reason.direction.higher')
              : message('reason.direction.notJudged'),
    });
  });
  const standing = children.length === 0 ? 'unsupported' : standsOn(children);
  return reasonOf({
    ref: `direction:${ground.alternative}-${ground.against}`,
    type: 'direction',
    label: message('reason.direction.label'),
    standing,
    reason: children.find((child) => child.standing === standing)?.reason ?? plainReason,
    children,
  });
};

const plainReason = message('reason.direction.noScenarios');
