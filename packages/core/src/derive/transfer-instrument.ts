import { type Message, message, type SayableList } from '@risikobilde/words/message';
import { type Context, hasCome, recordOf } from '../context.js';
import { type Reason, type RoleResult, weakest } from '../evaluation.js';
import type { RecordOf } from '../model/assessment.js';
import { articlePlace } from '../model/article.js';
import { reasonOf } from '../reason.js';
import { parentsOf } from './chain.js';
import { clausesReason } from './clauses.js';
import { lawReason } from './law-reason.js';
import { nameOf } from './names.js';
import { isSaid } from './placeholder.js';
import { isShowing } from './shown-by.js';

type Transfer = RecordOf<'transfer'>;
type Ground = Transfer['grounds'][number];
type Module = NonNullable<NonNullable<Ground['instrument']>['module']>;

/** What a ground is judged by: the transfer it is of, and who has which role in what is transferred. */
export type GroundGiven = {
  readonly context: Context;
  readonly roles: readonly RoleResult[];
  readonly transfer: Transfer;
  readonly ground: Ground;
};

/** What is asked of a ground; `open` where nobody has recorded the answer. */
export type GroundRequirement = { readonly isMet: boolean; readonly isOpen?: true; readonly says: Message };
type Ask = (given: GroundGiven) => readonly GroundRequirement[];

/**
 * An article 46 ground as it holds: each letter stands on an instrument of its own kind, between the parties that it is for. What is
 * missing for it to be that kind takes the ground away; what nobody has recorded leaves it open.
 */
export const instrumentReason = (
  given: GroundGiven,
): { readonly reason: Reason; readonly isOpen: boolean } => {
  const { context, transfer, ground } = given;
  const asked = (asks[ground.article] ?? all(named, dated))(given).concat(documented(given));
  const law = ground.source === undefined ? [] : [lawOf(context, transfer, ground, ground.source)];
  return joinReasons(ground, law, asked);
};

/** What the law says and what is asked, as one reason: as weak as its weakest, which is told first. */
export const joinReasons = (
  ground: Ground,
  law: readonly { readonly reason: Reason; readonly isOpen: boolean }[],
  asked: readonly GroundRequirement[],
): { readonly reason: Reason; readonly isOpen: boolean } => {
  // Law that does not hold is reason enough: nothing more is asked of what stands on it.
  const holds = law.every(
    ({ reason }) => reason.standing === 'supported' || reason.standing === 'challenged',
  );
  const open = holds ? asked.filter(({ isMet }) => !isMet).map((one, n) => askedReason(ground, one, n)) : [];
  const parts = [...law.map(({ reason }) => reason), ...open];
  const standing = weakest(parts.map((part) => part.standing));
  const decisive = parts.find((part) => part.standing === standing);
  const [first] = law;
  const base = first?.reason ?? {
    ref: `article-${ground.article}`,
    type: 'ground',
    label: message('article.cited', { place: articlePlace(ground.article) }),
  };
  const { since: _, ...rest } = reasonOf({
    ...base,
    standing,
    reason: decisive?.reason ?? message('transfer.instrument.holds'),
  });
  return {
    isOpen:
      standing === 'challenged' &&
      (law.some(({ isOpen }) => isOpen) || asked.some(({ isMet, isOpen }) => !isMet && isOpen === true)),
    reason: {
      ...rest,
      ...(decisive?.since && { since: decisive.since }),
      children: [...(first?.reason.children ?? []), ...open],
    },
  };
};

const askedReason = (ground: Ground, { isOpen, says }: GroundRequirement, n: number): Reason =>
  reasonOf({
    ref: `article-${ground.article}#${n}`,
    type: 'instrument',
    label: message('article.cited', { place: articlePlace(ground.article) }),
    standing: isOpen ? 'challenged' : 'unsupported',
    reason: says,
  });

const lawOf = (context: Context, transfer: Transfer, ground: Ground, source: string) =>
  context.world('source', source)?.transition === undefined
    ? { reason: lawReason(context, transfer.id, source), isOpen: false }
    : clausesReason(context, transfer, ground, source);

const must = (isMet: boolean, says: Message): GroundRequirement => ({ isMet, says });
const told = (isMet: boolean, says: Message): GroundRequirement => ({ isMet, isOpen: true, says });

const named: Ask = ({ ground }) => [
  must(
    isSaid(ground.instrument?.name) || ground.source !== undefined,
    message('transfer.instrument.notNamed'),
  ),
];

// What was relied on from a day was concluded by then.
const dated: Ask = ({ ground: { concluded, from } }) => [
  told(concluded !== undefined || from !== undefined, message('transfer.instrument.noDate')),
];

/** A file for the transfer itself, or for the contract between the two. */
const documented: Ask = ({ context, transfer }) => {
  const contracts = context
    .of('engagement')
    .filter(
      ({ principal, contractor }) => principal === transfer.exporter && contractor === transfer.importer,
    );
  const about = new Set([transfer.id, ...contracts.map(({ id }) => id)]);
  const isShown = context
    .of('evidence')
    .some(
      (file) =>
        isShowing(file) &&
        (file.on === undefined || hasCome(context, file.on)) &&
        file.of.some((id) => about.has(id)),
    );
  return [told(isShown, message('transfer.instrument.noEvidence'))];
};

const publicBody: ReadonlySet<string> = new Set(['authority', 'internationalOrganisation']);

const betweenPublicBodies: Ask = ({ context, transfer }) =>
  [transfer.exporter, transfer.importer].map((id) =>
    must(
      publicBody.has(recordOf(context, 'party', id)?.type ?? ''),
      message('transfer.instrument.publicOnly', { party: nameOf(context, id) }),
    ),
  );

const approved: Ask = ({ context, ground: { instrument } }) => [
  must(
    instrument?.approvedBy !== undefined && instrument.approvedOn !== undefined,
    message('transfer.instrument.notApproved'),
  ),
  must(
    instrument?.approvedOn === undefined || hasCome(context, instrument.approvedOn),
    message('transfer.instrument.approvedLater', { on: instrument?.approvedOn ?? '' }),
  ),
];

// A decision or the like that is recorded as a source is the authorisation itself.
const authorised: Ask = (given) =>
  given.ground.source !== undefined || approved(given).every(({ isMet }) => isMet)
    ? []
    : [must(false, message('transfer.notApproved'))];

const bound: Ask = ({ ground: { instrument } }) => [
  instrument?.commitments === undefined
    ? told(false, message('transfer.instrument.commitmentsUnknown'))
    : must(instrument.commitments === 'yes', message('transfer.instrument.noCommitments')),
];

const withinGroup: Ask = ({ context, transfer, ground: { instrument } }) => {
  const group = instrument?.group;
  if (group === undefined) return [must(false, message('transfer.instrument.noGroup'))];
  return [transfer.exporter, transfer.importer].map((id) =>
    must(
      isMember(context, group, id),
      message('transfer.instrument.notMember', { party: nameOf(context, id), group: nameOf(context, group) }),
    ),
  );
};

const isMember = (context: Context, group: string, id: string): boolean => {
  const { orgNumber } = recordOf(context, 'party', id) ?? {};
  return (
    id === group ||
    parentsOf(context, id).some((parent) => parent.id === group) ||
    (orgNumber !== undefined &&
      (recordOf(context, 'party', group)?.members ?? []).some((member) => member.orgNumber === orgNumber))
  );
};

/** Clauses that are made for transfers, and for the roles that the two have. */
const clauses: Ask = (given) => {
  const { context, transfer, ground } = given;
  const source = ground.source === undefined ? undefined : context.world('source', ground.source);
  if (source === undefined) return [must(false, message('transfer.instrument.noClauses'))];
  const tool = source.transferTool;
  if (tool?.article !== ground.article)
    return [must(false, message('transfer.instrument.notClauses', { title: source.short }))];
  const fits = modulesOf(given);
  const module = ground.instrument?.module;
  const used = tool.chooses ? (module === undefined ? [] : [module]) : tool.modules;
  return [
    ...(tool.chooses && module === undefined ? [told(false, message('transfer.instrument.noModule'))] : []),
    ...(fits.length === 0
      ? [
          told(
            false,
            message('transfer.instrument.rolesUnknown', { party: nameOf(context, transfer.importer) }),
          ),
        ]
      : used.length === 0
        ? []
        : [
            must(
              fits.every((one) => used.includes(one)),
              otherModule(given, fits, used),
            ),
          ]),
    ...(tool.notWhereSubject ? [subject(ground)] : []),
  ];
};

const otherModule = (
  { context, transfer }: GroundGiven,
  fits: readonly Module[],
  used: readonly Module[],
): Message => {
  const list = (modules: readonly Module[]): SayableList => ({
    list: modules.map((one) => message(`transfer.module.${one}`)),
  });
  return message('transfer.instrument.otherModule', {
    exporter: nameOf(context, transfer.exporter),
    importer: nameOf(context, transfer.importer),
    fits: list(fits),
    used: list(used),
  });
};

const subject = ({ importerSubject }: Ground): GroundRequirement =>
  importerSubject === undefined
    ? told(false, message('transfer.instrument.subjectUnknown'))
    : must(importerSubject === 'no', message('transfer.instrument.importerSubject'));

const moduleOf: Readonly<Record<string, Module>> = {
  'controller controller': 'one',
  'controller processor': 'two',
  'processor processor': 'three',
  'processor controller': 'four',
};

/** The modules that the roles of the two ask for, over what is transferred; none where the role of one is not recorded. */
const modulesOf = ({ roles, transfer }: GroundGiven): readonly Module[] => {
  const rolesIn = (activity: string, party: string): readonly string[] =>
    roles
      .filter((role) => role.activity === activity && role.party === party)
      .map(({ depth }) => (depth === 0 ? 'controller' : 'processor'));
  const found = transfer.activities.map((activity) =>
    rolesIn(activity, transfer.exporter).flatMap((from) =>
      rolesIn(activity, transfer.importer).flatMap((to) => moduleOf[`${from} ${to}`] ?? []),
    ),
  );
  return found.some((modules) => modules.length === 0) ? [] : [...new Set(found.flat())].sort();
};

const all =
  (...parts: readonly Ask[]): Ask =>
  (given) =>
    parts.flatMap((part) => part(given));

const asks: Readonly<Record<string, Ask>> = {
  '46(2)(a)': all(named, betweenPublicBodies, dated),
  '46(2)(b)': all(named, withinGroup, approved),
  '47': all(named, withinGroup, approved),
  '46(2)(c)': all(clauses, dated),
  '46(2)(d)': all(named, approved, dated),
  '46(2)(e)': all(named, approved, bound, dated),
  '46(2)(f)': all(named, approved, bound, dated),
  '46(3)(a)': all(named, authorised, dated),
  '46(3)(b)': all(named, betweenPublicBodies, authorised, dated),
};
