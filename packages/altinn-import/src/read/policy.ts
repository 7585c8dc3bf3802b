import { allNamed, childrenNamed, type XmlElement } from './xml.js';

type SubjectType = 'role' | 'org' | 'accessPackage' | 'other';
type PolicySubject = { readonly type: SubjectType; readonly value: string };

export type PolicyRule = {
  /** From 1, as the rule stands in the file. */
  readonly number: number;
  readonly permits: boolean;
  readonly subjects: readonly PolicySubject[];
  readonly actions: readonly string[];
  readonly tasks: readonly string[];
};

export type Policy = {
  readonly rules: readonly PolicyRule[];
  /** Apps that the rules are about, as `org/app`, without placeholders. */
  readonly apps: readonly string[];
  /** 0-4. Undefined when the policy sets none. */
  readonly minimumLevel: number | undefined;
  readonly minimumLevelForOrg: number | undefined;
};

const subjectTypes: ReadonlyMap<string, SubjectType> = new Map([
  ['urn:altinn:rolecode', 'role'],
  ['urn:altinn:org', 'org'],
  ['urn:altinn:accesspackage', 'accessPackage'],
]);
const actionId = 'urn:oasis:names:tc:xacml:1.0:action:action-id';

type Match = { readonly id: string; readonly category: string; readonly value: string };

const matchesOf = (rule: XmlElement): readonly Match[] =>
  allNamed(rule, 'Match').flatMap((match) => {
    const [designator] = childrenNamed(match, 'AttributeDesignator');
    const [value] = childrenNamed(match, 'AttributeValue');
    const id = designator?.attributes.get('AttributeId');
    return id === undefined || value === undefined
      ? []
      : [{ id, category: designator?.attributes.get('Category') ?? '', value: value.text }];
  });

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

/** An access policy in XACML 3.0 as the platform writes it: who, on what, may do what; and how sure the login must be. */
export const readPolicy = (root: XmlElement): Policy => {
  const elements = allNamed(root, 'Rule');
  const rules = elements.map((rule, index): PolicyRule => {
    const matches = matchesOf(rule);
    const subjects = matches
      .filter(({ category, value }) => category.endsWith('access-subject') && value !== '')
      .map(({ id, value }): PolicySubject => {
        const type = subjectTypes.get(id.toLowerCase()) ?? 'other';
        return {
          type,
          value: type === 'role' ? value.toUpperCase() : type === 'org' ? value.toLowerCase() : value,
        };
      });
    return {
      number: index + 1,
      permits: rule.attributes.get('Effect') !== 'Deny',
      subjects: [
        ...new Map(subjects.map((subject) => [`${subject.type} ${subject.value}`, subject])).values(),
      ],
      actions: unique(matches.filter(({ id }) => id === actionId).map(({ value }) => value)),
      tasks: unique(matches.filter(({ id }) => id === 'urn:altinn:task').map(({ value }) => value)),
    };
  });
  return {
    rules,
    apps: unique(elements.flatMap(appsOf))
      .filter((app) => !app.includes('['))
      .sort(),
    minimumLevel: levelOf(root, 'urn:altinn:minimum-authenticationlevel'),
    minimumLevelForOrg: levelOf(root, 'urn:altinn:minimum-authenticationlevel-org'),
  };
};

const appsOf = (rule: XmlElement): readonly string[] =>
  allNamed(rule, 'AllOf').flatMap((all) => {
    const matches = matchesOf(all).filter(({ category }) => category.endsWith('attribute-category:resource'));
    const value = (id: string): string | undefined => matches.find((match) => match.id === id)?.value;
    const [org, app] = [value('urn:altinn:org'), value('urn:altinn:app')];
    return app === undefined ? [] : [`${org ?? '[ORG]'}/${app}`.toLowerCase().replace('[org]', '[ORG]')];
  });

const levelOf = (root: XmlElement, category: string): number | undefined => {
  const levels = allNamed(root, 'AttributeAssignmentExpression')
    .filter((expression) => expression.attributes.get('Category') === category)
    .flatMap((expression) => childrenNamed(expression, 'AttributeValue'))
    .map(({ text }) => Number(text))
    .filter((level) => Number.isInteger(level) && level >= 0 && level <= 4);
  return levels.length === 0 ? undefined : Math.max(...levels);
};
