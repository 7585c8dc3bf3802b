import { useWords } from '../../shared/words.js';
import { citedArticle } from '../../shared/components/cited-in.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { useSpecial } from '../../shared/components/fields/special.js';
import { PlainEdit } from '../../shared/components/fields/value-edit.js';
import type { ValueProps } from '../../shared/components/fields/value-props.js';
import { useWorkbench } from '../../shared/data/context.js';

/** The articles of chapter V that the model takes as grounds, in their order. */
export const transferArticles = [
  '45',
  '46(2)(a)',
  '46(2)(b)',
  '46(2)(c)',
  '46(2)(d)',
  '46(2)(e)',
  '46(2)(f)',
  '46(3)(a)',
  '46(3)(b)',
  '47',
  '49(1)(a)',
  '49(1)(b)',
  '49(1)(c)',
  '49(1)(d)',
  '49(1)(e)',
  '49(1)(f)',
  '49(1)(g)',
  '49(1)',
] as const;

const isOnAdequacy = ({ beside }: ValueProps): boolean => beside?.['article'] === '45';

/** An article of chapter V, in words. What was chosen for another article says nothing of this one, and goes. */
const ArticleEdit = ({ held, beside = {}, onSaveWhole }: ValueProps) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const { adequacy: _adequacy, source: _source, ...rest } = beside;
  return (
    <ChoiceEdit
      label={t('field.transfer.grounds.article')}
      value={transferArticles.find((article) => article === held)}
      options={transferArticles.map((article) => ({
        value: article,
        label: `${text(citedArticle(article))}: ${t(`transfer.articles.${article}`)}`,
      }))}
      onSave={(article) => onSaveWhole?.({ ...rest, article })}
    />
  );
};

/** The decision under article 45: those for the country of the transfer, or for no country in particular. */
const AdequacyEdit = (props: ValueProps) => {
  const { t } = useWords();
  const { world } = useWorkbench();
  const { of } = useSpecial();
  if (!isOnAdequacy(props)) return null;
  const all = world.entries.filter((entry) => entry.kind === 'adequacy');
  const elsewhere = all.filter(
    ({ country }) => country !== undefined && of?.kind === 'transfer' && country !== of.country,
  );
  return (
    <>
      <PlainEdit {...props} except={elsewhere.map(({ id }) => id)} />
      {all.length === elsewhere.length && <p className="edit-note wrong">{t('transfer.noScheme')}</p>}
    </>
  );
};

/** The decision that adopted the clauses. One on adequacy is chosen under article 45, by the scheme that it made. */
const SourceEdit = (props: ValueProps) => {
  const { world } = useWorkbench();
  if (isOnAdequacy(props)) return null;
  const onAdequacy = new Set(
    world.entries.flatMap((entry) => (entry.kind === 'adequacy' ? [entry.source] : [])),
  );
  const others = world.entries.flatMap((entry) =>
    entry.kind === 'source' && (entry.type !== 'decision' || onAdequacy.has(entry.id)) ? [entry.id] : [],
  );
  return <PlainEdit {...props} except={others} />;
};

export const groundEdits = {
  'grounds.article': ArticleEdit,
  'grounds.adequacy': AdequacyEdit,
  'grounds.source': SourceEdit,
} as const;
