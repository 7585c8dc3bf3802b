import { itemsOf, recordFrom, type RecordOf, type RequestedChange } from '@risikobilde/core';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import { StepForm, type StepProps } from '../step-form.js';
import { useLibrary } from '../../../shared/data/use-library.js';
import { usePath } from '../use-path.js';
import { useTyped } from '../use-typed.js';
import {
  emptyJudging,
  isJudged,
  isUnknown,
  type Judging,
  JudgingFields,
  judgementIn,
} from './judging-fields.js';
import { LibraryPicker } from './library-picker.js';
import { NeedsActivity } from './use-activity.js';

/** What can go wrong: picked from the library, and each judged by the person. */
export const ScenariosStep = (props: StepProps) => {
  const { t } = useWords();
  const { asOf } = useWorkbench();
  const path = usePath();
  const { of, head, text } = path;
  const items = itemsOf(useLibrary(), 'scenario').filter(
    ({ about }) => about === undefined || about.includes(head.subject.type),
  );
  const scenarios = of('scenario');
  const [picked, setPicked] = useTyped<ReadonlyMap<string, Judging>>('picked', new Map());
  const [judging, setJudging] = useTyped<ReadonlyMap<string, Judging>>('judging', new Map());
  const chosen = head.alternatives.find(({ role }) => role === 'chosen')?.id;
  const isJudgedIn = ({ judgements }: RecordOf<'scenario'>) =>
    judgements.some(({ alternative }) => alternative === chosen);
  const open = scenarios.filter((one) => !isJudgedIn(one));
  const judgementsOf = (one: Judging) =>
    isJudged(one) && chosen !== undefined
      ? [judgementIn(one, { alternative: chosen, by: head.subject.operator, on: asOf, textOf: path.textOf })]
      : [];
  const save = () => {
    const taken = new Set<string>();
    const changes = [...picked].flatMap(([id, one]): readonly RequestedChange[] => {
      const item = items.find((each) => each.id === id);
      if (item === undefined || one.severity === undefined) return [];
      const record = path.newId(text(item.title), 'scenario', taken);
      taken.add(record);
      return [
        {
          record,
          add: recordFrom(item, {
            id: record,
            kind: 'scenario',
            level: 'public',
            affects: path.of('activity').map((activity) => activity.id),
            'harm.severity': one.severity,
            judgements: judgementsOf(one),
          }),
        },
      ];
    });
    const judged = open.flatMap((scenario): readonly RequestedChange[] => {
      const made = judgementsOf(judging.get(scenario.id) ?? emptyJudging);
      return made.length === 0
        ? []
        : [{ record: scenario.id, set: { judgements: [...scenario.judgements, ...made] } }];
    });
    const said = [...picked.values(), ...open.map(({ id }) => judging.get(id) ?? emptyJudging)];
    const told = path.clarify({
      ...(changes.length > 0 && { scenarios: undefined }),
      ...(said.some(isUnknown)
        ? { levels: 'unknown' as const }
        : said.every(isJudged) && { levels: undefined }),
    });
    const all = [...changes, ...judged, ...told];
    if (all.length > 0) path.edit(all);
  };
  if (of('activity').length === 0)
    return (
      <StepForm {...props} onSave={() => undefined}>
        <NeedsActivity onGo={props.onGo} />
      </StepForm>
    );
  const missing = [...picked].some(([, one]) => one.severity === undefined)
    ? [t('path.scenarios.severity')]
    : [];
  return (
    <StepForm {...props} missing={missing} onSave={save}>
      {scenarios.length > 0 && (
        <p>{t('path.scenarios.unjudged', { n: scenarios.length - open.length, of: scenarios.length })}</p>
      )}
      {open.map((scenario) => (
        <section key={scenario.id} className="path-item" aria-label={text(scenario.title)}>
          <h2>{text(scenario.title)}</h2>
          <JudgingFields
            value={judging.get(scenario.id) ?? emptyJudging}
            isThere
            onChange={(one) => setJudging(new Map(judging).set(scenario.id, one))}
          />
        </section>
      ))}
      <LibraryPicker
        items={items.map(({ id, title, event, chain }) => ({
          id,
          title: text(title),
          text: `${text(event)} ${text(chain)}`,
        }))}
        isPicked={(id) => picked.has(id)}
        isThere={(id) => scenarios.some(({ library }) => library?.item === id)}
        onPick={(id, isPicked) => {
          const next = new Map(picked);
          if (isPicked) next.set(id, emptyJudging);
          else next.delete(id);
          setPicked(next);
        }}
        asked={(id) => (
          <JudgingFields
            value={picked.get(id) ?? emptyJudging}
            onChange={(one) => setPicked(new Map(picked).set(id, one))}
          />
        )}
      />
    </StepForm>
  );
};
