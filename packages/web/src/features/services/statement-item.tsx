import { Button } from '@digdir/designsystemet-react';
import type { AssessmentRecord, Standing, Statement } from '@risikobilde/core';
import { useState } from 'react';
import { useWords } from '../../shared/words.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { MoreFields } from '../../shared/components/fields/more-fields.js';
import { LinkList } from '../../shared/components/record-link/link-list.js';
import { StandingTag } from '../../shared/components/standing-tag/standing-tag.js';
import { FoldOut } from '../../shared/components/fold-out.js';
import { placeOf, useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { AdaptForm } from './adapt-form.js';
import { adaptableFields } from './adaptable-fields.js';
import { answerTo, stancesBy } from './stance-changes.js';
import { StatementTags } from './statement-tags.js';
import { useAnswering, useOwn } from './use-answering.js';

type Props = {
  readonly statement: Statement;
  /** How it stands as if it had been read; undefined where the platform has judged nothing. */
  readonly standing: Standing | undefined;
  readonly leaning: readonly AssessmentRecord[];
  readonly startsOpen: boolean;
};

/** One statement of the platform: what it says, what the service answers, and the way to another answer. */
export const StatementItem = ({ statement, standing, leaning, startsOpen }: Props) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  return (
    <li id={statement.id}>
      <FoldOut
        isMeant={startsOpen}
        summary={
          <>
            <span className="statement-name">
              {text(statement.name)}
              {statement.offer?.rest && (
                <span className="subtle">
                  {t('services.rest')}: {text(statement.offer.rest)}
                </span>
              )}
            </span>
            <span className="statement-tags">
              {standing && standing !== 'supported' && <StandingTag standing={standing} />}
              <StatementTags statement={statement} />
            </span>
          </>
        }
      >
        <StatementBody statement={statement} leaning={leaning} />
      </FoldOut>
    </li>
  );
};

const StatementBody = ({ statement, leaning }: Omit<Props, 'startsOpen' | 'standing'>) => {
  const { t } = useWords();
  const { text, record, provenance } = useWorkbench();
  const words = useFieldWords();
  const stance = stancesBy(useOwn()).get(statement.of);
  const shown = record(statement.id);
  const name = text(statement.name);
  const from = provenance(statement.id);
  // The name says it already.
  const texts = shown ? adaptableFields(shown).filter((one) => text(one.text) !== name) : [];
  return (
    <div className="statement-body">
      <dl className="facts">
        {texts.map(({ field, text: value }) => (
          <Fact key={field} label={words.field(placeOf(statement.kind, field))}>
            {text(value)}
          </Fact>
        ))}
        {statement.offer?.ask && <Fact label={t('services.ask')}>{text(statement.offer.ask)}</Fact>}
        {stance?.reason && <Fact label={t('services.reason')}>{text(stance.reason)}</Fact>}
        {statement.replacedBy.length > 0 && (
          <Fact label={t('services.replacedBy')}>
            <LinkList ids={statement.replacedBy} />
          </Fact>
        )}
        <Fact label={t('services.leaning')}>
          {leaning.length === 0 ? t('services.nothingLeans') : <LinkList ids={leaning.map(({ id }) => id)} />}
        </Fact>
      </dl>
      {from.from === 'adapted' && (
        <p className="subtle">
          {t('services.adaptedFields', {
            fields: from.fields
              .map((field) => words.field(placeOf(statement.kind, field)).toLowerCase())
              .join(', '),
          })}
        </p>
      )}
      {shown && (
        <p className="subtle">
          {statement.answer === 'adopt' && <>{t('services.notEditable')} </>}
          <RecordLink record={statement.id}>{t('services.openRecord')}</RecordLink>
        </p>
      )}
      <AnswerControls statement={statement} name={name} />
      {stance && <ReadLog stance={stance} />}
      {stance && <MoreFields of={stance} />}
    </div>
  );
};

const Fact = ({ label, children }: { readonly label: string; readonly children: React.ReactNode }) => (
  <>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </>
);

type ControlsProps = { readonly statement: Statement; readonly name: string };

const AnswerControls = ({ statement, name }: ControlsProps) => {
  const { t } = useWords();
  const { record } = useWorkbench();
  const given = useAnswering();
  const [form, open] = useState<'adapt' | 'reject'>();
  if (given === undefined) return null;
  const { answering, save } = given;
  if (form !== undefined)
    return (
      <AdaptForm
        answer={form}
        name={name}
        kind={statement.kind}
        record={record(statement.id)}
        onCancel={() => open(undefined)}
        onSave={(answer) => {
          save([answerTo(answering, statement.of, answer)]);
          open(undefined);
        }}
      />
    );
  return (
    <div className="row-of-buttons">
      {/* What is left to the service cannot be taken over: it must be answered. */}
      {statement.answer !== 'adopt' && statement.offer?.type !== 'yours' && (
        <Button
          data-size="sm"
          variant={statement.answer === 'open' ? 'primary' : 'secondary'}
          onClick={() => save([answerTo(answering, statement.of, { answer: 'adopt' })])}
          aria-label={`${t('services.adopt')}: ${name}`}
        >
          {t('services.adopt')}
        </Button>
      )}
      {(['adapt', 'reject'] as const).map((answer) => (
        <Button
          key={answer}
          variant="secondary"
          data-size="sm"
          aria-label={`${t(`services.${answer}`)}: ${name}`}
          onClick={() => open(answer)}
        >
          {t(`services.${answer}`)}
        </Button>
      ))}
    </div>
  );
};

type Stance = NonNullable<ReturnType<ReturnType<typeof stancesBy>['get']>>;

/** Each time somebody read the statement and stood by an answer, newest first. */
const ReadLog = ({ stance }: { readonly stance: Stance }) => {
  const { t } = useWords();
  const { text, platform } = useWorkbench();
  const versionOf = (hash: string): string =>
    platform?.releases.find((release) => release.hash === hash)?.version ?? t('services.unknownRelease');
  return (
    <div className="read-log">
      <h4>{t('services.readLog')}</h4>
      <ul className="plain-list">
        {stance.confirmed.toReversed().map((reading, index) => (
          <li key={`${reading.release}-${stance.confirmed.length - index}`}>
            {t('services.readBy', {
              date: reading.on,
              by: text(reading.by),
              version: versionOf(reading.release),
              result: t(`services.results.${reading.result}`),
            })}
            {reading.because && <> – {text(reading.because)}</>}
          </li>
        ))}
      </ul>
    </div>
  );
};
