import { withMentions } from '@risikobilde/core';
import { formatMoment } from '@risikobilde/words';
import { useQuery } from '@tanstack/react-query';
import { commentsQuery } from '../../shared/components/comments/comments-api.js';
import { useParticipants } from '../../shared/components/comments/use-participants.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { sessionQuery } from '../../shared/data/client.js';
import { useWorkbench } from '../../shared/data/context.js';
import { userName } from '../../shared/user-name.js';
import { useWords } from '../../shared/words.js';

type Props = {
  /** What one has said that one answers for, such as a role: a mention of it is a mention of oneself. */
  readonly answersFor: ReadonlySet<string>;
};

/**
 * Threads that nobody has resolved and that name whoever is here, newest first. On one's own machine there is nobody else to see that
 * somebody is named, so all that name anybody are there.
 */
export const MentionsPanel = ({ answersFor }: Props) => {
  const { t, language } = useWords();
  const { id } = useWorkbench();
  const nameOf = useNames();
  const everybody = useParticipants();
  const { data: session } = useQuery(sessionQuery);
  const { data: comments = [] } = useQuery(commentsQuery(id));
  const isAlone = session?.mode === 'local';
  const names = isAlone ? everybody : [...(session ? [session.user.name] : []), ...answersFor];
  const isNamed = (text: string) => withMentions(text, names).some(({ isName }) => isName);
  const found = comments
    .filter(({ resolved }) => resolved === undefined)
    .flatMap((comment) => {
      const said = [comment, ...comment.replies].findLast(({ text }) => isNamed(text));
      return said === undefined ? [] : [{ comment, said }];
    })
    .toSorted((a, b) => (a.said.when < b.said.when ? 1 : -1));
  if (found.length === 0) return null;
  return (
    <section className="tasks-mentions" aria-labelledby="tasks-mentions">
      <h2 id="tasks-mentions">
        {t(isAlone ? 'tasks.mentionsAnybody' : 'tasks.mentions', { n: found.length })}
      </h2>
      <ul className="tasks-points">
        {found.map(({ comment, said }) => (
          <li key={comment.id}>
            <span>
              {said.text.length > 120 ? `${said.text.slice(0, 120)}…` : said.text}{' '}
              <span className="subtle">
                {userName(said.by, t)} · {formatMoment(said.when, language)} ·{' '}
                <RecordLink record={comment.record}>{nameOf(comment.record)}</RecordLink>
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
