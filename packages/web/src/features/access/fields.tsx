import { Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import type { Access, Role } from '@risikobilde/api';
import { useWords } from '../../shared/words.js';

export type Pairs = readonly (readonly [id: string, name: string])[];

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly options: Pairs;
  readonly onChange: (value: string) => void;
};

/** One of some. */
export const Choice = ({ label, value, options, onChange }: ChoiceProps) => (
  <Field data-size="sm">
    <Label>{label}</Label>
    <Select value={value} onChange={({ target }) => onChange(target.value)}>
      {options.map(([id, name]) => (
        <Select.Option key={id} value={id}>
          {name}
        </Select.Option>
      ))}
    </Select>
  </Field>
);

/** Whom something is given to; `new` is anybody who is found by what they log in with. */
type Whom = { readonly person: string; readonly identifier: string; readonly name: string };
export const nobody: Whom = { person: 'new', identifier: '', name: '' };

type WhomProps = {
  readonly whom: Whom;
  readonly identifier: Access['identifier'];
  readonly people: Pairs;
  readonly onChange: (whom: Whom) => void;
};

/** Somebody who is known here, or whoever is found by what they log in with. */
export const WhomFields = ({ whom, identifier, people, onChange }: WhomProps) => {
  const { t } = useWords();
  return (
    <>
      <Choice
        label={t('access.person')}
        value={whom.person}
        options={[['new', t('access.newPerson')], ...people]}
        onChange={(person) => onChange({ ...whom, person })}
      />
      {whom.person === 'new' && (
        <>
          <Textfield
            data-size="sm"
            label={t('access.name')}
            description={t('access.nameHelp')}
            value={whom.name}
            maxLength={200}
            onChange={({ target }) => onChange({ ...whom, name: target.value })}
          />
          <Textfield
            data-size="sm"
            autoComplete="off"
            label={t(`access.identifier.${identifier}`)}
            description={t('access.identifierHelp')}
            value={whom.identifier}
            maxLength={254}
            onChange={({ target }) => onChange({ ...whom, identifier: target.value })}
          />
        </>
      )}
    </>
  );
};

export const isWhole = ({ person, identifier, name }: Whom): boolean =>
  person !== 'new' || (identifier.trim().length >= 3 && name.trim() !== '');

/** The person as the server is told of them. */
export const toldOf = ({ person, identifier, name }: Whom) =>
  person === 'new' ? { identifier: identifier.trim(), name: name.trim() } : { person };

// The compiler asks for a role that the server has and this does not.
const everyRole = {
  reader: true,
  contributor: true,
  riskOwner: true,
  dataProtectionOfficer: true,
  approver: true,
  administrator: true,
  auditor: true,
} as const satisfies Readonly<Record<Role, true>>;
/** Every role, in the order in which they are offered. */
export const roles = Object.keys(everyRole) as readonly Role[];

export type Terms = { readonly role: Role; readonly until: string; readonly reason: string };

type TermsProps = {
  readonly terms: Terms;
  readonly roles: readonly Role[];
  readonly onChange: (terms: Terms) => void;
};

/** The role, until when, and why. */
export const TermsFields = ({ terms, roles, onChange }: TermsProps) => {
  const { t } = useWords();
  return (
    <>
      <Choice
        label={t('type.role')}
        value={terms.role}
        options={roles.map((role) => [role, t(`access.role.${role}`)])}
        // The options are these roles.
        onChange={(role) => onChange({ ...terms, role: role as Role })}
      />
      <Textfield
        data-size="sm"
        type="date"
        label={t('type.lastDay')}
        description={t(terms.role === 'auditor' ? 'access.untilAuditor' : 'access.untilHelp')}
        value={terms.until}
        onChange={({ target }) => onChange({ ...terms, until: target.value })}
      />
      <Textfield
        data-size="sm"
        label={t('common.why')}
        value={terms.reason}
        maxLength={500}
        onChange={({ target }) => onChange({ ...terms, reason: target.value })}
      />
    </>
  );
};
