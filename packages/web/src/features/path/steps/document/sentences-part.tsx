import { Button } from '@digdir/designsystemet-react';
import { itemsOf, proposeGrounds, recordFrom, type RequestedChange } from '@risikobilde/core';
import { useState } from 'react';
import { StandingTag } from '../../../../shared/components/standing-tag/standing-tag.js';
import { useMay, useWorkbench } from '../../../../shared/data/context.js';
import { useWords } from '../../../../shared/words.js';
import { CheckField } from '../../fields.js';
import { useLibrary } from '../../../../shared/data/use-library.js';
import { usePath } from '../../use-path.js';

/** Sentences to pick for the conclusion, each with what it is proposed to rest on; those that are there with how they stand. */
export const SentencesPart = () => {
  const { t } = useWords();
  const mayEdit = useMay('editAssessment');
  const { evaluation, ownRecords } = useWorkbench();
  const path = usePath();
  const { of, text } = path;
  const items = itemsOf(useLibrary(), 'argument');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [essential, setEssential] = useState<ReadonlySet<string>>(new Set());
  const conclusion = of('section').find(({ role }) => role === 'conclusion');
  const claims = of('claim').filter(({ section }) => section === conclusion?.id);
  const standingOf = (id: string) => evaluation.claims.find((claim) => claim.id === id)?.standing;
  const toggle = (set: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> => {
    const next = new Set(set);
    if (isIn) next.add(id);
    else next.delete(id);
    return next;
  };
  const take = () => {
    if (conclusion === undefined) return;
    const taken = new Set<string>();
    const last = Math.max(0, ...claims.map(({ order }) => order));
    const changes = items
      .filter(({ id }) => picked.has(id))
      .flatMap((item, index): readonly RequestedChange[] => {
        const grounds = proposeGrounds(item.grounds, ownRecords);
        if (grounds === undefined) return [];
        const id = path.newId(item.id.replace(/^a-/, 'konklusjon-'), 'pastand', taken);
        taken.add(id);
        const fields = {
          id,
          kind: 'claim',
          level: 'public',
          section: conclusion.id,
          order: last + index + 1,
          grounds,
          essential: essential.has(item.id),
        };
        return [{ record: id, add: recordFrom(item, fields) }];
      });
    // What a conclusion is asked is answered once it says something.
    const answered: readonly RequestedChange[] =
      conclusion.openQuestions.length > 0 ? [{ record: conclusion.id, set: { openQuestions: [] } }] : [];
    if (changes.length > 0) path.edit([...changes, ...answered]);
    setPicked(new Set());
  };
  return (
    <section className="path-part" aria-labelledby="path-sentences">
      <h2 id="path-sentences">{t('path.document.sentences')}</h2>
      <ul className="path-picks">
        {claims.map((claim) => {
          const standing = standingOf(claim.id);
          return (
            <li key={claim.id}>
              <p className="path-there">
                {text(claim.text)} {standing && <StandingTag standing={standing} />}
                <span>{t('path.document.taken')}</span>
              </p>
            </li>
          );
        })}
        {items
          .filter((item) => !claims.some(({ library }) => library?.item === item.id))
          .map((item) => {
            const grounds = proposeGrounds(item.grounds, ownRecords);
            return (
              <li key={item.id}>
                {grounds === undefined || !mayEdit ? (
                  <p className="path-there">{text(item.text)}</p>
                ) : (
                  <CheckField
                    label={text(item.text)}
                    isChecked={picked.has(item.id)}
                    onChange={(isIn) => setPicked(toggle(picked, item.id, isIn))}
                  />
                )}
                <span className="path-about">
                  {grounds === undefined
                    ? t('path.document.noGrounds')
                    : t('path.document.restsOn', { what: item.why })}
                </span>
                {picked.has(item.id) && (
                  <div className="path-asked-of">
                    <CheckField
                      label={t('path.document.essential')}
                      isChecked={essential.has(item.id)}
                      onChange={(isIn) => setEssential(toggle(essential, item.id, isIn))}
                    />
                  </div>
                )}
              </li>
            );
          })}
      </ul>
      {picked.size > 0 && (
        <Button type="button" onClick={take}>
          {t('path.document.take')}
        </Button>
      )}
    </section>
  );
};
