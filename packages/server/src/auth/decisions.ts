import { readdir, readFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { type Action, actions, type MachineScope, machineScopes, type Role } from '@risikobilde/api';
import type * as Cedar from '@cedar-policy/cedar-wasm/nodejs';
import type { Relation } from '../store/roles.js';

// At the root, beside world/ and cases/: an auditor reads them, not the program.
const folder = new URL('../../../../policies/', import.meta.url);

/** What the policies in `policies/` say. */
export type Decisions = Rights & {
  /** The same of a machine client, whose token is for these. */
  readonly ofMachine: (scopes: readonly MachineScope[]) => Rights;
  /** Whether the policies let whoever wrote something take this step on it, whatever their roles; or, of an officer, by an exception. */
  readonly maySayOfOwn: (action: Action, roles: readonly Role[], isExcepted?: boolean) => boolean;
  /** The policy that forbids an action to people, where there is one. */
  readonly forbiddenBy: (action: Action) => string | undefined;
};

/** What somebody may do by what they are to it. */
export type Rights = {
  readonly toAssessment: (relation: Relation) => readonly Action[];
  /** In an organisation, by the roles that one has there. */
  readonly inOrganisation: (roles: readonly Role[]) => readonly Action[];
  /** To what everybody here may see. */
  readonly here: () => readonly Action[];
  /** The policy to name in a refusal: one that forbids the action whatever the roles, or else the first that permits it. */
  readonly policyFor: (action: Action) => string;
};

const kinds = ['Assessment', 'Organisation', 'Installation'] as const;
type Kind = (typeof kinds)[number];

/**
 * Keeps calls of WebAssembly from being compiled into the JavaScript that makes them. V8 of Node 20 ends the process when such a call of a
 * function that gives an object, as those of Cedar do, must be compiled anew while it runs: seldom, where questions are many.
 */
const keepCallsApart = (): void => {
  const [major = ''] = process.versions.node.split('.');
  // Later versions of V8 know no such flag.
  if (Number(major) <= 22) setFlagsFromString('--no-turbo-inline-js-wasm-calls');
};

/** Reads the policies, and fails when one of them is not valid under the schema. */
export const readDecisions = async (): Promise<Decisions> => {
  keepCallsApart();
  const cedar = await import('@cedar-policy/cedar-wasm/nodejs');
  const { schema, policies } = await readPolicies(cedar);
  const name = 'risikobilde';
  must(cedar.preparseSchema(name, schema));
  must(cedar.preparsePolicySet(name, { staticPolicies: policies }));
  const checked = cedar.validate({ schema, policies: { staticPolicies: policies } });
  if (checked.type === 'failure' || checked.validationErrors.length + checked.validationWarnings.length > 0)
    throw new Error(`the policies do not fit their schema: ${JSON.stringify(checked)}`);

  const ask = (
    action: Action,
    kind: Kind,
    { roles, ownRoles, isShippedExample, isExcepted = false }: Relation,
    { scopes, hasWritten = false }: Asking,
  ): { readonly isPermitted: boolean; readonly by: readonly string[] } => {
    const answer = cedar.statefulIsAuthorized({
      principal: { type: scopes === undefined ? 'Person' : 'Machine', id: '' },
      action: { type: 'Action', id: action },
      resource: { type: kind, id: '' },
      context: {
        roles: [...roles],
        ownRoles: [...ownRoles],
        isShippedExample,
        isExcepted,
        hasWritten,
        scopes: [...(scopes ?? [])],
      },
      entities: [],
      preparsedPolicySetId: name,
      preparsedSchemaName: name,
      validateRequest: true,
    });
    // Asked of something the schema has no such action for: nothing permits that.
    if (answer.type !== 'success') return { isPermitted: false, by: [] };
    const { decision, diagnostics } = answer.response;
    return { isPermitted: decision === 'allow', by: [...diagnostics.reason].sort() };
  };
  const policyOf = policiesByAction(cedar, policies, 'permit');
  const forbidding = policiesByAction(cedar, policies, 'forbid');
  // A decision follows from the roles and the token and from nothing else, so there are few to make; each takes a tenth of a millisecond.
  const made = new Map<string, readonly Action[]>();
  const rightsOf = (scopes: Asking['scopes']): Rights => {
    const decide = (kind: Kind, relation: Relation): readonly Action[] => {
      const key = `${kind} ${sorted(relation.roles)} ${sorted(relation.ownRoles)} ${relation.isShippedExample} ${relation.isExcepted === true} ${scopes?.join()}`;
      const known =
        made.get(key) ?? actions.filter((action) => ask(action, kind, relation, { scopes }).isPermitted);
      made.set(key, known);
      return known;
    };
    const nothing: Relation = { roles: [], ownRoles: [], isShippedExample: false };
    return {
      toAssessment: (relation) => decide('Assessment', relation),
      inOrganisation: (roles) => decide('Organisation', { roles, ownRoles: roles, isShippedExample: false }),
      here: () => decide('Installation', nothing),
      policyFor: (action) => {
        // Without any role nothing permits: what is named then forbids.
        const [forbids] = kinds.flatMap((kind) => {
          const { isPermitted, by } = ask(action, kind, nothing, { scopes });
          return isPermitted ? [] : by;
        });
        return forbids ?? policyOf.get(action) ?? '-';
      },
    };
  };
  return {
    ...rightsOf(undefined),
    ofMachine: (scopes) => rightsOf(machineScopes.filter((scope) => scopes.includes(scope))),
    maySayOfOwn: (action, roles, isExcepted = false) =>
      roles.some(
        (role) =>
          ask(
            action,
            'Assessment',
            { roles: [role], ownRoles: [role], isShippedExample: false, isExcepted },
            { hasWritten: true },
          ).isPermitted,
      ),
    forbiddenBy: (action) => forbidding.get(action),
  };
};

const sorted = (roles: readonly Role[]): string => [...roles].sort().join();

/** Of a machine client, what its token is for; and of a step, whether who takes it has written what it is about. */
type Asking = { readonly scopes?: readonly MachineScope[] | undefined; readonly hasWritten?: boolean };

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
    const { action, effect, principal } = must(cedar.policyToJson(policy)).json;
    // Those of one kind of asker are found by asking as one.
    if (effect !== wanted || principal.op !== 'All') continue;
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
