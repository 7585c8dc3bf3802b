import type { RecordOf } from '@risikobilde/core';
import { record } from '@risikobilde/core/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { useWorkbench } from '../../data/context.js';
import { parties, renderIn } from '../../../testing/render-in.js';
import { Fields } from './fields.js';
import { NewRecord } from './new-record.js';
import { PicksEdit } from './picks-edit.js';

const measure = record('measure', {
  id: 'm',
  title: { nb: 'Kryptering' },
  description: { nb: 'Alt lagres kryptert.' },
  type: 'technical',
  states: [{ state: 'planned' }],
  evidence: [],
});

const Shown = ({ names }: { readonly names: readonly ('title' | 'type' | 'due' | 'evidence')[] }) => {
  const found = useWorkbench().record('m') as RecordOf<'measure'>;
  return <Fields of={found} names={names} />;
};
const shown = async (...names: readonly ('title' | 'type' | 'due' | 'evidence')[]) =>
  await renderIn(<Shown names={names} />, { records: [...parties, measure] });
const stored = (store: { snapshot: () => { records: readonly { id: string }[] } }, id: string) =>
  store.snapshot().records.find((one) => one.id === id);

describe('fields of a record', () => {
  it('each has the name that its kind gives it, and the control for what stands there', async () => {
    await shown('title', 'type', 'due');
    expect(screen.getAllByRole('term').map((term) => term.textContent)).toEqual(['Tittel', 'Type', 'Frist']);
    expect(screen.getByRole('button', { name: 'Rediger: Tittel' })).toBeTruthy();
    const options = within(screen.getByRole('combobox', { name: 'Type' })).getAllByRole('option');
    expect(options.map((option) => option.textContent)).toEqual(
      expect.arrayContaining(['Teknisk', 'Rettslig', 'Organisatorisk']),
    );
    expect(screen.getByRole('textbox', { name: 'Frist' })).toBeTruthy();
  });

  it('a choice is stored as it is made', async () => {
    const { user, store } = await shown('type');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Type' }), 'Rettslig');
    expect(stored(store, 'm')).toMatchObject({ type: 'legal' });
  });

  it('a new item joins its list when it has what it must have, and says until then what it lacks', async () => {
    const { user, store } = await shown('evidence');
    await user.click(screen.getByRole('button', { name: 'Legg til dokumentasjon' }));
    const item = screen.getByRole('group', { name: 'Legg til dokumentasjon' });
    expect(within(item).getByRole('textbox', { name: 'Hva som viser det' })).toBe(document.activeElement);
    await user.click(within(item).getByRole('button', { name: 'Legg til' }));
    expect(screen.getByRole('alert').textContent).toBe('Mangler: Hva som viser det.');
    expect(stored(store, 'm')).toMatchObject({ evidence: [] });
    await user.type(within(item).getByRole('textbox', { name: 'Hva som viser det' }), 'Revisjonsrapport');
    await user.click(within(item).getByRole('button', { name: 'Legg til' }));
    expect(stored(store, 'm')).toMatchObject({ evidence: [{ text: { nb: 'Revisjonsrapport' } }] });
    expect(screen.getByRole('button', { name: 'Legg til dokumentasjon' })).toBe(document.activeElement);
  });

  it('the last item that is removed gives its focus to what adds another', async () => {
    const { user } = await renderIn(<Shown names={['evidence']} />, {
      records: [...parties, { ...measure, evidence: [{ text: { nb: 'Revisjonsrapport' } }] }],
    });
    await user.click(screen.getByRole('button', { name: 'Fjern: Revisjonsrapport' }));
    const adds = screen.getByRole('button', { name: 'Legg til dokumentasjon' });
    await waitFor(() => expect(document.activeElement).toBe(adds));
  });

  it('the last choice that is removed gives its focus to the list to choose from', async () => {
    const Countries = () => {
      const [chosen, choose] = useState<readonly string[]>(['SE']);
      const options = [{ value: 'SE', label: 'Sverige' }];
      const rest = { label: 'Land', add: 'Legg til land', least: 0, hideLabel: false };
      return <PicksEdit {...rest} options={options} chosen={chosen} onSave={choose} />;
    };
    const { user } = await renderIn(<Countries />);
    await user.click(screen.getByRole('button', { name: 'Fjern: Sverige' }));
    const list = screen.getByRole('combobox', { name: 'Legg til land' });
    await waitFor(() => expect(document.activeElement).toBe(list));
  });
});

it('an item that was begun and not added is there the next time, in the same assessment', async () => {
  const Shown = () => {
    const [isOpen, setOpen] = useState(true);
    const measure = useWorkbench().record('m');
    return (
      <>
        <button type="button" onClick={() => setOpen(!isOpen)}>
          Lukk eller åpne
        </button>
        {isOpen && measure?.kind === 'measure' && <Fields of={measure} names={['evidence']} />}
      </>
    );
  };
  const { user } = await renderIn(<Shown />, { records: [...parties, record('measure', { id: 'm' })] });
  await user.click(screen.getByRole('button', { name: 'Legg til dokumentasjon' }));
  await user.type(screen.getByRole('textbox', { name: 'Hva som viser det' }), 'Revisjonsrapport');
  const toggle = screen.getByRole('button', { name: 'Lukk eller åpne' });
  await user.click(toggle);
  await user.click(toggle);
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Hva som viser det' }).value).toBe(
    'Revisjonsrapport',
  );
  await user.click(screen.getByRole('button', { name: 'Avbryt' }));
  await user.click(toggle);
  await user.click(toggle);
  expect(screen.queryByRole('textbox', { name: 'Hva som viser det' })).toBeNull();
});

describe('a new record', () => {
  it('has nothing chosen beforehand, and is made when all it needs is there', async () => {
    const { user, store } = await renderIn(
      <NewRecord
        kind="benefit"
        names={['text', 'forWhom', 'strength', 'alternatives']}
        title="Ny fordel"
        add="Legg til fordelen"
        stem="fordel"
      />,
    );
    const add = screen.getByRole('button', { name: 'Legg til fordelen' });
    await user.click(add);
    expect(screen.getByRole('alert').textContent).toBe(
      'Mangler: Fordelen, For hvem, Hvor godt underbygd og Alternativer.',
    );
    await user.type(screen.getByRole('textbox', { name: 'Fordelen' }), 'Raskere svar');
    await user.selectOptions(screen.getByRole('combobox', { name: 'For hvem' }), 'De registrerte');
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Hvor godt underbygd' }),
      'Svakt underbygd',
    );
    const [first] = screen.getAllByRole('checkbox');
    if (first) await user.click(first);
    await user.click(add);
    expect(stored(store, 'raskere-svar')).toMatchObject({
      kind: 'benefit',
      level: 'public',
      text: { nb: 'Raskere svar' },
      forWhom: 'people',
      strength: 'weak',
    });
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Fordelen' }).value).toBe('');
  });

  const form = async () => {
    const onAdded = vi.fn();
    const drawn = await renderIn(
      <NewRecord
        kind="measure"
        names={['title', 'description']}
        preset={{ type: 'technical', states: [{ state: 'planned' }] }}
        title="Nytt tiltak"
        add="Legg til tiltaket"
        stem="tiltak"
        onAdded={onAdded}
      />,
    );
    const write = async (title: string, description: string) => {
      await drawn.user.type(screen.getByRole('textbox', { name: 'Tittel' }), title);
      if (description !== '')
        await drawn.user.type(screen.getByRole('textbox', { name: 'Beskrivelse' }), description);
      await drawn.user.click(screen.getByRole('button', { name: 'Legg til tiltaket' }));
    };
    return { ...drawn, onAdded, write };
  };

  it('is added with an id made of its name, in one edit that is sent', async () => {
    const { write, store, server, onAdded } = await form();
    await write('Tilgang på nytt', 'For mange har den.');
    expect(onAdded.mock.calls).toEqual([['tilgang-pa-nytt']]);
    expect(store.snapshot().records.at(-1)).toMatchObject({ id: 'tilgang-pa-nytt' });
    await waitFor(() => expect(server.stored).toHaveLength(1));
    expect(server.stored[0]).toHaveLength(1);
  });

  it('pressed too soon goes to the first empty field', async () => {
    const { write, store, onAdded } = await form();
    await write('Tilgang', '');
    expect(screen.getByRole('alert').textContent).toBe('Mangler: Beskrivelse.');
    expect(screen.getByRole('textbox', { name: 'Beskrivelse' })).toBe(document.activeElement);
    expect([onAdded.mock.calls.length, store.snapshot().canUndo]).toEqual([0, false]);
  });

  it('never takes an id that is in use', async () => {
    const { write, onAdded } = await form();
    await write('Supplier', 'x');
    expect(parties.map(({ id }) => id)).not.toContain(onAdded.mock.calls[0]?.[0]);
  });

  it('that was asked for begins with focus in it, and is left with Escape', async () => {
    const onCancel = vi.fn();
    const { user } = await renderIn(
      <NewRecord kind="premise" names={['text']} title="Ny" add="Legg til" stem="p" onCancel={onCancel} />,
    );
    expect(screen.getByRole('textbox')).toBe(document.activeElement);
    await user.keyboard('{Escape}');
    expect(onCancel).toHaveBeenCalledOnce();
  });

  const count = async () => {
    const drawn = await renderIn(
      <NewRecord
        kind="observation"
        names={['starts', 'source', 'by']}
        preset={{ scenarios: [] }}
        title="Ny telling"
        add="Legg til tellingen"
        stem="telling"
      />,
      { records: parties },
    );
    await drawn.user.type(screen.getByRole('textbox', { name: 'Telt fra' }), '1.1.2024');
    await drawn.user.selectOptions(screen.getByRole('combobox', { name: 'Talt av' }), 'Skyleverandøren');
    return drawn;
  };

  it.each(['press', 'Enter'])(
    'holds what was typed in the field that still has focus at the %s',
    async (by) => {
      const { user, store } = await count();
      await user.type(screen.getByRole('textbox', { name: 'Register' }), 'Avviksregisteret');
      if (by === 'Enter') await user.keyboard('{Enter}');
      else await user.click(screen.getByRole('button', { name: 'Legg til tellingen' }));
      expect(stored(store, 'telling')).toMatchObject({ starts: '2024-01-01', source: 'Avviksregisteret' });
    },
  );

  it('says the same while its button is held down, so that the button stays under the hand', async () => {
    const { user, store } = await count();
    const add = screen.getByRole('button', { name: 'Legg til tellingen' });
    // Time goes by the turns of the work: a machine that stands still is no hand that rests, at which the field would save.
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    await user.type(screen.getByRole('textbox', { name: 'Register' }), 'Avviksregisteret');
    await user.pointer({ keys: '[MouseLeft>]', target: add });
    expect(screen.getByText('Mangler: Register.')).toBeTruthy();
    await user.pointer({ keys: '[/MouseLeft]', target: add });
    expect(stored(store, 'telling')).toBeTruthy();
  });
});
