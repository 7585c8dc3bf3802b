import type { Access } from '@risikobilde/api';
import type { LocalDate } from '@risikobilde/core';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderIn } from '../../testing/render-in.js';
import { Exceptions } from './exceptions.js';

const kari = { id: 'kari', name: 'Kari Nordmann' };
const per = { id: 'per', name: 'Per Berg' };
const ida = { id: 'ida', name: 'Ida Moe' };
const asked = {
  organisation: 'a',
  reason: 'Vi er fem',
  until: '2027-05-01' as LocalDate,
  asked: '2026-11-30T09:00:00.000Z',
  askedBy: kari,
  isInForce: false,
  isWaiting: false,
  mayAgree: false,
};
const waiting = { ...asked, id: '1', person: ida, isWaiting: true, mayAgree: true };
const agreed = { when: '2026-12-01T09:00:00.000Z', by: per };
const inForce = { ...asked, id: '2', person: { id: 'ola', name: 'Ola Hansen' }, agreed, isInForce: true };
const over = {
  ...asked,
  id: '3',
  person: { id: 'tuva', name: 'Tuva Lie' },
  agreed,
  ended: { when: '2026-12-01T10:00:00.000Z', by: kari, reason: 'Ny ansatt' },
};
const past = { ...asked, id: '4', person: { id: 'siri', name: 'Siri Dahl' } };
const draw = (access: Partial<Pick<Access, 'exceptions' | 'apart'>>, isAll = false) =>
  renderIn(
    <Exceptions
      organisation="a"
      access={{ exceptions: [], apart: [], ...access }}
      people={[[ida.id, ida.name]]}
      isAll={isAll}
    />,
  );
const rowOf = (name: string) => within(screen.getByRole('row', { name: new RegExp(`^${name}`) }));

test('it says for whom, why, until when, who asked and who agreed; what is over is shown when it is asked for', async () => {
  const { unmount } = await draw({ exceptions: [waiting, inForce, over, past] });
  expect(screen.getAllByRole('row')).toHaveLength(3);
  rowOf('Ola Hansen').getByText(/av Per Berg$/);
  rowOf('Ola Hansen').getByText('Vi er fem');
  rowOf('Ida Moe').getByText('Venter på en annen tilgangsstyrer');
  unmount();
  await draw({ exceptions: [waiting, inForce, over, past] }, true);
  rowOf('Tuva Lie').getByText(/av Kari Nordmann: Ny ansatt$/);
  // What nobody agreed to is not shown as waiting when its last day is past.
  rowOf('Siri Dahl').getByText('Siste dag er passert');
  expect(rowOf('Siri Dahl').queryByRole('button')).toBeNull();
});

test('only who may agree has the way to, and says yes by it', async () => {
  const { user, server } = await draw({ exceptions: [waiting, inForce] });
  expect(screen.getAllByRole('button', { name: /^Si ja til/ })).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Si ja til unntaket for Ida Moe' }));
  expect(server.asked).toContain('POST /api/access/exceptions/1/agree');
});

test('it is asked for with a person, a day and a reason, and not without', async () => {
  const { user, server } = await draw({});
  screen.getByText('Ingen har unntak.');
  await user.click(screen.getByText('Be om unntak', { selector: 'summary, summary *' }));
  const send = screen.getByRole('button', { name: 'Be om unntak' });
  expect(send.hasAttribute('disabled')).toBe(true);
  await user.selectOptions(screen.getByLabelText('Person'), 'Ida Moe');
  await user.type(screen.getByLabelText(/^Siste dag/), '2027-05-01');
  expect(send.hasAttribute('disabled')).toBe(true);
  await user.type(screen.getByLabelText(/^Hvorfor fører ikke oppgavene/), 'Vi er fem');
  await user.click(send);
  expect(server.asked).toContain('POST /api/access/exceptions');
});

test('people whose roles do not go together are named with them, and what to do; those of another organisation are not', async () => {
  const roles = ['approver', 'dataProtectionOfficer'] as const;
  await draw({
    apart: [
      { organisation: 'a', person: ida, roles: [...roles] },
      { organisation: 'b', person: per, roles: [...roles] },
    ],
  });
  screen.getByText('Ida Moe: godkjenner og personvernombud');
  screen.getByText(/Avslutt én av rollene\./);
  expect(screen.queryByText(/Per Berg/)).toBeNull();
});
