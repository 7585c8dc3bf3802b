import { Button, Tag } from '@digdir/designsystemet-react';
import { CheckmarkIcon } from '@navikt/aksel-icons';
import type { Release, ReleaseRow } from '@risikobilde/core';
import { useState } from 'react';
import { useWords } from '../../shared/words.js';
import { FieldDifferences } from '../../shared/components/change-list/change-list.js';
import { LinkList } from '../../shared/components/record-link/link-list.js';
import { placeOf, useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { AdaptForm } from './adapt-form.js';
import { ReasonForm } from './reason-form.js';
import { answerTo, keepAnswer, keepOldText, type StanceAnswer } from './stance-changes.js';
import { useAnswering } from './use-answering.js';
import { useMainLanguage } from '../../shared/data/use-main-language.js';

type Props = {
  readonly row: ReleaseRow;
  readonly isRead: boolean;
  /** The service's own claims that lean on the statement while it is unread. */
  readonly leaning: readonly string[];
  readonly base: Release;
};

/** One statement that changed: the difference, what leans on it, and the answer. */
export const UpdateItem = ({ row, isRead, leaning, base }: Props) => {
  const { t } = useWords();
  const { text, language } = useWorkbench();
  const words = useFieldWords();
  return (
    <li id={`update-${row.of}`} className={isRead ? 'read' : undefined}>
      <div className="update-head">
        <span>
          <span className="subtle">{words.kind(row.kind, 'many')}: </span>
          <strong>{text(row.name)}</strong>
        </span>
        {isRead && (
          <Tag data-color="success" data-size="sm" className="standing-tag">
            <CheckmarkIcon aria-hidden fontSize="1.1em" />
            {t('serviceUpdate.isRead')}
          </Tag>
        )}
      </div>
      <FieldDifferences kind={row.kind} fields={inLanguage(row.fields, language)} />
      {row.type === 'new' && <NewStatement row={row} />}
      {!isRead && row.collisions.length > 0 && (
        <p className="edit-note">
          {t('serviceUpdate.collisions', {
            fields: row.collisions
              .map((field) => words.field(placeOf(row.kind, field)).toLowerCase())
              .join(', '),
          })}
        </p>
      )}
      {leaning.length > 0 && (
        <div>
          <p className="edit-label">{t('serviceUpdate.holdsUp')}</p>
          <LinkList ids={leaning} />
        </div>
      )}
      {!isRead && <Answer row={row} base={base} />}
    </li>
  );
};

/** The fields of no language, and those of the page's; where only another language changed, that one. */
const inLanguage = (fields: ReleaseRow['fields'], language: string): ReleaseRow['fields'] => {
  const shown = fields.filter((field) => field.language === undefined || field.language === language);
  return shown.length > 0 ? shown : fields;
};

const NewStatement = ({ row }: { readonly row: ReleaseRow }) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const { offer } = row;
  if (offer === undefined) return null;
  return (
    <dl className="facts">
      <dt>{t(`services.offers.${offer.type}`)}</dt>
      <dd>{offer.rest ? text(offer.rest) : text(row.name)}</dd>
      {offer.ask && (
        <>
          <dt>{t('services.ask')}</dt>
          <dd>{text(offer.ask)}</dd>
        </>
      )}
    </dl>
  );
};

type Form = 'unchanged' | 'keepOld' | 'adapt' | 'reject';

const Answer = ({ row, base }: Pick<Props, 'row' | 'base'>) => {
  const { t } = useWords();
  const { record, text } = useWorkbench();
  const given = useAnswering();
  const main = useMainLanguage();
  const [form, open] = useState<Form>();
  if (given === undefined) return null;
  const { answering, save } = given;
  const name = text(row.name);
  const close = () => open(undefined);
  const answer = (next: StanceAnswer) => {
    save([answerTo(answering, row.of, next)]);
    close();
  };
  if (form === 'adapt' || form === 'reject')
    return (
      <AdaptForm
        answer={form}
        name={name}
        kind={row.kind}
        record={record(row.id)}
        onSave={answer}
        onCancel={close}
      />
    );
  if (form === 'unchanged' || form === 'keepOld')
    return (
      <ReasonForm
        title={`${t(form === 'unchanged' ? 'serviceUpdate.keepUnchanged' : 'serviceUpdate.keepOld', { version: base.manifest.version })} ${name}`}
        label={t(form === 'unchanged' ? 'serviceUpdate.becauseLabel' : 'serviceUpdate.keepOldLabel')}
        onCancel={close}
        onSave={(because) => {
          const reason = { [main]: because };
          if (form === 'unchanged') save(keepAnswer(answering, row.of, reason), because);
          else {
            const old = keepOldText(row, record(row.id), reason);
            if (old) save([answerTo(answering, row.of, old)], because);
          }
          close();
        }}
      />
    );
  const choices = choicesFor(row, record(row.id) !== undefined);
  const act = {
    take: () => save(keepAnswer(answering, row.of)),
    adopt: () => answer({ answer: 'adopt' }),
    out: () => save(keepAnswer(answering, row.of)),
    unchanged: () => open('unchanged'),
    keepOld: () => open('keepOld'),
    adapt: () => open('adapt'),
    reject: () => open('reject'),
  } as const;
  const label = {
    take: t('serviceUpdate.takeOver'),
    adopt:
      row.type === 'new' || row.type === 'changedUnanswered'
        ? t('services.adopt')
        : t('serviceUpdate.takeOver'),
    out: t('serviceUpdate.seenWithdrawn'),
    unchanged:
      row.type === 'changedWhereAdopted' ? t('serviceUpdate.keepUnchanged') : t('serviceUpdate.keepAdapted'),
    keepOld: t('serviceUpdate.keepOld', { version: base.manifest.version }),
    adapt: t('services.adapt'),
    reject: t('services.reject'),
  } as const;
  return (
    <div className="row-of-buttons">
      {choices.map((choice, index) => (
        <Button
          key={choice}
          data-size="sm"
          variant={index === 0 ? 'primary' : 'secondary'}
          aria-label={`${label[choice]}: ${name}`}
          onClick={act[choice]}
        >
          {label[choice]}
        </Button>
      ))}
    </div>
  );
};

type Choice = 'take' | 'adopt' | 'out' | 'unchanged' | 'keepOld' | 'adapt' | 'reject';

/** The answers that make sense for what happened to a statement; the first is the one that most give. */
const choicesFor = ({ type, offer, fields }: ReleaseRow, isShown: boolean): readonly Choice[] => {
  switch (type) {
    case 'changedWhereAdopted':
      return [
        'take',
        'unchanged',
        ...(isShown && fields.length > 0 ? (['keepOld'] as const) : []),
        'adapt',
        'reject',
      ];
    case 'changedWhereAdapted':
    case 'changedWhereRejected':
      return offer?.type === 'yours'
        ? ['unchanged', 'adapt', 'reject']
        : ['unchanged', 'adopt', 'adapt', 'reject'];
    case 'withdrawn':
      return ['out'];
    case 'new':
    case 'changedUnanswered':
      return offer?.type === 'yours' ? ['adapt', 'reject'] : ['adopt', 'adapt', 'reject'];
    case 'unchanged':
    case 'background':
      return [];
    default:
      return [];
  }
};
