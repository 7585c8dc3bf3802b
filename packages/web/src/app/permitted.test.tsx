import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CommentsPanel } from '../shared/components/comments/comments-panel.js';
import { NewAlternativeForm } from '../features/alternatives/new-alternative-form.js';
import { renderIn } from '../testing/render-in.js';
import { ChoiceEdit } from '../shared/components/edit/choice-edit.js';
import { TextEdit } from '../shared/components/edit/text-edit.js';
import { ViewChoice } from '../shared/components/edit/view-choice.js';
import { EditFrame, RecordFrame } from '../shared/components/provenance/record-frame.js';

const choice = { value: 'a', options: [{ value: 'a', label: 'Den ene' }], onSave: () => undefined } as const;
const Screen = () => (
  <EditFrame>
    <RecordFrame id="supplier">
      <TextEdit label="Navn" value={{ nb: 'Skyleverandøren' }} onSave={() => undefined} />
    </RecordFrame>
    <ChoiceEdit label="Tilstand" {...choice} />
    <ViewChoice label="Vis" {...choice} />
    <NewAlternativeForm onAdded={(id) => expect.fail(`${id} was added`)} />
    <CommentsPanel record="summary" quote={undefined} onQuoteUsed={() => undefined} />
  </EditFrame>
);

describe('somebody whom the server permits everything', () => {
  it('has fields to write in, forms for what is new and for comments', async () => {
    await renderIn(<Screen />);
    expect(screen.getByRole('button', { name: 'Rediger: Navn' })).toBeTruthy();
    expect(screen.getByRole('combobox', { name: 'Tilstand' })).toBeTruthy();
    expect(screen.getByRole('textbox', { name: /kommentar/i })).toBeTruthy();
    expect(screen.queryByText('Du kan ikke kommentere her.')).toBeNull();
  });
});

describe('somebody whom the server permits to read', () => {
  it('reads fields as text, may still choose what is shown, and is told why there is no form', async () => {
    await renderIn(<Screen />, { permitted: ['readAssessment'] });
    expect(screen.queryByRole('button', { name: 'Rediger: Navn' })).toBeNull();
    expect(screen.getByText('Skyleverandøren')).toBeTruthy();
    expect(screen.queryByRole('combobox', { name: 'Tilstand' })).toBeNull();
    expect(screen.getByRole('combobox', { name: 'Vis' })).toBeTruthy();
    expect(screen.queryAllByRole('textbox')).toEqual([]);
    expect(screen.getByText('Du kan ikke kommentere her.')).toBeTruthy();
  });

  it('and comment has the form for comments alone', async () => {
    await renderIn(<Screen />, { permitted: ['readAssessment', 'commentAssessment'] });
    expect(screen.getAllByRole('textbox')).toHaveLength(1);
    expect(screen.queryByText('Du kan ikke kommentere her.')).toBeNull();
  });
});
