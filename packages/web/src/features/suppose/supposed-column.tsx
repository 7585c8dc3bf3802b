import { EffectView } from './effect-view.js';
import { ServicesPart } from './services-part.js';
import { useDraftWords } from './use-draft-words.js';
import type { Tried } from './use-supposed.js';
import { useWorkbench } from '../../shared/data/context.js';
import type { Draft } from '../../shared/suppose/suppose-search.js';
import { useWords } from '../../shared/words.js';

type Props = { readonly draft: Draft; readonly tried: Tried; readonly shared?: ReadonlySet<string> };

/** One supposition with its answer; before that is worked out, its heads alone. */
export const SupposedColumn = ({ draft, tried, shared }: Props) => {
  const { t } = useWords();
  const { of, text } = useWorkbench();
  const words = useDraftWords();
  const key = JSON.stringify(draft);
  const prepared = of('supposition').find((one) => JSON.stringify(words.draftOf(one)) === key)?.prepared;
  const title = draft.falls.length === 0 ? t('suppose.second') : words.titleOf(draft);
  return (
    <article className="suppose-column" aria-label={title} aria-busy={tried.state === 'computing'}>
      <header className="suppose-card">
        <h2>{title}</h2>
        {prepared && (
          <p>
            {t('field.supposition.prepared')}: {text(prepared)}
          </p>
        )}
      </header>
      {tried.state === 'empty' && <p>{t('suppose.askFirst')}</p>}
      {tried.state === 'computing' && (
        <div role="status">
          <p>{t('suppose.computing')}</p>
          {(['here', 'lostGround', 'touches', 'instead', 'services', 'tasks'] as const).map((head) => (
            <h4 key={head} className="suppose-waiting">
              {t(`suppose.${head}`)}
            </h4>
          ))}
        </div>
      )}
      {tried.state === 'unknown' && <p role="alert">{t('suppose.unknown', { ids: tried.ids.join(', ') })}</p>}
      {tried.state === 'done' && (
        <EffectView
          effect={tried.effect}
          {...(shared && { shared })}
          services={<ServicesPart draft={draft} day={words.dayOf(draft)} />}
        />
      )}
    </article>
  );
};
