import { ExternalLinkIcon } from '@navikt/aksel-icons';
import { useEffect, useRef, useState } from 'react';
import { FilterChips } from '../../shared/components/record-table/filter-chips.js';
import { useSnapshot, useWorkbench } from '../../shared/data/context.js';
import { Loading } from '../../shared/loading.js';
import { useWords } from '../../shared/words.js';

const widths = { phone: 390, screen: 1024 } as const;
type Width = keyof typeof widths;
const shapes = ['phone', 'screen'] as const satisfies readonly Width[];

/**
 * The first page as its reader gets it, in a frame as wide as a telephone or a screen. Its links lead on inside the frame. To make it takes
 * the server seconds: after edits it is said that the page is behind, and it is made anew when somebody asks for that.
 */
export const PreviewFrame = () => {
  const { t } = useWords();
  const { id, asOf, language } = useWorkbench();
  const { revision, save } = useSnapshot();
  const [width, choose] = useState<Width>('phone');
  const [loaded, setLoaded] = useState<string>();
  const place = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [room, setRoom] = useState<number>();
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const watch = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const address = `/api/assessments/${id}/pages/${language}/index.html?asOf=${asOf}`;
  const [made, make] = useState({ address, revision });
  // In another language or on another day it is another page.
  if (made.address !== address) make({ address, revision });
  const shown = `${address} ${made.revision}`;
  const isBehind = save === 'saved' && revision !== made.revision;
  // A frame wider than its place is shown smaller, as a picture of the page.
  const scale = room === undefined ? 1 : Math.min(1, room / widths[width]);
  return (
    <section className="preview" aria-labelledby="publish-preview">
      <div className="preview-head">
        <h2 id="publish-preview" ref={heading} tabIndex={-1}>
          {t('publish.preview')}
        </h2>
        <FilterChips
          label={t('publish.previewWidth')}
          value={width}
          options={shapes.map((value) => ({ value, label: t(`publish.previewAs.${value}`) }))}
          onChoose={choose}
        />
        <a className="preview-alone" href={address} target="_blank" rel="noreferrer">
          <ExternalLinkIcon aria-hidden fontSize="1.25rem" />
          <span className="visually-hidden">{t('publish.previewAlone')}</span>
        </a>
      </div>
      <div role="status">
        {save !== 'saved' && <p className="edit-note">{t('publish.waiting')}</p>}
        {isBehind && (
          <p className="preview-behind">
            {t('publish.previewBehind')}{' '}
            <button
              type="button"
              className="quiet-button"
              // One at a time.
              disabled={loaded !== shown}
              onClick={() => {
                make({ address, revision });
                // The button goes with what it said.
                heading.current?.focus();
              }}
            >
              {t('publish.previewAgain')}
            </button>
          </p>
        )}
      </div>
      <div className="preview-room" ref={place}>
        {loaded !== shown && (
          <div className="preview-wait" aria-busy="true">
            <Loading />
          </div>
        )}
        <iframe
          key={shown}
          src={address}
          title={t('publish.previewTitle')}
          // Read with the keyboard in a window of its own: its links are not in the way of what is after it.
          tabIndex={-1}
          sandbox="allow-same-origin allow-popups"
          style={{
            inlineSize: `${widths[width]}px`,
            blockSize: `${100 / scale}%`,
            transform: `scale(${scale})`,
          }}
          onLoad={() => setLoaded(shown)}
        />
      </div>
    </section>
  );
};
