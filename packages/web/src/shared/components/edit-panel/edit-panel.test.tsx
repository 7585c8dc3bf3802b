import { record } from '@risikobilde/core/testing';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { parties, renderIn } from '../../../testing/render-in.js';
import { useWorkbench } from '../../data/context.js';
import { TextEdit } from '../edit/text-edit.js';
import { useRecordEdit } from '../edit/use-record-edit.js';
import { EditPanel } from './edit-panel.js';
import { NewPanel } from './new-panel.js';
import { usePanelAddress } from './use-panel-address.js';

const ids = ['operator', 'supplier'];

/** Two rows in a view, and the panel of the one that the address names. */
const View = () => {
  const { of } = useWorkbench();
  const { hash, isNew, open, close } = usePanelAddress();
  const party = of('party').find(({ id }) => id === hash);
  return (
    <main id="main" tabIndex={-1}>
      {ids.map((id) => (
        <button key={id} type="button" data-row={id} onClick={() => open(id)}>
          {id}
        </button>
      ))}
      <button type="button" onClick={() => open('ny')}>
        Ny
      </button>
      {isNew && (
        <NewPanel title="Ny virksomhet" kind="Virksomhet" onClose={close}>
          <form>
            <input aria-label="Navn" />
          </form>
        </NewPanel>
      )}
      {party && (
        <EditPanel
          record={party.id}
          kind="Virksomhet"
          title={party.id}
          rows={ids}
          onOpen={open}
          onClose={close}
        >
          <Name />
        </EditPanel>
      )}
    </main>
  );
};
const Name = () => {
  const { of } = useWorkbench();
  const { hash } = usePanelAddress();
  const party = of('party').find(({ id }) => id === hash) ?? record('party');
  const { set } = useRecordEdit<'party'>(party);
  return <TextEdit label="Navn" value={party.name} onSave={(name) => set('name', name)} />;
};
const panel = (name: string) => screen.findByRole('dialog', { name });
const isGone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

test('Escape closes the panel, and focus is back on the row that opened it', async () => {
  const { user } = await renderIn(<View />);
  await user.click(screen.getByRole('button', { name: 'supplier' }));
  await panel('supplier');
  await user.keyboard('{Escape}');
  await isGone();
  await waitFor(() => expect(document.activeElement?.textContent).toBe('supplier'));
});

test('the next and the previous are a press away, and say where the rows end', async () => {
  const { user } = await renderIn(<View />);
  await user.click(screen.getByRole('button', { name: 'operator' }));
  await panel('operator');
  expect(screen.getByRole('button', { name: 'Forrige' }).getAttribute('aria-disabled')).toBe('true');
  await user.click(screen.getByRole('button', { name: 'Neste' }));
  await panel('supplier');
  expect(screen.getByText('2 av 2')).toBeTruthy();
});

test('what was changed since the panel was opened can be discarded, and that is an edit as any other', async () => {
  const { user, store } = await renderIn(<View />);
  await user.click(screen.getByRole('button', { name: 'supplier' }));
  await panel('supplier');
  expect(screen.queryByRole('button', { name: 'Forkast endringene' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Rediger: Navn' }));
  await user.type(screen.getByRole('textbox', { name: 'Navn, Bokmål' }), ' AS');
  await user.click(screen.getAllByRole('button', { name: 'Ferdig' })[0] ?? document.body);
  await user.click(await screen.findByRole('button', { name: 'Forkast endringene' }));
  const name = () => store.snapshot().records.find(({ id }) => id === 'supplier');
  await waitFor(() => expect(name()).toMatchObject({ name: { nb: 'Skyleverandøren' } }));
  store.undo();
  expect(name()).toMatchObject({ name: { nb: 'Skyleverandøren AS' } });
});

test('an earlier text is brought back from the changes of the record, as an edit that says when it was so', async () => {
  const { user, store, server } = await renderIn(<View />);
  server.otherWrites({ record: 'supplier', set: { 'name.nb': 'Skyleverandøren AS' } });
  await store.refresh(2);
  await user.click(screen.getByRole('button', { name: 'supplier' }));
  await panel('supplier');
  await user.click(screen.getByRole('tab', { name: 'Endringer' }));
  await user.click(await screen.findByRole('button', { name: /^Hent tilbake Navn.* slik det var før / }));
  await waitFor(() =>
    expect(server.stored).toEqual([[{ record: 'supplier', set: { 'name.nb': 'Skyleverandøren' } }]]),
  );
  const name = () => store.snapshot().records.find(({ id }) => id === 'supplier');
  expect(name()).toMatchObject({ name: { nb: 'Skyleverandøren' } });
  // Of the two changes, only the one that is not as it now is can be brought back.
  await waitFor(() => expect(screen.getAllByText(/^Endret av|Kari Nordmann/).length).toBeGreaterThan(1));
  expect(screen.getAllByRole('button', { name: /^Hent tilbake/ })).toHaveLength(1);
});

test('what is written and not sent is asked about once', async () => {
  const { user } = await renderIn(<View />);
  await user.click(screen.getByRole('button', { name: 'Ny' }));
  await panel('Ny virksomhet');
  await user.type(screen.getByRole('textbox', { name: 'Navn' }), 'Sky');
  await user.keyboard('{Escape}');
  expect(await screen.findByRole('alert')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Fortsett å skrive' }));
  expect(screen.getByRole('textbox', { name: 'Navn' })).toHaveProperty('value', 'Sky');
  await user.click(screen.getByRole('button', { name: 'Lukk' }));
  await user.click(screen.getByRole('button', { name: 'Forkast' }));
  await isGone();
});

test('an empty form is closed without a question', async () => {
  const { user } = await renderIn(<View />, { records: parties });
  await user.click(screen.getByRole('button', { name: 'Ny' }));
  await panel('Ny virksomhet');
  await user.click(screen.getByRole('button', { name: 'Lukk' }));
  await isGone();
});
