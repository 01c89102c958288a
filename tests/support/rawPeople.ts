import { type DocumentData, serverTimestamp } from 'firebase/firestore';
import { type Conversation, conversationIdOf, pairOf } from '#src/domain/conversation.ts';
import type { Profile } from '#src/domain/member.ts';
import { nameKeyOf } from '#src/domain/nameKey.ts';
import { directoryEntry } from '#src/domain/peopleDirectory.ts';
import { type Report, reportId } from '#src/domain/report.ts';
import { accountName, nameOf, set, update } from './rawAccounts.ts';
import type { Documents } from './rulesEnvironment.ts';
import {
  authorsCity,
  before,
  buildProfile,
  minutesAgo,
  otherCity,
  type PersonaName,
  personas,
} from './rulesFixtures.ts';

/** What the app's commands write about people, without what they check first. */

const regions = { [authorsCity]: 'south-america', [otherCity]: 'europe' } as const;

function cityOf(who: PersonaName) {
  const id = personas[who].member?.organisationId;
  return id === authorsCity || id === otherCity ? { id, region: regions[id] } : null;
}

/** A profile for everybody, under the name of `rawAccounts.ts`. */
export const profiles: Documents = Object.fromEntries(
  Object.keys(personas).map((who) => [`profiles/${who}`, buildProfile({ displayName: nameOf(who) })]),
);

/** How somebody stands in the directory with the profile of `profiles`, or another. */
export function listedEntry(
  who: PersonaName,
  profile: Omit<Profile, 'id'> = buildProfile({ displayName: nameOf(who) }),
): Documents {
  const { id, ...entry } = directoryEntry(who, profile, cityOf(who));
  return { [`directory/${id}`]: { ...entry, updatedAt: before } };
}

/** A profile and its entry, of whoever may be in the directory, as one batch. */
export function profileParts(who: PersonaName, fields: DocumentData = {}) {
  const { updatedAt: _, ...profile } = buildProfile({ displayName: `The ${who}`, ...fields });
  const name = typeof profile.displayName === 'string' ? profile.displayName : '';
  const { id, ...entry } = directoryEntry(who, { ...profile, displayName: name }, cityOf(who));
  const isListed = personas[who].member?.status === 'active' && profile.inDirectory === true;
  return {
    profile: set(`profiles/${who}`, {
      ...profile,
      nameKey: nameKeyOf(name),
      updatedAt: serverTimestamp(),
      ...fields,
    }),
    ...(isListed && { entry: set(`directory/${id}`, { ...entry, updatedAt: serverTimestamp() }) }),
  };
}

export const pair = conversationIdOf('author', 'member');
export const conversationPath = `conversations/${pair}`;
export const firstMessage = accountName('first');

/** The member wrote to the author, some minutes ago, and has no answer yet. */
export function storedConversation(fields: Partial<Conversation> = {}): Documents {
  return {
    [conversationPath]: {
      uids: pairOf('author', 'member'),
      names: { author: nameOf('author'), member: nameOf('member') },
      startedBy: 'member',
      isAnswered: false,
      lastText: 'Do you have the drawings?',
      lastBy: 'member',
      lastMessageId: firstMessage,
      createdAt: minutesAgo(5),
      updatedAt: minutesAgo(5),
      ...fields,
    },
    [`${conversationPath}/messages/${firstMessage}`]: {
      byUid: 'member',
      text: 'Do you have the drawings?',
      at: minutesAgo(5),
    },
  };
}

interface Sending {
  from?: string;
  to?: string;
  id?: string;
  text?: unknown;
  /** What the conversation says differently. */
  fields?: DocumentData;
}

/** A first message in one batch. */
export function starting({ from = 'member', to = 'author', id, text = 'Hello', fields = {} }: Sending = {}) {
  const conversationId = conversationIdOf(from, to);
  const messageId = id ?? accountName('hello');
  return {
    conversation: set(`conversations/${conversationId}`, {
      uids: pairOf(from, to),
      names: { [from]: nameOf(from), [to]: nameOf(to) },
      startedBy: from,
      isAnswered: false,
      lastText: text,
      lastBy: from,
      lastMessageId: messageId,
      createdAt: serverTimestamp(),
      updatedAt: serverTimestamp(),
      ...fields,
    }),
    message: set(`conversations/${conversationId}/messages/${messageId}`, {
      byUid: from,
      text,
      at: serverTimestamp(),
    }),
    stamp: set(`limits/${from}`, { at: serverTimestamp(), id: `${conversationId}~${messageId}` }),
    notification: set(`members/${to}/notifications/${conversationId}`, {
      kind: 'message',
      conversationId,
      title: nameOf(from),
      at: serverTimestamp(),
      readAt: null,
    }),
  };
}

/** A further message in one batch: by the author, unless said otherwise, who answers. */
export function answeringMessage({ from = 'author', to = 'member', fields = {}, ...rest }: Sending = {}) {
  const { conversation, ...others } = starting({ from, to, id: accountName('answer'), ...rest });
  const { names, lastText, lastBy, lastMessageId, updatedAt } = conversation.data;
  return {
    ...others,
    conversation: update(conversation.path, {
      names,
      isAnswered: true,
      lastText,
      lastBy,
      lastMessageId,
      updatedAt,
      ...fields,
    }),
  };
}

export const reportedCase = 'caseStudies/tram';
export const reportPath = `reports/${reportId(reportedCase, 'member')}`;

/** The member's report on a case. */
export function storedReport(fields: Partial<Report> = {}): Documents {
  return {
    [reportPath]: {
      target: reportedCase,
      title: 'The tram',
      reason: 'wrong',
      note: 'The figure is of another year.',
      quote: '',
      byUid: 'member',
      byName: nameOf('member'),
      at: minutesAgo(60),
      status: 'open',
      outcome: null,
      outcomeNote: '',
      updatedAt: minutesAgo(60),
      lastAuditId: null,
      ...fields,
    },
  };
}

/** A report in one batch. */
export function reporting(by = 'member', fields: DocumentData = {}) {
  const target = String(fields.target ?? reportedCase);
  const id = reportId(target, by);
  const [stored] = Object.values(storedReport());
  return {
    report: set(`reports/${id}`, {
      ...stored,
      byUid: by,
      byName: nameOf(by),
      at: serverTimestamp(),
      updatedAt: serverTimestamp(),
      ...fields,
    }),
    stamp: set(`limits/${by}`, { at: serverTimestamp(), id }),
  };
}

/** The secretariat's answer to the member's report, in one batch. */
export function resolving(by = 'moderator', fields: DocumentData = {}) {
  return {
    report: update(reportPath, {
      status: 'resolved',
      outcome: 'acted',
      outcomeNote: 'Corrected.',
      updatedAt: serverTimestamp(),
      lastAuditId: 'audit-1',
      ...fields,
    }),
    audit: set('audit/audit-1', {
      actorUid: by,
      action: 'report.resolve',
      target: reportPath,
      from: 'open',
      to: 'resolved',
      reason: 'Corrected.',
      at: serverTimestamp(),
    }),
    notification: set(`members/member/notifications/${reportId(reportedCase, 'member')}`, {
      kind: 'reportResolved',
      reportId: reportId(reportedCase, 'member'),
      title: 'The tram',
      detail: 'Corrected.',
      at: serverTimestamp(),
      readAt: null,
    }),
  };
}
