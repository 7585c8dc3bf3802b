import { pathState } from '@risikobilde/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useWorkbench } from '../../shared/data/context.js';
import { typedPlace } from '../../shared/data/typed.js';
import { Loading } from '../../shared/loading.js';
import { useWords } from '../../shared/words.js';
import { PathHelp } from './path-help.js';
import { PathList } from './path-list.js';
import { type PathPart, pathParts } from './path-search.js';
import { DiscardTyped, TypedPlace } from './use-typed.js';
import { stepForms } from './steps/step-forms.js';
import './path.css';
import { LibraryUpdates } from './library-updates.js';

const route = getRouteApi('/ny/v/$id');

/** The question in the middle, how far it has come on the left, and help with the question on the right. */
export const PathFrame = () => {
  const { t } = useWords();
  const navigate = useNavigate();
  const { id, records, text, evaluation } = useWorkbench();
  const { steg } = route.useSearch();
  const path = useMemo(() => pathState(records), [records]);
  // Where the reader was taken to stays where they are, also when what they write makes it done.
  const first = useRef<PathPart>(path.next ?? 'document');
  const part = steg ?? first.current;
  const main = useRef<HTMLElement>(null);
  const shown = useRef(part);
  const title = `${t(`path.${part}.name`)} – ${text(evaluation.assessment.title)} – Risikobilde`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    if (shown.current === part) return;
    shown.current = part;
    main.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [part]);
  const go = (to: PathPart) => void navigate({ to: '.', search: (old) => ({ ...old, steg: to }) });
  const after = pathParts[pathParts.indexOf(part) + 1];
  const before = pathParts[pathParts.indexOf(part) - 1];
  // Thrown away: the step begins anew with what is stored.
  const [thrown, setThrown] = useState(0);
  const Form = stepForms[part];
  return (
    <>
      <div className="path">
        <PathList path={path} part={part} onGo={go} />
        <main id="main" ref={main} tabIndex={-1} className="path-main">
          <LibraryUpdates part={part} />
          <Suspense fallback={<Loading />}>
            <TypedPlace value={typedPlace(id, part)}>
              <DiscardTyped value={() => setThrown(thrown + 1)}>
                <Form
                  key={`${part} ${thrown}`}
                  part={part}
                  {...(before && { onBack: () => go(before) })}
                  onNext={() => go(after ?? 'document')}
                  onGo={go}
                />
              </DiscardTyped>
            </TypedPlace>
          </Suspense>
        </main>
        <PathHelp part={part} />
      </div>
    </>
  );
};
