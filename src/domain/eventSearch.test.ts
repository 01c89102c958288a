import { describe, expect, it } from 'vitest';
import { buildAccount, buildListedSession, buildUpdate } from '#firebase/seed/eventBuilders.ts';
import { buildEventSearch, eventFinds } from './eventSearch.ts';

const update = buildUpdate({ id: 'u', title: 'Une salle a changé', body: 'Venez à la salle Équinoxe.' });
const finds = eventFinds({
  updates: [{ ...update, publishedAt: new Date('2026-10-12T08:00:00Z') }],
  accounts: [
    buildAccount({ id: 'a', body: 'ظل الأشجار في الشارع الرئيسي', language: 'ar' }),
    buildAccount({ id: 'b', body: '雨水花园很受欢迎', language: 'zh' }),
  ],
  sessions: [buildListedSession({ id: 's', title: 'Shade at bus stops', about: 'Bring water.' })],
  timeZone: 'Europe/Berlin',
  label: ({ pathways }) => pathways.join(' '),
});
const find = (query: string) =>
  buildEventSearch(finds)(query).map((hit) => `${hit.find.kind} ${hit.find.id}`);

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
});
