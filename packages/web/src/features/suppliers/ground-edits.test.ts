import { recordSchemas } from '@risikobilde/core';
import { expect, test } from 'vitest';
import { transferArticles } from './ground-edits.js';

const withGround = (article: string) => ({
  kind: 'transfer',
  id: 't',
  title: { nb: 't' },
  exporter: 'a',
  importer: 'b',
  country: 'US',
  mode: 'storage',
  frequency: 'routine',
  activities: ['x'],
  data: { nb: 'd' },
  clearText: false,
  grounds: [{ article }],
});

test('every article that is offered can be stored', () => {
  for (const article of transferArticles) {
    expect(recordSchemas.transfer.safeParse(withGround(article)).success, article).toBe(true);
  }
  expect(recordSchemas.transfer.safeParse(withGround('46(2)(g)')).success).toBe(false);
});
