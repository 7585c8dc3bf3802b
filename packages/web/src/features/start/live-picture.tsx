import type { LivePicture as Picture } from '@risikobilde/api';
import { formatDay } from '@risikobilde/words';
import { addDays, daysBetween, isLocalDate, type LocalDate } from '@risikobilde/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { StandingMark } from '../../shared/components/standing-tag/standing-mark.js';
import { StandingTag } from '../../shared/components/standing-tag/standing-tag.js';
import { request } from '../../shared/data/api.js';
import { today } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';

/** The product in a minute: a sentence of the example, what it rests on, and a slider that takes it back to another day. */
export const LivePicture = () => {
  const { t, say, language } = useWords();
  const asOf = today();
  const { data, error } = useQuery({
    queryKey: ['live-picture', asOf],
    queryFn: () => request('GET /api/live-picture', { query: { asOf } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [day, setDay] = useState(asOf);
  const first = dayOf(data?.spans[0]?.from) ?? asOf;
  const span = data?.spans.findLast(({ from }) => from <= day);
  return (
    <>
      <div className="picture-head">
        <h2 id="start-how">{t('start.how')}</h2>
        <span>{day === asOf ? t('start.today', { date: day }) : formatDay(day, language)}</span>
      </div>
      {error && <p>{t('start.pictureFailed')}</p>}
      {!data && !error && <div className="picture-waits" aria-busy="true" />}
      {data && span && (
        <>
          <div className={`picture-claim ${span.standing}`} aria-live="polite">
            <p className="picture-over">
              <span>{t('start.sentence')}</span>
              <StandingTag standing={span.standing} />
            </p>
            <p className="picture-text">{say(data.text)}</p>
          </div>
          {/* Every day takes the room of the fullest, so that nothing moves under the hand. */}
          <div className="picture-days">
            {data.spans.map((one) => (
              <ul
                key={one.from}
                className="picture-grounds"
                aria-label={t('start.grounds')}
                hidden={one !== span}
              >
                {one.grounds.map((ground, k) => {
                  const reason = say(ground.reason);
                  // A ground that leans on one above it is held back by the same.
                  const isAbove = one.grounds
                    .slice(0, k)
                    .some(({ label }) => reason.startsWith(`${say(label)}:`));
                  return (
                    <li key={say(ground.label)}>
                      <StandingMark standing={ground.standing} />
                      <strong>{say(ground.label)}</strong>
                      <span className="picture-reason">{isAbove ? t('start.sameReason') : reason}</span>
                    </li>
                  );
                })}
              </ul>
            ))}
          </div>
          <Band picture={data} first={first} asOf={asOf} day={day} onDay={setDay} />
        </>
      )}
    </>
  );
};

type BandProps = {
  readonly picture: Picture;
  readonly first: LocalDate;
  readonly asOf: LocalDate;
  readonly day: LocalDate;
  readonly onDay: (day: LocalDate) => void;
};

/** How the sentence has stood from the first day to the last, with the slider on it. */
const Band = ({ picture, first, asOf, day, onDay }: BandProps) => {
  const { t, say, language } = useWords();
  const length = Math.max(1, daysBetween(first, asOf));
  const at = (one: LocalDate): number => (daysBetween(first, one) / length) * 100;
  const spans = merged(picture.spans);
  const years = Array.from({ length: Number(asOf.slice(0, 4)) - Number(first.slice(0, 4)) + 1 }, (_, n) =>
    dayOf(`${Number(first.slice(0, 4)) + n}-01-01`),
  ).filter((year) => year !== undefined && year >= first && year <= asOf);
  const invited = dayOf('2022-09-01') ?? first;
  return (
    <div className="picture-band">
      {day === asOf ? (
        <button
          type="button"
          className="picture-drag"
          style={{ insetInlineStart: `${at(invited)}%` }}
          onClick={() => onDay(invited)}
        >
          {t('start.drag')}
        </button>
      ) : (
        <p className="picture-note">{t('start.past', { date: day })}</p>
      )}
      <div className="picture-track">
        {spans.map(({ from, standing }, index) => {
          const start = at(dayOf(from) ?? first);
          const end = at(dayOf(spans[index + 1]?.from) ?? asOf);
          return (
            <span
              key={from}
              className={`picture-span ${standing}`}
              style={{ insetInlineStart: `${start}%`, width: `${end - start}%` }}
            >
              {end - start > 12 && say({ key: `standing.${standing}`, values: {} })}
            </span>
          );
        })}
        {day === asOf && (
          <span className="picture-ghost" style={{ insetInlineStart: `${at(invited)}%` }} aria-hidden />
        )}
        <input
          type="range"
          aria-label={t('day.field')}
          aria-valuetext={formatDay(day, language)}
          min={0}
          max={length}
          value={daysBetween(first, day)}
          onChange={(event) => onDay(addDays(first, Number(event.target.value)))}
          onKeyDown={(event) => {
            const step = { PageUp: 365, PageDown: -365 }[event.key];
            if (step === undefined) return;
            event.preventDefault();
            const next = addDays(day, step);
            onDay(next < first ? first : next > asOf ? asOf : next);
          }}
        />
      </div>
      <div className="picture-years" aria-hidden="true">
        {years.map((year) =>
          year === undefined ? null : (
            <span key={year} style={{ insetInlineStart: `${at(year)}%` }}>
              {year.slice(0, 4)}
            </span>
          ),
        )}
      </div>
    </div>
  );
};

const dayOf = (text: string | undefined): LocalDate | undefined =>
  text !== undefined && isLocalDate(text) ? text : undefined;

/** Spans that stand alike beside each other are one on the band: what else is different shows in the grounds. */
const merged = (spans: Picture['spans']): Picture['spans'] =>
  spans.filter(({ standing }, index) => spans[index - 1]?.standing !== standing);
