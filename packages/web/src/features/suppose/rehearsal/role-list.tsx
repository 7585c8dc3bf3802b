import type { RecordOf } from '@risikobilde/core';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';

type Roles = RecordOf<'rehearsal'>['roles'];
type Props = {
  readonly roles: Roles;
  readonly isOpen: boolean;
  readonly onSave: (roles: Roles) => void;
};

/** The roles, and who has come to take each; a role without a name has not come. */
export const RoleList = ({ roles, isOpen, onSave }: Props) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const rename = (n: number, name: string) =>
    onSave(
      roles.map((one, k) => {
        if (k !== n) return one;
        return name === '' ? { role: one.role } : { role: one.role, name };
      }),
    );
  return (
    <ul className="rehearsal-roles">
      {roles.map(({ role, name }, n) => (
        <li key={text(role)}>
          <span>{text(role)}</span>
          {isOpen ? (
            <input
              aria-label={t('rehearsal.whoIs', { role: text(role) })}
              placeholder={t('rehearsal.notComeShort')}
              defaultValue={name ?? ''}
              onBlur={({ target: { value } }) => {
                if (value.trim() !== (name ?? '')) rename(n, value.trim());
              }}
            />
          ) : (
            <span className="subtle">{name ?? t('rehearsal.notComeShort')}</span>
          )}
        </li>
      ))}
    </ul>
  );
};
