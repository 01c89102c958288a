import { type DocumentData, limit, orderBy, serverTimestamp, where } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import { report, resolveReport } from '#src/data/reports/commands.ts';
import { canResolveReport } from '#src/domain/permissions.ts';
import { reportId, reportLimits } from '#src/domain/report.ts';
import {
  activeMembers,
  commit,
  deleteRaw,
  everybodyBut,
  getRaw,
  listRaw,
  moderators,
  setRaw,
  type Write,
} from '#tests/support/rawAccess.ts';
import { nameOf } from '#tests/support/rawAccounts.ts';
import {
  conversationPath,
  firstMessage,
  profiles,
  reportedCase,
  reporting,
  reportPath,
  resolving,
  storedConversation,
  storedReport,
} from '#tests/support/rawPeople.ts';
import {
  assertEachAllowed,
  assertEachRefused,
  assertFailsAs,
  assertRefused,
  rulesEnvironment,
} from '#tests/support/rulesEnvironment.ts';
import { buildLibrary, minutesAgo, type PersonaName } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('reports');
const attempt = (by: PersonaName | 'anonymous', parts: Record<string, Write | undefined>) =>
  commit(rules.as(by), Object.values(parts));
const message = `${conversationPath}/messages/${firstMessage}`;
const said = { title: 'The tram', reason: 'wrong', note: '' } as const;

beforeEach(() => rules.write({ ...profiles, ...buildLibrary('tram'), ...storedConversation() }));

describe('reading reports', () => {
  beforeEach(() => rules.write(storedReport()));

  it('is for whoever wrote one, and for moderators', async () => {
    await assertEachAllowed(['member', ...moderators], (who) => getRaw(rules.as(who), reportPath));
    await assertEachRefused(everybodyBut('member', ...moderators), (who) =>
      getRaw(rules.as(who), reportPath),
    );
  });

  it('tells active members whether they have reported something, and nothing of others', async () => {
    await assertEachAllowed(activeMembers, (who) =>
      getRaw(rules.as(who), `reports/${reportId('caseStudies/x', who)}`),
    );
    await assertRefused(getRaw(rules.as('author'), `reports/${reportId('caseStudies/x', 'member')}`));
    await assertEachRefused(['suspended', 'left', 'pending', 'unverified'], (who) =>
      getRaw(rules.as(who), `reports/${reportId('caseStudies/x', who)}`),
    );
  });

  it('lists one’s own, and for moderators what waits', async () => {
    const own = (uid: string) => [where('byUid', '==', uid), orderBy('at', 'desc'), limit(50)];
    expect((await listRaw(rules.as('member'), 'reports', ...own('member'))).size).toBe(1);
    const open = [where('status', '==', 'open'), orderBy('at'), limit(50)];
    await assertEachAllowed(moderators, async (who) => {
      expect((await listRaw(rules.as(who), 'reports', ...open)).size).toBe(1);
    });
    await assertEachRefused(everybodyBut(...moderators), (who) => listRaw(rules.as(who), 'reports', ...open));
    await assertEachRefused(everybodyBut('member', ...moderators), (who) =>
      listRaw(rules.as(who), 'reports', ...own('member')),
    );
    await assertRefused(listRaw(rules.as('moderator'), 'reports', where('status', '==', 'open')));
  });

  it('is never removed', () =>
    assertEachRefused(everybodyBut(), (who) => deleteRaw(rules.as(who), reportPath)));
});

describe('reporting', () => {
  it('is for active members, once for each thing', async () => {
    await report(rules.as('member'), { uid: 'member' }, { target: reportedCase, ...said });
    expect(await rules.read(reportPath)).toMatchObject({
      status: 'open',
      byName: nameOf('member'),
      quote: '',
    });
    await assertFailsAs(
      'conflict',
      report(rules.as('member'), { uid: 'member' }, { target: reportedCase, ...said }),
    );
    await rules.write({ 'limits/member': { at: minutesAgo(5), id: 'x' } });
    await assertRefused(attempt('member', reporting()));
    await assertEachAllowed(['author', 'colleague', 'moderator'], (who) => attempt(who, reporting(who)));
    await assertEachRefused(
      ['anonymous', 'suspended', 'left', 'pending', 'unverified', 'verifiedWithoutRecord'],
      (who) => attempt(who, reporting(who)),
    );
  });

  it.each([
    ['a person', 'profiles/author'],
    ['a case study', reportedCase],
    ['an account', 'events/week/accounts/one'],
    ['a reply', 'events/week/accounts/one/replies/first'],
    ['a question', 'questions/first'],
    ['an answer', 'questions/first/answers/first'],
  ])('is for %s that is there', async (_name, target) => {
    await assertRefused(attempt('member', reporting('member', { target: `${target}-else` })));
    await rules.write({ [target]: { any: true } });
    await attempt('member', reporting('member', { target }));
  });

  it.each([
    'members/author',
    'members/author/private/contact',
    'submissions/tram',
    'audit/x',
    'caseStudies/tram/revisions/1',
    'profiles/member',
    'conversations/author~member',
  ])('is not for %s', async (target) => {
    await rules.write({ [target]: { any: true, displayName: 'The member' } });
    await assertRefused(attempt('member', reporting('member', { target })));
  });

  it.each<[string, DocumentData]>([
    ['in another’s name', { byUid: 'author' }],
    ['under another name', { byName: 'The mayor' }],
    ['as resolved', { status: 'resolved' }],
    ['with an outcome', { outcome: 'acted' }],
    ['with a word of the secretariat', { outcomeNote: 'Fine' }],
    ['with an audit entry', { lastAuditId: 'audit-1' }],
    ['at another time', { at: minutesAgo(5) }],
    ['changed at another time', { updatedAt: minutesAgo(5) }],
    ['with a quote where there is nothing to quote', { quote: 'Words' }],
    ['with a field more', { phone: '1' }],
  ])('is refused %s', async (_name, fields) => {
    await assertRefused(attempt('member', reporting('member', fields)));
    await attempt('member', reporting());
  });

  it('is refused without its stamp, and of many at once', async () => {
    const { report: part, stamp } = reporting();
    await assertRefused(attempt('member', { part }));
    const more = ['profiles/author', 'profiles/colleague'].map(
      (target) => reporting('member', { target }).report,
    );
    await assertRefused(commit(rules.as('member'), [part, stamp, ...more]));
  });

  it('of a message brings its words along, by the one who got it', async () => {
    await assertRefused(attempt('author', reporting('author', { target: message, quote: '' })));
    await assertRefused(attempt('author', reporting('author', { target: message, quote: 'Worse words' })));
    const quote = 'Do you have the drawings?';
    await assertRefused(attempt('member', reporting('member', { target: message, quote })));
    await assertRefused(attempt('colleague', reporting('colleague', { target: message, quote })));
    await report(rules.as('author'), { uid: 'author' }, { ...said, target: message, reason: 'offensive' });
    const stored = await rules.read(`reports/${reportId(message, 'author')}`);
    expect(stored).toMatchObject({ quote, title: said.title });
  });
});

describe('resolving', () => {
  beforeEach(() => rules.write(storedReport()));
  const resolve = (by: PersonaName) =>
    resolveReport(
      rules.as(by),
      { uid: by },
      {
        id: reportId(reportedCase, 'member'),
        outcome: 'acted',
        outcomeNote: 'Corrected.',
      },
    );

  it('is audited and told to whoever reported, once', async () => {
    await resolve('moderator');
    const stored = await rules.read(reportPath);
    expect(stored).toMatchObject({ status: 'resolved', outcome: 'acted' });
    expect(await rules.read(`audit/${stored?.lastAuditId}`)).toMatchObject({
      action: 'report.resolve',
      from: 'open',
      to: 'resolved',
    });
    expect(
      await rules.read(`members/member/notifications/${reportId(reportedCase, 'member')}`),
    ).toMatchObject({
      kind: 'reportResolved',
      detail: 'Corrected.',
    });
    await assertFailsAs('conflict', resolve('secondModerator'));
    await assertRefused(attempt('secondModerator', resolving('secondModerator')));
  });

  it('passes as one batch', () => attempt('moderator', resolving()));

  it.each(['report', 'audit', 'notification'] as const)('is refused without its %s', async (name) => {
    const { [name]: part, ...others } = resolving();
    await assertRefused(attempt('moderator', others));
    await assertRefused(attempt('moderator', { part }));
  });

  it('is for moderators', async () => {
    await assertEachRefused(everybodyBut(...moderators), (who) => attempt(who, resolving(who)));
  });

  it('is not for one’s own, nor for what is about oneself', async () => {
    await rules.write({
      ...storedReport({ byUid: 'moderator' }),
      'members/moderator/notifications/x': {},
    });
    await assertRefused(attempt('moderator', resolving()));
    await rules.write(storedReport({ target: 'profiles/moderator' }));
    await assertRefused(attempt('moderator', resolving()));
    await attempt('secondModerator', resolving('secondModerator'));
    const about = (target: string, byUid = 'member') =>
      canResolveReport(
        {
          uid: 'moderator',
          emailVerified: true,
          member: { role: 'moderator', status: 'active', organisationId: null },
        },
        { target, byUid, status: 'open' },
      );
    expect([about(reportedCase), about('profiles/moderator'), about(reportedCase, 'moderator')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each<[string, DocumentData]>([
    ['as open', { status: 'open' }],
    ['without an outcome', { outcome: null }],
    ['with an unknown outcome', { outcome: 'banned' }],
    ['with an endless word', { outcomeNote: 'a'.repeat(reportLimits.outcomeNote + 1) }],
    ['at another time', { updatedAt: minutesAgo(5) }],
    ['with other words of the reporter', { note: 'Other' }],
    ['under another entry', { lastAuditId: 'audit-2' }],
  ])('is refused %s', async (_name, fields) => {
    await assertRefused(attempt('moderator', resolving('moderator', fields)));
    await attempt('moderator', resolving());
  });

  it.each<[string, DocumentData]>([
    ['other words', { detail: 'You won' }],
    ['another thing', { title: 'Other' }],
    ['another kind', { kind: 'message' }],
    ['another time', { at: minutesAgo(5) }],
    ['a field more', { link: 'https://evil.example' }],
  ])('is refused when it tells of %s', async (_name, fields) => {
    const parts = resolving();
    Object.assign(parts.notification.data, fields);
    await assertRefused(attempt('moderator', parts));
  });

  it('is told to nobody else', async () => {
    const parts = resolving();
    const path = parts.notification.path.replace('members/member', 'members/author');
    await assertRefused(attempt('moderator', { ...parts, elsewhere: { ...parts.notification, path } }));
    await assertRefused(
      setRaw(rules.as('member'), parts.notification.path, {
        ...parts.notification.data,
        at: serverTimestamp(),
      }),
    );
  });
});
