import type { LocalDate } from '@risikobilde/core';
import type { PublishedFiles } from '@risikobilde/publish';
import { expect, it } from 'vitest';
import { done, refuse, type Result } from '../base/refusal.js';
import { createDraftPages } from './draft-pages.js';

const published: Result<PublishedFiles> = done({
  files: [{ path: 'nb/index.html', mediaType: 'text/html', bytes: new TextEncoder().encode('side') }],
  lengths: [],
  warnings: [],
  refusals: [],
});

const start = () => {
  const pages = createDraftPages();
  const making: string[] = [];
  type Asked = { readonly key?: string; readonly answer?: Result<PublishedFiles> };
  const ask = (content: string, { key = 'a', answer = published }: Asked = {}) =>
    pages(
      {
        row: { key, world_hash: null },
        content,
        lang: 'nb',
        asOf: '2026-11-20' as LocalDate,
        newest: undefined,
        since: undefined,
      },
      () => {
        making.push(`${key} ${content}`);
        return Promise.resolve(answer);
      },
    );
  return { ask, making };
};

it('pages of one content are made once, whoever asks and however often, also while they are being made', async () => {
  const { ask, making } = start();
  await Promise.all([ask('first'), ask('first'), ask('first')]);
  await ask('first');
  expect(making).toEqual(['a first']);
});

it('what was changed and taken back is not made anew', async () => {
  const { ask, making } = start();
  for (const content of ['first', 'second', 'first']) await ask(content);
  expect(making).toEqual(['a first', 'a second']);
});

it('another assessment with the same content has pages of its own', async () => {
  const { ask, making } = start();
  await ask('first');
  await ask('first', { key: 'b' });
  expect(making).toEqual(['a first', 'b first']);
});

it('pages that could not be made are tried again', async () => {
  const { ask, making } = start();
  await ask('first', { answer: refuse('took-too-long', { nb: 'For lenge' }) });
  await ask('first');
  expect(making).toEqual(['a first', 'a first']);
});
