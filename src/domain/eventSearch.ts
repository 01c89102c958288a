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

/** The same search as that of the library: accents, typing errors, scripts without spaces. Best first. */
export function buildEventSearch(finds: readonly EventFind[]): (query: string) => EventHit[] {
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
  return (query) =>
    search.search(query).flatMap(({ id, terms }) => {
      const find = known.get(id);
      return find ? [{ find, terms }] : [];
    });
}
