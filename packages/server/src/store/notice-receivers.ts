import type { NoticeChoice } from '@risikobilde/api';
import type { Queries } from './tables.js';

/** The languages that notices are written in. */
export type NoticeLanguage = 'nb' | 'nn' | 'en';

/** How somebody wants to be told. */
export type Receiver = {
  readonly address: string | undefined;
  readonly language: NoticeLanguage;
  readonly choice: NoticeChoice;
  readonly answersFor: readonly string[];
};

const asLeftOut: Receiver = { address: undefined, language: 'nb', choice: 'daily', answersFor: [] };

/** What a table may hold, and nothing that could end a line of a mail or begin another address. */
const isAddress = (text: string): boolean =>
  text.length <= 254 && /^[^\s\p{Cc}<>(),;:"\\@]+@[^\s\p{Cc}<>(),;:"\\@]+$/u.test(text);

const noticeLanguage = (language: string): NoticeLanguage =>
  language === 'nn' || language === 'en' ? language : 'nb';

/** Keeps the address that a login vouched for; what the person has chosen stays. */
export const keepReceiver = async (
  db: Queries,
  person: string,
  email: string | undefined,
  language: string,
): Promise<void> => {
  const address = email !== undefined && isAddress(email) ? email : null;
  await db
    .insertInto('notice_receiver')
    .values({ person, address, language: noticeLanguage(language) })
    .onConflict((conflict) => conflict.column('person').doUpdateSet({ address }))
    .execute();
};

export const readReceiver = async (db: Queries, person: string): Promise<Receiver> => {
  const row = await db
    .selectFrom('notice_receiver')
    .selectAll()
    .where('person', '=', person)
    .executeTakeFirst();
  if (row === undefined) return asLeftOut;
  return {
    address: row.address ?? undefined,
    language: row.language,
    choice: row.choice,
    answersFor: namesIn(row.answers_for),
  };
};

/** Written as JSON by `writeChoice`. */
export const namesIn = (answersFor: string | null): readonly string[] =>
  JSON.parse(answersFor ?? '[]') as readonly string[];

export const writeChoice = async (
  db: Queries,
  person: string,
  { choice, language, answersFor }: Omit<Receiver, 'address'>,
): Promise<void> => {
  const chosen = { choice, language, answers_for: JSON.stringify(answersFor) };
  await db
    .insertInto('notice_receiver')
    .values({ person, address: null, ...chosen })
    .onConflict((conflict) => conflict.column('person').doUpdateSet(chosen))
    .execute();
};
