import { readdir, readFile } from 'node:fs/promises';
import { type Action, actions, type Role } from '@risikobilde/api';
import type * as Cedar from '@cedar-policy/cedar-wasm/nodejs';
import type { Relation } from '../store/roles.js';

// At the root, beside world/ and cases/: an auditor reads them, not the program.
const folder = new URL('../../../../policies/', import.meta.url);

/** What the policies in `policies/` say. */
export type Decisions = {
  readonly toAssessment: (relation: Relation) => readonly Action[];
  /** In an organisation, by the roles that one has there. */
  readonly inOrganisation: (roles: readonly Role[]) => readonly Action[];
  /** To what everybody here may see. */
  readonly here: () => readonly Action[];
  /** The policy that permits an action: the first that names it. */
  readonly policyFor: (action: Action) => string;
  /** Whether the policies let whoever wrote the last change of something take this step on it, whatever their roles. */
  readonly maySayOfOwn: (action: Action, roles: readonly Role[]) => boolean;
  /** The policy that forbids an action, where there is one. */
  readonly forbiddenBy: (action: Action) => string | undefined;
};

type Kind = 'Assessment' | 'Organisation' | 'Installation';

/** Reads the policies, and fails when one of them is not valid under the schema. */
export const readDecisions = async (): Promise<Decisions> => {
  const cedar = await import('@cedar-policy/cedar-wasm/nodejs');
  const { schema, policies } = await readPolicies(cedar);
  const name = 'risikobilde';
  must(cedar.preparseSchema(name, schema));
  must(cedar.preparsePolicySet(name, { staticPolicies: policies }));
  const checked = cedar.validate({ schema, policies: { staticPolicies: policies } });
  if (checked.type === 'failure' || checked.validationErrors.length + checked.validationWarnings.length > 0)
    throw new Error(`the policies do not fit their schema: ${JSON.stringify(checked)}`);

  const isPermitted = (
    action: Action,
    kind: Kind,
    { roles, isShippedExample }: Relation,
    hasWrittenLast = false,
  ): boolean => {
    const answer = cedar.statefulIsAuthorized({
      principal: { type: 'Person', id: '' },
      action: { type: 'Action', id: action },
      resource: { type: kind, id: '' },
      context: { roles: [...roles], isShippedExample, hasWrittenLast },
      entities: [],
      preparsedPolicySetId: name,
      preparsedSchemaName: name,
      validateRequest: true,
    });
    // Asked of something the schema has no such action for: nothing permits that.
    return answer.type === 'success' && answer.response.decision === 'allow';
  };
  // A decision follows from the roles and from nothing else, so there are few to make; each takes a tenth of a millisecond.
  const made = new Map<string, readonly Action[]>();
  const decide = (kind: Kind, relation: Relation): readonly Action[] => {
    const key = `${kind} ${[...relation.roles].sort().join()} ${relation.isShippedExample}`;
    const known = made.get(key) ?? actions.filter((action) => isPermitted(action, kind, relation));
    made.set(key, known);
    return known;
  };
  const policyOf = policiesByAction(cedar, policies, 'permit');
  const forbidding = policiesByAction(cedar, policies, 'forbid');
  return {
    toAssessment: (relation) => decide('Assessment', relation),
    inOrganisation: (roles) => decide('Organisation', { roles, isShippedExample: false }),
    here: () => decide('Installation', { roles: [], isShippedExample: false }),
    policyFor: (action) => policyOf.get(action) ?? '-',
    maySayOfOwn: (action, roles) =>
      isPermitted(action, 'Assessment', { roles, isShippedExample: false }, true),
    forbiddenBy: (action) => forbidding.get(action),
  };
};

type Policies = Readonly<Record<string, string>>;

/** The schema, and every policy by the id that stands over it. */
const readPolicies = async (
  cedar: typeof Cedar,
): Promise<{ readonly schema: string; readonly policies: Policies }> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.cedar')).sort();
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
  const policies: Record<string, string> = {};
  for (const [at, text] of texts.entries()) {
    const parts = must(cedar.policySetTextToParts(text));
    for (const policy of parts.policies) {
      const { id } = must(cedar.policyToJson(policy)).json.annotations ?? {};
      if (id === undefined || id in policies)
        throw new Error(`a policy in policies/${names[at]} has no id of its own: ${policy}`);
      policies[id] = policy;
    }
  }
  return { schema: await readFile(new URL('schema.cedarschema', folder), 'utf8'), policies };
};

const policiesByAction = (
  cedar: typeof Cedar,
  policies: Policies,
  wanted: 'permit' | 'forbid',
): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const [id, policy] of Object.entries(policies)) {
    const { action, effect } = must(cedar.policyToJson(policy)).json;
    if (effect !== wanted) continue;
    const named = 'entities' in action ? action.entities : 'entity' in action ? [action.entity] : [];
    for (const one of named) {
      const name = '__entity' in one ? one.__entity.id : one.id;
      if (!found.has(name)) found.set(name, id);
    }
  }
  return found;
};

const must = <Answer extends { readonly type: string }>(
  answer: Answer,
): Extract<Answer, { readonly type: 'success' }> => {
  if (answer.type !== 'success') throw new Error(`the policies cannot be read: ${JSON.stringify(answer)}`);
  // Just asked.
  return answer as Extract<Answer, { readonly type: 'success' }>;
};
