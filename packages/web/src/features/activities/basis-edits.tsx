import { citedArticle } from '../../shared/components/cited-in.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import type { ValueProps } from '../../shared/components/fields/value-props.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';

const letters = (article: string, all: string) => all.split('').map((letter) => `${article}(${letter})`);
const articles = [...letters('6(1)', 'abcdef'), ...letters('9(2)', 'abcdefghij'), '10'];

/** An article that processing can be based on. */
export const ArticleEdit = ({ held, onSave }: ValueProps) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  return (
    <ChoiceEdit
      label={t('field.activity.purposes.bases.article')}
      value={articles.find((article) => article === held)}
      options={articles.map((article) => ({ value: article, label: text(citedArticle(article)) }))}
      onSave={onSave}
    />
  );
};
