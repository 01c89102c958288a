import { describe, expect, it } from 'vitest';
import { buildAccount, buildListedSession, buildUpdate } from '#firebase/seed/eventBuilders.ts';
import { buildEventSearch, daysOfFinds, type EventQuestion, eventFinds } from './eventSearch.ts';

const update = buildUpdate({ id: 'u', title: 'Une salle a changé', body: 'Venez à la salle Équinoxe.' });
const finds = eventFinds({
  updates: [{ ...update, publishedAt: new Date('2026-10-12T08:00:00Z') }],
  accounts: [
    buildAccount({ id: 'a', body: 'ظل الأشجار في الشارع الرئيسي', language: 'ar' }),
    buildAccount({ id: 'b', body: '雨水花园很受欢迎', language: 'zh', day: '2026-10-14' }),
  ],
  sessions: [buildListedSession({ id: 's', title: 'Shade at bus stops', about: 'Bring water.' })],
  timeZone: 'Europe/Berlin',
  label: ({ pathways }) => pathways.join(' '),
});
const find = (words: string, filters: Partial<EventQuestion> = {}) =>
  buildEventSearch(finds)({ words, kind: null, day: null, ...filters }).map(
    (hit) => `${hit.find.kind} ${hit.find.id}`,
  );

describe('searching an event', () => {
  it('finds updates, accounts and sessions by any of their words', () => {
    expect(find('equinoxe')).toEqual(['update u']);
    expect(find('water')).toEqual(['session s']);
    expect(find('اشجار')).toEqual(['account a']);
    expect(find('花园')).toEqual(['account b']);
    expect(find('shaed')).toEqual(['session s']);
  });

  it('finds nothing for nothing', () => {
    expect(find('   ')).toEqual([]);
    expect(find('zzzzzz')).toEqual([]);
  });

  it('knows the day of each, a session’s where the event is', () => {
    expect(finds.map(({ kind, day }) => [kind, day])).toContainEqual(['session', '2026-10-12']);
  });

  it('looks at one kind, or one day, only', () => {
    expect(find('water', { kind: 'update' })).toEqual([]);
    expect(find('water', { kind: 'session' })).toEqual(['session s']);
    expect(find('花园', { day: '2026-10-13' })).toEqual([]);
    expect(find('花园', { day: '2026-10-14' })).toEqual(['account b']);
  });

  it('shows all of a day or of a kind without any words', () => {
    expect(find('', { kind: 'account' })).toEqual(['account a', 'account b']);
    expect(find('', { day: '2026-10-14' })).toEqual(['account b']);
    expect(daysOfFinds(finds)).toEqual(['2026-10-12', '2026-10-14']);
  });
});
