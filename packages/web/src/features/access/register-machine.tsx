import { Alert, Button, Textfield } from '@digdir/designsystemet-react';
import type { Access, MachineRequest } from '@risikobilde/api';
import type { LocalDate } from '@risikobilde/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FoldOut } from '../../shared/components/fold-out.js';
import { request } from '../../shared/data/api.js';
import { queryClient } from '../../shared/data/client.js';
import { useWords } from '../../shared/words.js';
import { Choice } from './fields.js';

type Props = { readonly organisation: string; readonly facts: NonNullable<Access['machines']> };
type Role = MachineRequest['role'];
type Machine = {
  readonly name: string;
  readonly clientId: string;
  /** Chosen by whoever registers it: nothing is chosen before. */
  readonly role: Role | '';
  readonly scopes: 'read' | 'write' | '';
  readonly until: string;
  readonly reason: string;
};
const none: Machine = { name: '', clientId: '', role: '', scopes: '', until: '', reason: '' };
// The compiler asks for a role that the server has and this does not.
const everyRole = { reader: true, contributor: true } as const satisfies Readonly<Record<Role, true>>;
const roles = Object.keys(everyRole) as readonly Role[];

/** As the issuers make them: signs of ASCII without spaces. */
const isClientId = (words: string): boolean => /^[\x21-\x7e]{3,200}$/.test(words.trim());

/** Registers a program of the organisation, and shows what it is to ask its issuer for. */
export const RegisterMachine = ({ organisation, facts }: Props) => {
  const { t } = useWords();
  const [machine, setMachine] = useState(none);
  const set = (some: Partial<Machine>) => setMachine({ ...machine, ...some });
  const { role, scopes } = machine;
  const register = useMutation({
    mutationFn: (body: MachineRequest) => request('POST /api/access/machines', { body }),
    onSuccess: async () => {
      setMachine(none);
      await queryClient.invalidateQueries();
    },
  });
  const isReady =
    machine.name.trim() !== '' &&
    isClientId(machine.clientId) &&
    role !== '' &&
    scopes !== '' &&
    machine.until !== '' &&
    machine.reason.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady || register.isPending) return;
    register.mutate({
      organisation,
      name: machine.name.trim(),
      clientId: machine.clientId.trim(),
      role,
      scopes: scopes === 'read' ? ['read'] : ['read', 'write'],
      // As a field for a day gives it.
      until: machine.until as LocalDate,
      reason: machine.reason.trim(),
    });
  };
  return (
    <FoldOut summary={t('access.registerMachine')}>
      <form className="access-form" onSubmit={submit} noValidate>
        <dl className="access-facts" aria-label={t('access.tokenFacts')}>
          {(
            [
              ['access.issuer', facts.issuer],
              ['access.audience', facts.audience],
              ['access.scopeRead', facts.scopes.read],
              ['access.scopeWrite', facts.scopes.write],
            ] as const
          ).map(([label, value]) => (
            <div key={label}>
              <dt>{t(label)}</dt>
              <dd>
                <code>{value}</code>
              </dd>
            </div>
          ))}
        </dl>
        <Textfield
          data-size="sm"
          label={t('access.machineName')}
          description={t('access.machineNameHelp')}
          value={machine.name}
          maxLength={100}
          onChange={({ target }) => set({ name: target.value })}
        />
        <Textfield
          data-size="sm"
          autoComplete="off"
          spellCheck={false}
          label={t('access.clientId')}
          description={t('access.clientIdHelp')}
          value={machine.clientId}
          error={
            machine.clientId.trim().length > 2 && !isClientId(machine.clientId) && t('access.clientIdWrong')
          }
          maxLength={200}
          onChange={({ target }) => set({ clientId: target.value })}
        />
        <Choice
          label={t('type.role')}
          value={role}
          options={[['', t('access.choose')], ...roles.map((one) => [one, t(`access.role.${one}`)] as const)]}
          // The options are these roles.
          onChange={(chosen) => set({ role: chosen as Machine['role'] })}
        />
        <Choice
          label={t('access.scopes')}
          value={scopes}
          options={[
            ['', t('access.choose')],
            ['read', t('access.scopes.read')],
            ['write', t('access.scopes.write')],
          ]}
          onChange={(chosen) => set({ scopes: chosen as Machine['scopes'] })}
        />
        <Textfield
          data-size="sm"
          type="date"
          label={t('type.lastDay')}
          description={t('access.machineUntil')}
          value={machine.until}
          onChange={({ target }) => set({ until: target.value })}
        />
        <Textfield
          data-size="sm"
          label={t('common.why')}
          value={machine.reason}
          maxLength={500}
          onChange={({ target }) => set({ reason: target.value })}
        />
        <Button type="submit" data-size="sm" disabled={!isReady} loading={register.isPending}>
          {t('access.registerMachine')}
        </Button>
        <div role="status">
          {register.isSuccess && (
            <Alert data-color="success" data-size="sm">
              {t('access.isRegistered')}
            </Alert>
          )}
          {register.error && (
            <Alert data-color="danger" data-size="sm">
              {register.error.message}
            </Alert>
          )}
        </div>
      </form>
    </FoldOut>
  );
};
