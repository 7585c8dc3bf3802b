import { fieldAt } from '@risikobilde/core';
import { record } from '@risikobilde/core/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { parties, renderIn } from '../../../testing/render-in.js';
import { ChecksEdit } from './checks-edit.js';
import { ChoiceEdit } from './choice-edit.js';
import { ValueEdit } from '../fields/value-edit.js';
import { LineEdit } from './line-edit.js';
import { ListEdit } from './list-edit.js';
import { ReasonedChoice } from './reasoned-choice.js';
import { RemoveRecord } from './remove-record.js';

const levels = [
  { value: 'low', label: 'Lav' },
  { value: 'high', label: 'Høy' },
] as const;

describe('a line', () => {
  it('is saved when it is left, once, without the space around it', async () => {
    const onSave = vi.fn();
    const { user } = await renderIn(<LineEdit label="Saksnummer" value="24/1" onSave={onSave} />);
    const field = screen.getByRole('textbox', { name: 'Saksnummer' });
    await user.clear(field);
    await user.type(field, '  24/115 ');
    await user.tab();
    expect(onSave.mock.calls).toEqual([['24/115']]);
  });

  it('that has not changed is not saved', async () => {
    const onSave = vi.fn();
    const { user } = await renderIn(<LineEdit label="Saksnummer" value="24/1" onSave={onSave} />);
    await user.type(screen.getByRole('textbox'), ' ');
    await user.tab();
    expect(onSave).not.toHaveBeenCalled();
  });

  it('that may not be written so stays in the field, says what is wrong, and is not saved', async () => {
    const onSave = vi.fn();
    const isNumber = (typed: string) => /^\d+$/.test(typed);
    const { user } = await renderIn(
      <LineEdit label="Dager" value="30" accepts={isNumber} wrong="Skriv et helt tall." onSave={onSave} />,
    );
    const field = screen.getByRole('textbox', { name: 'Dager' });
    await user.type(field, 'x');
    await user.tab();
    expect(field).toHaveProperty('value', '30x');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Skriv et helt tall.',
    );
    expect(onSave).not.toHaveBeenCalled();
  });

  it('that is emptied is taken away where there may be none', async () => {
    const [onSave, onClear] = [vi.fn(), vi.fn()];
    const { user } = await renderIn(
      <LineEdit label="Saksnummer" value="24/1" onSave={onSave} onClear={onClear} />,
    );
    await user.clear(screen.getByRole('textbox'));
    await user.tab();
    expect([onSave.mock.calls.length, onClear.mock.calls.length]).toEqual([0, 1]);
  });

  it('holds back what others store until it is left, so that nothing is written over unseen', async () => {
    const { user, store, server } = await renderIn(
      <LineEdit label="Saksnummer" value="1" onSave={vi.fn()} />,
    );
    await user.type(screen.getByRole('textbox'), '2');
    expect(store.snapshot().save).toBe('saving');
    server.otherWrites({ record: 'supplier', set: { country: 'SE' } });
    await store.refresh(2);
    expect(store.snapshot().revision).toBe(1);
    await user.tab();
    await waitFor(() => expect(store.snapshot().revision).toBe(2));
  });
});

describe('a choice', () => {
  it('is saved as it is chosen', async () => {
    const onSave = vi.fn();
    const { user } = await renderIn(<ChoiceEdit label="Nivå" value="low" options={levels} onSave={onSave} />);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Nivå' }), 'Høy');
    expect(onSave.mock.calls).toEqual([['high']]);
  });

  it('offers no way to choose nothing, unless nothing is allowed', async () => {
    const { unmount } = await renderIn(
      <ChoiceEdit label="Nivå" value="low" options={levels} onSave={vi.fn()} />,
    );
    expect(screen.queryByRole('option', { name: 'Velg' })).toBeNull();
    unmount();
    const onClear = vi.fn();
    const { user } = await renderIn(
      <ChoiceEdit label="Nivå" value="low" options={levels} onSave={vi.fn()} onClear={onClear} />,
    );
    await user.selectOptions(screen.getByRole('combobox'), 'Velg');
    expect(onClear).toHaveBeenCalledOnce();
  });

  it('shows a value that is no longer offered, and not the first one in its place', async () => {
    const odd = 'gone' as 'low';
    await renderIn(<ChoiceEdit label="Nivå" value={odd} options={levels} onSave={vi.fn()} />);
    expect(screen.getByRole('combobox')).toHaveProperty('value', 'gone');
  });
});

describe('some of a few', () => {
  it('are saved as each is checked and unchecked', async () => {
    const onSave = vi.fn();
    const { user } = await renderIn(
      <ChecksEdit label="Nivåer" options={levels} chosen={['low']} onSave={onSave} />,
    );
    await user.click(screen.getByRole('checkbox', { name: 'Høy' }));
    await user.click(screen.getByRole('checkbox', { name: 'Lav' }));
    expect(onSave.mock.calls).toEqual([[['low', 'high']], [[]]]);
    expect(screen.getByRole('group', { name: 'Nivåer' })).toBeTruthy();
  });

  it('keep the last one where one must stay', async () => {
    await renderIn(
      <ChecksEdit label="Nivåer" options={levels} chosen={['low']} least={1} onSave={vi.fn()} />,
    );
    expect(screen.getByRole('checkbox', { name: 'Lav' })).toHaveProperty('disabled', true);
    expect(screen.getByRole('checkbox', { name: 'Høy' })).toHaveProperty('disabled', false);
  });
});

describe('a list', () => {
  const Names = ({ least = 0 }: { readonly least?: number }) => {
    const [names, setNames] = useState<readonly string[]>(['Kari', 'Ola']);
    return (
      <ListEdit
        items={names}
        onSave={setNames}
        nameOf={(name) => name}
        least={least}
        empty="Ingen ennå."
        render={(name, change) => (
          <input aria-label="Navn" value={name} onChange={({ target }) => change(target.value)} />
        )}
      />
    );
  };
  const shown = () =>
    screen.queryAllByRole('textbox', { name: 'Navn' }).map((one) => (one as HTMLInputElement).value);

  it('has each item edited where it stands', async () => {
    const { user } = await renderIn(<Names />);
    await user.type(screen.getByDisplayValue('Ola'), 'v');
    expect(shown()).toEqual(['Kari', 'Olav']);
  });

  it('says what was removed can be undone, and what it is for when it is empty', async () => {
    const { user } = await renderIn(<Names />);
    await user.click(screen.getByRole('button', { name: 'Fjern: Kari' }));
    expect(screen.getByRole('status').textContent).toContain('Du kan angre');
    await user.click(screen.getByRole('button', { name: 'Fjern: Ola' }));
    expect(shown()).toEqual([]);
    expect(screen.getByText('Ingen ennå.')).toBeTruthy();
  });

  it('gives the focus of a removed row to the next one', async () => {
    const { user } = await renderIn(<Names />);
    await user.click(screen.getByRole('button', { name: 'Fjern: Kari' }));
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Fjern: Ola'));
  });

  it('cannot lose the items that must stay', async () => {
    await renderIn(<Names least={2} />);
    expect(screen.queryByRole('button', { name: /^Fjern/ })).toBeNull();
  });
});

describe('an answer with its reason', () => {
  it('is stored only when both are given', async () => {
    const onSave = vi.fn();
    const { user } = await renderIn(
      <ReasonedChoice label="Svar" options={levels} answer={undefined} onSave={onSave} />,
    );
    expect(screen.queryByRole('button', { name: 'Lagre svaret' })).toBeNull();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Svar' }), 'Høy');
    const save = screen.getByRole('button', { name: 'Lagre svaret' });
    expect(save).toHaveProperty('disabled', true);
    await user.type(screen.getByRole('textbox', { name: 'Begrunnelse' }), 'Mange brukere');
    await user.click(save);
    expect(onSave.mock.calls).toEqual([[{ value: 'high', why: { nb: 'Mange brukere' } }]]);
  });

  it('that is changed keeps its reason', async () => {
    const onSave = vi.fn();
    const answer = { value: 'low', why: { nb: 'Få brukere' } } as const;
    const { user } = await renderIn(
      <ReasonedChoice label="Svar" options={levels} answer={answer} onSave={onSave} />,
    );
    await user.selectOptions(screen.getByRole('combobox'), 'Høy');
    expect(onSave.mock.calls).toEqual([[{ value: 'high', why: { nb: 'Få brukere' } }]]);
  });
});

describe('where something was read', () => {
  const placed = fieldAt('measure', 'evidence.cite');
  const cite = (held: object, onSave = vi.fn()) =>
    placed && <ValueEdit placed={placed} held={held} onSave={onSave} />;

  it('takes a whole web address and no other', async () => {
    const onSave = vi.fn();
    const { user } = await renderIn(cite({ title: 'Høring' }, onSave));
    const address = screen.getByRole('textbox', { name: 'Nettadresse' });
    await user.type(address, 'example.org');
    await user.tab();
    expect(screen.getByText('Skriv hele nettadressen, med https:// først.')).toBeTruthy();
    expect(onSave).not.toHaveBeenCalled();
    await user.clear(address);
    await user.type(address, 'https://example.org/a');
    await user.tab();
    expect(onSave.mock.calls).toEqual([[{ title: 'Høring', url: 'https://example.org/a' }]]);
  });

  it('is opened in a window of its own, which knows nothing of this one', async () => {
    await renderIn(cite({ title: 'Høring', url: 'https://example.org/' }));
    const link = screen.getByRole('link', { name: 'Åpne Høring' });
    expect([link.getAttribute('target'), link.getAttribute('rel')]).toEqual(['_blank', 'noreferrer']);
  });
});

describe('removing a record', () => {
  const contract = record('engagement', { id: 'contract', contractor: 'supplier' });

  it('takes it away in one edit, which one undo takes back', async () => {
    const { user, store } = await renderIn(<RemoveRecord id="supplier" label="Fjern leverandøren" />);
    const ids = () => store.snapshot().records.map(({ id }) => id);
    await user.click(screen.getByRole('button', { name: 'Fjern leverandøren' }));
    expect(ids()).not.toContain('supplier');
    store.undo();
    expect(ids()).toContain('supplier');
  });

  it('is not offered while something refers to it; what does is named, with the way there', async () => {
    await renderIn(<RemoveRecord id="supplier" label="Fjern leverandøren" />, {
      records: [...parties, contract],
    });
    expect(screen.queryByRole('button', { name: 'Fjern leverandøren' })).toBeNull();
    const list = screen.getByText('Kan ikke fjernes så lenge noe viser hit:').closest('div');
    expect(
      within(list ?? document.body)
        .getAllByRole('link')[0]
        ?.getAttribute('href'),
    ).toContain('#contract');
  });
});
