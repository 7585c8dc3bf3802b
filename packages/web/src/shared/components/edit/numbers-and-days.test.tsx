import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderIn } from '../../../testing/render-in.js';
import { DayEdit } from './day-edit.js';
import { ValueEdit } from '../fields/value-edit.js';
import { itemOf } from '../fields/complete.js';
import { RangeEdit } from './range-edit.js';

describe('a day', () => {
  it('is read in the order of the page’s language and saved when it is left', async () => {
    const onSave = vi.fn();
    const { user } = await renderIn(<DayEdit label="Fra" value="2026-11-24" onSave={onSave} />);
    const field = screen.getByRole('textbox', { name: 'Fra' });
    expect(field).toHaveProperty('value', '24.11.2026');
    await user.clear(field);
    await user.type(field, '1.2.2027');
    await user.tab();
    expect(onSave.mock.calls).toEqual([['2027-02-01']]);
  });

  it('is shown with slashes in English, day before month', async () => {
    await renderIn(<DayEdit label="From" value="2026-11-24" onSave={vi.fn()} />, { language: 'en' });
    expect(screen.getByRole('textbox')).toHaveProperty('value', '24/11/2026');
  });

  it('that does not exist is refused with an example, and Escape brings back what was stored', async () => {
    const onSave = vi.fn();
    const { user } = await renderIn(<DayEdit label="Fra" value="2026-11-24" onSave={onSave} />);
    const field = screen.getByRole('textbox', { name: 'Fra' });
    await user.clear(field);
    await user.type(field, '30.2.2026{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('31.12.2022');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    await user.keyboard('{Escape}');
    expect(field).toHaveProperty('value', '24.11.2026');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(onSave).not.toHaveBeenCalled();
  });

  it('is taken away when it is emptied, where there may be none', async () => {
    const onClear = vi.fn();
    const { user } = await renderIn(
      <DayEdit label="Fra" value="2026-11-24" onSave={vi.fn()} onClear={onClear} />,
    );
    await user.clear(screen.getByRole('textbox'));
    await user.tab();
    expect(onClear).toHaveBeenCalledOnce();
  });

  it('chosen in the calendar is held against the same limits', async () => {
    const onSave = vi.fn();
    const { container } = await renderIn(
      <DayEdit label="Fra" value="2026-11-24" before="2026-12-01" onSave={onSave} />,
    );
    const calendar = container.querySelector('input[type="date"]') ?? document.body;
    fireEvent.change(calendar, { target: { value: '2026-12-01' } });
    expect(screen.getByRole('alert').textContent).toBe('Datoen må komme før 01.12.2026.');
    fireEvent.change(calendar, { target: { value: '2026-11-30' } });
    expect(onSave.mock.calls).toEqual([['2026-11-30']]);
  });
});

describe('a period', () => {
  const placed = itemOf('party', 'certifications');
  const period = (held: object, onSave = vi.fn()) =>
    placed && <ValueEdit placed={placed} held={held} onSave={onSave} />;

  it('does not end before it begins', async () => {
    const onSave = vi.fn();
    const { user } = await renderIn(period({ from: '2026-03-01' }, onSave));
    const until = screen.getByRole('textbox', { name: 'Til' });
    await user.type(until, '1.3.2026');
    await user.tab();
    expect(screen.getByRole('alert').textContent).toBe('Datoen må komme etter 01.03.2026.');
    await user.clear(until);
    await user.type(until, '2.3.2026');
    await user.tab();
    expect(onSave.mock.calls).toEqual([[{ from: '2026-03-01', until: '2026-03-02' }]]);
  });

  it('may be left open at either end', async () => {
    const onSave = vi.fn();
    const { user } = await renderIn(period({ from: '2026-03-01', until: '2026-04-01' }, onSave));
    await user.clear(screen.getByRole('textbox', { name: 'Fra' }));
    await user.tab();
    expect(onSave.mock.calls).toEqual([[{ until: '2026-04-01' }]]);
  });
});

describe('a range', () => {
  const ends = () => {
    const group = within(screen.getByRole('group', { name: /^(Berørte|Affected)$/ }));
    return group.getAllByRole('textbox');
  };

  it('reads with the thousands apart and the decimal sign of the language', async () => {
    const range = <RangeEdit label="Berørte" unit="personer" value={[0.5, 12_500]} onSave={vi.fn()} />;
    await renderIn(range);
    expect(ends().map((end) => (end as HTMLInputElement).value)).toEqual(['0,5', '12\u00a0500']);
    expect(screen.getByText('personer')).toBeTruthy();
  });

  it('is saved when both ends are numbers in order', async () => {
    const onSave = vi.fn();
    const { user } = await renderIn(
      <RangeEdit label="Berørte" unit="personer" value={[10, 100]} onSave={onSave} />,
    );
    const [low] = ends();
    await user.clear(low ?? document.body);
    await user.type(low ?? document.body, '2,5');
    await user.tab();
    expect(onSave.mock.calls).toEqual([[[2.5, 100]]]);
  });

  it.each([
    ['200', 'Det laveste tallet kan ikke være større enn det høyeste.'],
    ['-3', 'Skriv et tall som ikke er negativt.'],
    ['mange', 'Skriv et tall som ikke er negativt.'],
  ])('from %s to 100 is not saved, and both ends are marked with why', async (typed, why) => {
    const onSave = vi.fn();
    const { user } = await renderIn(
      <RangeEdit label="Berørte" unit="personer" value={[10, 100]} onSave={onSave} />,
    );
    const [low, high] = ends();
    await user.clear(low ?? document.body);
    await user.type(low ?? document.body, typed);
    await user.tab();
    expect(screen.getByText(why)).toBeTruthy();
    expect([low, high].map((end) => end?.getAttribute('aria-invalid'))).toEqual(['true', 'true']);
    expect(onSave).not.toHaveBeenCalled();
  });
});
