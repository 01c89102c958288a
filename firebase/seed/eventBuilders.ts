import { type Attendance, type MeetingRequest, meetingRequestId } from '#src/domain/attendance.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import type { EventUpdate, Feed, FeedEntry, UpdateInput } from '#src/domain/eventUpdate.ts';
import type { FirstHandAccount, Reply } from '#src/domain/firstHandAccount.ts';
import {
  type ListedSession,
  type Programme,
  type ProgrammeChange,
  programmeChangeId,
  type Session,
  sessionFacts,
} from '#src/domain/programme.ts';

/**
 * Records of an event that are valid and complete as they come, as in `builders.ts`: three days in Bonn from 12 to
 * 14 October 2026, all invented.
 */

const written = new Date('2026-10-05T09:00:00Z');
const firstMorning = new Date('2026-10-12T08:00:00Z');

export function buildEvent(overrides: Partial<PortalEvent> = {}): PortalEvent {
  return {
    id: 'example-week',
    name: 'Example week',
    series: 'other',
    start: '2026-10-12',
    end: '2026-10-14',
    precision: 'day',
    provisional: false,
    city: 'Bonn',
    country: 'Germany',
    timeZone: 'Europe/Berlin',
    venue: 'Example hall',
    about: '',
    forCities: '',
    rooms: ['Room 1', 'Room 2'],
    contacts: ['Example desk, ground floor'],
    links: [],
    source: '',
    days: {
      '2026-10-12': new Date('2026-10-11T22:00:00Z'),
      '2026-10-13': new Date('2026-10-12T22:00:00Z'),
      '2026-10-14': new Date('2026-10-13T22:00:00Z'),
    },
    demonstration: false,
    updatedAt: written,
    updatedBy: 'example-moderator',
    ...overrides,
  };
}

/** An open session of an hour on the first morning that never changed. */
export function buildSession(overrides: Partial<Session> = {}): Session {
  const startsAt = overrides.startsAt ?? firstMorning;
  return {
    title: 'Shade at bus stops',
    startsAt,
    endsAt: new Date(startsAt.getTime() + 3_600_000),
    room: 'Room 1',
    meeting: 'open',
    status: 'planned',
    about: '',
    pathways: ['resilient'],
    topics: ['urban-heat'],
    sequence: 0,
    changedAt: written,
    was: null,
    ...overrides,
  };
}

export function buildListedSession(overrides: Partial<ListedSession> = {}): ListedSession {
  return { id: 'shade', ...buildSession(), ...overrides };
}

export function buildProgramme(overrides: Partial<Programme> = {}): Programme {
  const sessions = overrides.sessions ?? { shade: buildSession() };
  return {
    id: 'current',
    sessions,
    lastId: Object.keys(sessions).at(-1) ?? 'shade',
    writes: Math.max(1, Object.keys(sessions).length),
    updatedAt: written,
    ...overrides,
  };
}

/** A session that moved to another room. */
export function buildProgrammeChange(overrides: Partial<ProgrammeChange> = {}): ProgrammeChange {
  const sessionId = overrides.sessionId ?? 'shade';
  const sequence = overrides.sequence ?? 1;
  return {
    id: programmeChangeId(sessionId, sequence),
    sessionId,
    sequence,
    before: sessionFacts(buildSession()),
    after: sessionFacts(buildSession({ room: 'Room 2' })),
    by: 'example-moderator',
    at: firstMorning,
    ...overrides,
  };
}

/** For everybody, and not urgent. */
export function buildUpdateInput(overrides: Partial<UpdateInput> = {}): UpdateInput {
  return {
    day: '2026-10-12',
    title: 'The first morning begins at nine',
    body: 'Doors open at half past eight.',
    forCities: '',
    pathways: [],
    topics: [],
    regions: [],
    urgency: 'normal',
    pinned: false,
    ...overrides,
  };
}

/** Published, unless said otherwise. */
export function buildUpdate(overrides: Partial<EventUpdate> = {}): EventUpdate {
  return {
    id: 'first-update',
    ...buildUpdateInput(),
    status: 'published',
    publishAt: null,
    publishedAt: firstMorning,
    version: 1,
    correction: '',
    correctedAt: null,
    createdAt: written,
    updatedAt: firstMorning,
    updatedBy: 'example-moderator',
    ...overrides,
  };
}

export function buildFeedEntry(overrides: Partial<FeedEntry> = {}): FeedEntry {
  return { ...feedEntryOf(buildUpdate()), ...overrides };
}

export function buildFeed(overrides: Partial<Feed> = {}): Feed {
  const entries = overrides.entries ?? { 'first-update': buildFeedEntry() };
  return {
    id: 'latest',
    entries,
    lastId: Object.keys(entries).at(-1) ?? 'first-update',
    writes: Math.max(1, Object.keys(entries).length),
    updatedAt: firstMorning,
    ...overrides,
  };
}

/** What the feed repeats of a published update. */
export function feedEntryOf(update: EventUpdate): FeedEntry {
  const { day, title, body, forCities, pathways, topics, regions, urgency, pinned } = update;
  const { publishedAt, updatedAt, version, correction, correctedAt } = update;
  return {
    ...{ day, title, body, forCities, pathways, topics, regions, urgency, pinned },
    ...{ publishedAt: publishedAt ?? updatedAt, version, correction, correctedAt },
  };
}

/** A named account of the first morning that everybody sees. */
export function buildAccount(overrides: Partial<FirstHandAccount> = {}): FirstHandAccount {
  const postedAt = overrides.postedAt ?? new Date('2026-10-12T10:00:00Z');
  return {
    id: 'aB3dE5fG7hJ9kL1mN2pQ',
    day: '2026-10-12',
    sessionId: null,
    meeting: 'open',
    body: 'The queue for coffee was long, and the talk in it was good.',
    language: 'en',
    attribution: 'named',
    pathways: [],
    topics: [],
    pictureAlt: null,
    authorUid: 'example-author',
    authorName: 'Example Author',
    organisationId: 'riverbend',
    status: 'live',
    visibleFrom: postedAt,
    writtenAt: postedAt,
    postedAt,
    editedAt: null,
    correction: '',
    correctedAt: null,
    useful: 0,
    version: 1,
    updatedAt: postedAt,
    lastAuditId: null,
    ...overrides,
  };
}

export function buildReply(overrides: Partial<Reply> = {}): Reply {
  const at = overrides.at ?? new Date('2026-10-12T11:00:00Z');
  return {
    id: 'first-question',
    kind: 'question',
    questionId: null,
    byUid: 'example-member',
    byName: 'Example Member',
    text: 'Which room was that in?',
    hidden: false,
    at,
    updatedAt: at,
    lastAuditId: null,
    ...overrides,
  };
}

/** There on all days, and glad to meet. */
export function buildAttendance(overrides: Partial<Attendance> = {}): Attendance {
  return {
    id: 'example-member',
    days: [],
    note: '',
    meets: true,
    displayName: 'Example Member',
    organisationId: 'riverbend',
    at: written,
    ...overrides,
  };
}

export function buildMeetingRequest(overrides: Partial<MeetingRequest> = {}): MeetingRequest {
  const fromUid = overrides.fromUid ?? 'example-member';
  const toUid = overrides.toUid ?? 'example-author';
  return {
    id: meetingRequestId(fromUid, toUid),
    fromUid,
    fromName: 'Example Member',
    toUid,
    toName: 'Example Author',
    text: 'Could we talk about shade at stops?',
    proposedAt: null,
    place: '',
    status: 'asked',
    answer: '',
    askedAt: firstMorning,
    updatedAt: firstMorning,
    ...overrides,
  };
}
