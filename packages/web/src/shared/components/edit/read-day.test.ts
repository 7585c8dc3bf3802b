import { describe, expect, it } from 'vitest';
import { readDay, shortDay } from './read-day.js';

describe('a day as somebody types it', () => {
  it.each([
    ['1.2.2023', '2023-02-01'],
    ['01.02.2023', '2023-02-01'],
    [' 31/12/2022 ', '2022-12-31'],
    ['2 3 2024', '2024-03-02'],
    ['2023-02-01', '2023-02-01'],
  ])('reads %s with the day before the month', (typed, day) => {
    expect(readDay(typed)).toBe(day);
  });

  it.each(['', '2023', '1.2.23', '31.02.2023', '12.31.2022', 'i går'])('refuses «%s»', (typed) => {
    expect(readDay(typed)).toBeUndefined();
  });

  it('is shown with full stops in Norwegian and slashes in English, and read back the same', () => {
    expect(shortDay('2023-02-01', 'nb')).toBe('01.02.2023');
    expect(shortDay('2023-02-01', 'en')).toBe('01/02/2023');
    expect(readDay(shortDay('2023-02-01', 'nn'))).toBe('2023-02-01');
  });
});
