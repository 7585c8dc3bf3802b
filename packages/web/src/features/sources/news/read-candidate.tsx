import { formatMoment } from '@risikobilde/words';
import { PanelDialog } from '../../../shared/components/edit-panel/panel-dialog.js';
import { NewRecord } from '../../../shared/components/fields/new-record.js';
import {
  askedOfSource,
  controlsOfSource,
  unknownOfSource,
} from '../../../shared/components/source-questions.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { today } from '../../../shared/search-params.js';
import { useWords } from '../../../shared/words.js';
import { Bearings } from './bearings.js';
import { PassagePair } from './passage.js';
import type { Candidate } from './use-news.js';

type Props = {
  readonly of: Candidate;
  readonly onEntered: (record: string) => void;
  readonly onClose: () => void;
};

/** The passage beside a new source: a person reads, and enters what they have read. What kind it is and how sure it is nobody has said for them. */
export const ReadCandidate = ({ of, onEntered, onClose }: Props) => {
  const { t } = useWords();
  const { language } = useWorkbench();
  const { title, place, url, publisher, hash } = of;
  return (
    <PanelDialog
      label={place === undefined ? title : `${title}, ${place}`}
      kind={`${publisher}. ${t(`watch.changes.${of.change}`)}`}
      onClose={onClose}
    >
      <p className="meta">
        {of.on === undefined ? t('watch.undated') : t('watch.dated', { on: of.on })}{' '}
        {of.inForce !== undefined && `${t('watch.inForce', { said: of.inForce })} `}
        {t('watch.found', { when: formatMoment(of.found, language) })}
      </p>
      <PassagePair of={of} />
      {url !== undefined && (
        <p>
          <a className="ds-link" href={url} rel="noreferrer noopener" target="_blank">
            {t('watch.original')}
          </a>
        </p>
      )}
      <Bearings of={of} />
      <NewRecord
        kind="ownSource"
        names={askedOfSource}
        optional={unknownOfSource}
        special={controlsOfSource}
        title={t('watch.enter')}
        add={t('watch.enter')}
        stem="kilde"
        begins={{
          name: { [language]: title },
          // What it says is for whoever enters it to put in words.
          provisions: place === undefined ? [] : [{ ref: place }],
        }}
        preset={{
          issuer: publisher,
          ...(url !== undefined && { address: url }),
          read: today(),
          note: { [language]: t('watch.sourceNote', { publisher, hash }) },
        }}
        note={t('watch.enterNote')}
        onAdded={(id) => {
          onEntered(id);
          onClose();
        }}
      />
    </PanelDialog>
  );
};
