import { record } from '@risikobilde/core/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useSnapshot } from '../../shared/data/context.js';
import { TextEdit } from '../../shared/components/edit/text-edit.js';
import { useRecordEdit } from '../../shared/components/edit/use-record-edit.js';
import { useWorkbench } from '../../shared/data/context.js';
import { renderIn } from '../../testing/render-in.js';
import { ConflictDialog } from './conflict-dialog.js';
import { RefusedPanel } from './refused-panel.js';
import { SaveStatus } from './save-status.js';
import { UndoButtons } from './undo-buttons.js';

/** The name of the supplier, with what stands around every screen. */
const Screen = () => {
  const { of } = useWorkbench();
  const supplier = of('party').find(({ id }) => id === 'supplier') ?? record('party');
  const { set } = useRecordEdit<'party'>(supplier);
  const { save } = useSnapshot();
  return (
    <>
      <SaveStatus />
      <UndoButtons />
      {save === 'conflict' && <ConflictDialog />}
      {save === 'refused' && <RefusedPanel />}
      <TextEdit label="Navn" value={supplier.name} onSave={(name) => set('name', name)} />
    </>
  );
};
const status = () => screen.getByRole('status').textContent ?? '';
const says = (words: string) => waitFor(() => expect(status()).toContain(words));
const write = async (user: Awaited<ReturnType<typeof renderIn>>['user'], more: string) => {
  await user.click(screen.getByRole('button', { name: 'Rediger: Navn' }));
  await user.type(screen.getByRole('textbox', { name: 'Navn, Bokmål' }), more);
  await user.click(screen.getByRole('button', { name: 'Ferdig' }));
};
const nameAt = (server: Awaited<ReturnType<typeof renderIn>>['server']) =>
  server.records().find(({ id }) => id === 'supplier');

describe('what is written', () => {
  it('is saving until the server has it, and then saved', async () => {
    const { user, server } = await renderIn(<Screen />);
    expect(status()).toBe('Lagret');
    await write(user, ' AS');
    expect(status()).toBe('Lagrer');
    await says('Lagret');
    expect(nameAt(server)).toMatchObject({ name: { nb: 'Skyleverandøren AS' } });
  });

  it('waits safely while the server cannot be reached, counts what waits, and goes when it is back', async () => {
    const { user, server } = await renderIn(<Screen />);
    server.mood = 'away';
    await write(user, ' AS');
    await says('venter trygt her (1)');
    server.mood = 'stores';
    await says('Lagret');
    expect(server.stored).toHaveLength(1);
  });

  it('that the server refuses is shown with why, and let go only by the one who wrote it', async () => {
    const { user, server, store } = await renderIn(<Screen />);
    server.mood = 'refuses';
    await write(user, ' AS');
    await says('Endringen ble avvist');
    expect(screen.getByRole('heading', { name: 'Tjeneren tok ikke imot endringen' })).toBeTruthy();
    expect(screen.getByText('Måneden finnes ikke.')).toBeTruthy();
    expect(screen.getAllByText('Skyleverandøren AS').length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: 'Forkast endringen' }));
    await says('Lagret');
    expect(store.snapshot().records.find(({ id }) => id === 'supplier')).toMatchObject({
      name: { nb: 'Skyleverandøren' },
    });
  });

  it('that is a step refused says why in one sentence, and nothing of steps that nobody asked for', async () => {
    const { user, server } = await renderIn(<Screen />);
    server.mood = 'refusesStep';
    await write(user, ' AS');
    await says('Endringen ble avvist');
    expect(screen.getByText('Godkjenning er ikke mulig: rådet mangler.')).toBeTruthy();
    expect(screen.queryByText(/bare mulig fra/)).toBeNull();
  });

  it('is taken back and written again, and the buttons say when there is nothing to', async () => {
    const { user } = await renderIn(<Screen />);
    const [undo, redo] = ['Angre', 'Gjør om'].map((name) => screen.getByRole('button', { name }));
    const off = () => [undo, redo].map((button) => button?.getAttribute('aria-disabled'));
    expect(off()).toEqual(['true', 'true']);
    await write(user, ' AS');
    expect(off()).toEqual(['false', 'true']);
    await user.click(undo ?? document.body);
    expect(screen.getByText('Skyleverandøren')).toBeTruthy();
    expect(off()).toEqual(['true', 'false']);
    await user.click(redo ?? document.body);
    expect(screen.getByText('Skyleverandøren AS')).toBeTruthy();
  });

  it('Ctrl+Z takes back an edit, but inside a text field it is the field’s own', async () => {
    const { user, store } = await renderIn(<Screen />);
    await write(user, ' AS');
    await user.click(screen.getByRole('button', { name: 'Rediger: Navn' }));
    await user.keyboard('{Control>}z{/Control}');
    expect(store.snapshot().canUndo).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Ferdig' }));
    await user.keyboard('{Control>}z{/Control}');
    expect(store.snapshot().canUndo).toBe(false);
  });
});

describe('the same field written by two', () => {
  const met = async () => {
    const drawn = await renderIn(<Screen />);
    drawn.server.otherWrites({ record: 'supplier', set: { name: { nb: 'Den andre' } } });
    await write(drawn.user, ' AS');
    await says('Noen andre har endret det samme');
    return drawn;
  };
  const dialog = () => within(screen.getByRole('dialog', { name: 'To har endret det samme', hidden: true }));
  const take = async ({ user }: Awaited<ReturnType<typeof met>>, side: 'Ditt' | 'Deres') => {
    await user.click(dialog().getByRole('radio', { name: new RegExp(`^${side}`), hidden: true }));
    await user.click(dialog().getByRole('button', { name: 'Lagre valgene', hidden: true }));
    await says('Lagret');
  };

  it('is shown with both, the writer’s own chosen until they say otherwise', async () => {
    await met();
    expect(dialog().getByText('Den andre')).toBeTruthy();
    expect(dialog().getByText('Skyleverandøren AS')).toBeTruthy();
    expect(dialog().getByRole('radio', { name: /^Ditt/, hidden: true })).toHaveProperty('checked', true);
  });

  it.each([
    ['Ditt', 'Skyleverandøren AS'],
    ['Deres', 'Den andre'],
  ] as const)('%s is what all have afterwards', async (side, name) => {
    const drawn = await met();
    await take(drawn, side);
    expect(nameAt(drawn.server)).toMatchObject({ name: { nb: name } });
    expect(await screen.findByText(name)).toBeTruthy();
    expect(screen.queryByRole('dialog', { hidden: true })).toBeNull();
  });
});
