import type { Feedback } from '@risikobilde/api';
import { record } from '@risikobilde/core/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { parties, renderIn } from '../../../testing/render-in.js';
import { FeedbackList } from './feedback-list.js';

const claim = record('claim', { id: 'safe', text: { nb: 'Opplysningene er trygge' }, section: 'conclusion' });
const sent: Feedback = {
  id: 'f1',
  received: '2026-11-27T10:00:00.000Z',
  edition: '2.7',
  page: 'nb/conclusion.html',
  record: 'safe',
  quote: 'Opplysningene er trygge.',
  text: '<b>Hvor</b> står det?',
  name: 'Ola Leser',
  email: 'ola@eksempel.no',
};

/** The list as somebody sees it who opens the view after a reader has written. */
const list = async (options: Parameters<typeof renderIn>[1] = {}) => {
  const drawn = await renderIn(<FeedbackList />, { records: [...parties, claim], ...options });
  await waitFor(() => expect(drawn.client.isFetching()).toBe(0));
  drawn.server.feedback.push(sent);
  await drawn.client.invalidateQueries();
  return drawn;
};

it('what a reader wrote is shown as text beside the sentence, with who wrote and a way to answer them', async () => {
  await list();
  const item = within(await screen.findByRole('article'));
  expect(item.getByText('<b>Hvor</b> står det?')).toBeTruthy();
  expect(item.getByText('Opplysningene er trygge.')).toBeTruthy();
  expect(item.getByText(/Ola Leser, 27\. november 2026, om utgave 2\.7/)).toBeTruthy();
  expect(item.getByRole('link', { name: 'Svar ola@eksempel.no' }).getAttribute('href')).toMatch(
    /^mailto:ola%40eksempel\.no\?subject=Om%20meldingen/,
  );
});

it('as a doubt it is put in own words, and of what kind it is somebody chooses', async () => {
  const { user, server } = await list();
  await user.click(await screen.findByRole('button', { name: 'Ta som innvending' }));
  const text = screen.getByRole('textbox', { name: 'Innvendingen' });
  expect(screen.getByRole('textbox', { name: 'Reist av' })).toHaveProperty('value', 'En leser av utgave 2.7');
  await user.click(screen.getByRole('button', { name: 'Legg til innvendingen' }));
  expect(screen.getByRole('alert').textContent).not.toBe('');
  expect(server.answers).toEqual([]);
  await user.clear(text);
  await user.type(text, 'Kilden er ikke vist');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Type innvending' }), 'Kilden er svak');
  await user.click(screen.getByRole('button', { name: 'Legg til innvendingen' }));
  await waitFor(() =>
    expect(screen.getByRole('status').textContent).toBe('Meldingen er tatt som innvending.'),
  );
  expect(server.answers).toEqual([
    { as: 'doubt', text: 'Kilden er ikke vist', raisedBy: 'En leser av utgave 2.7', type: 'undermines' },
  ]);
  await waitFor(() => expect(screen.queryByRole('article')).toBeNull());
});

it('it is declined with a reason, and not without', async () => {
  const { user, server } = await list();
  await user.click(await screen.findByRole('button', { name: 'Avvis' }));
  await user.click(screen.getByRole('button', { name: 'Avvis' }));
  expect(server.answers).toEqual([]);
  await user.type(screen.getByRole('textbox', { name: /Hvorfor/ }), 'Det står i kapittel 3');
  await user.click(screen.getByRole('button', { name: 'Avvis' }));
  await waitFor(() => expect(server.answers).toEqual([{ as: 'declined', because: 'Det står i kapittel 3' }]));
});

it('who may not write is not shown what strangers have sent', async () => {
  const { server } = await list({ permitted: ['readAssessment', 'commentAssessment'] });
  expect(server.asked.filter((one) => one.endsWith('/feedback'))).toEqual([]);
  expect(screen.queryByRole('article')).toBeNull();
});
