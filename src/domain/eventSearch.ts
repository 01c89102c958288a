import type { ContentLanguage } from './classification.ts';
import { dayAt } from './eventTime.ts';
import type { ListedUpdate } from './eventUpdate.ts';
import type { FirstHandAccount } from './firstHandAccount.ts';
import type { ListedSession } from './programme.ts';
import { buildCaseSearch } from './search.ts';

export const eventFindKinds = ['update', 'account', 'session'] as const;
export type EventFindKind = (typeof eventFindKinds)[number];

/** Something of an event that can be found afterwards: nothing of it is lost. */
export interface EventFind {
  kind: EventFindKind;
  id: string;
  /** Of an account, which has no title, empty. */
  title: string;
  text: string;
  day: string;
  /** Where it is known. */
  language: ContentLanguage | null;
  /** Names of its pathways and topics, as readers know them. */
  labels: string;
}

export interface EventHit {
  find: EventFind;
  /** Words that answer the question, as the index spells them: what to highlight. */
  terms: readonly string[];
}

interface Sources {
  updates: readonly ListedUpdate[];
  accounts: readonly FirstHandAccount[];
  sessions: readonly ListedSession[];
  timeZone: string;
  label: (tagged: Pick<ListedSession, 'pathways' | 'topics'>) => string;
}

export function eventFinds({ updates, accounts, sessions, timeZone, label }: Sources): EventFind[] {
  return [
    ...updates.map((update): EventFind => {
      const { id, title, body, forCities, correction, day } = update;
      const text = [body, forCities, correction].filter(Boolean).join('\n');
      return { kind: 'update', id, title, text, day, language: null, labels: label(update) };
    }),
    ...accounts.map((account): EventFind => {
      const { id, body, correction, day, language, pictureAlt } = account;
      const text = [body, correction, pictureAlt].filter(Boolean).join('\n');
      return { kind: 'account', id, title: '', text, day, language, labels: label(account) };
    }),
    ...sessions.map((session): EventFind => {
      const { id, title, about, room, startsAt } = session;
      const text = [room, about].filter(Boolean).join('\n');
      const day = dayAt(startsAt, timeZone);
      return { kind: 'session', id, title, text, day, language: null, labels: label(session) };
    }),
  ];
}

/** What somebody asks for: words, a kind, a day; null and nothing written: any. */
export interface EventQuestion {
  words: string;
  kind: EventFindKind | null;
  day: string | null;
}

/**
 * The same search as that of the library: accents, typing errors, scripts without spaces. Best first; for a day or a
 * kind alone all there is of it, by day. Nothing for nothing.
 */
export function buildEventSearch(finds: readonly EventFind[]): (question: EventQuestion) => EventHit[] {
  const known = new Map(finds.map((find) => [`${find.kind}~${find.id}`, find]));
  const search = buildCaseSearch(
    [...known].map(([id, { title, text, labels, day }]) => ({
      id,
      title,
      teaser: text,
      topics: labels,
      years: day,
      city: '',
      country: '',
      pathways: '',
    })),
  );
  const byDay = finds.toSorted((a, b) => compare(a.day, b.day)).map((find) => ({ find, terms: [] }));
  return ({ words, kind, day }) => {
    if (!isAsked({ words, kind, day })) return [];
    const hits: EventHit[] =
      words.trim() === ''
        ? byDay
        : search.search(words).flatMap(({ id, terms }) => {
            const find = known.get(id);
            return find ? [{ find, terms }] : [];
          });
    return hits.filter(
      ({ find }) => (kind === null || find.kind === kind) && (day === null || find.day === day),
    );
  };
}

export function isAsked({ words, kind, day }: EventQuestion): boolean {
  return words.trim() !== '' || kind !== null || day !== null;
}

/** Every day that something of the event belongs to: also before it began. */
export function daysOfFinds(finds: readonly EventFind[]): string[] {
  return [...new Set(finds.map(({ day }) => day))].toSorted(compare);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
