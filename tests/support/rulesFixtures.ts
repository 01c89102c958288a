import {
  buildMemberOnly,
  entryOf,
  buildAuditEntry as wholeAuditEntry,
  buildCaseStudy as wholeCaseStudy,
  buildInvitation as wholeInvitation,
  buildMember as wholeMember,
  buildNote as wholeNote,
  buildNotification as wholeNotification,
  buildOrganisation as wholeOrganisation,
  buildProfile as wholeProfile,
  buildRevision as wholeRevision,
  buildSubmission as wholeSubmission,
  withoutId,
} from '#firebase/seed/builders.ts';
import type { AuditEntry } from '#src/domain/audit.ts';
import type { CaseStudy, Revision } from '#src/domain/caseStudy.ts';
import type { Shard } from '#src/domain/catalog.ts';
import type { Invitation, Member, Profile } from '#src/domain/member.ts';
import type { TextNotification } from '#src/domain/notification.ts';
import { type Organisation, organisationEntry } from '#src/domain/organisation.ts';
import type { Note, Submission } from '#src/domain/submission.ts';

/** A record as it is stored: its id is its place. */
type Stored<T> = Omit<T, 'id'>;

export const before = new Date('2026-03-02T09:00:00Z');
export const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

// ── People: one for each way of standing to the portal; the uid is the persona's name ──

export const authorsCity = 'medellin';
export const otherCity = 'ghent';

export interface Persona {
  uid: string;
  email: string;
  emailVerified: boolean;
  member: Stored<Member> | null;
}

export const personas = {
  unverified: persona('unverified', { organisationId: otherCity }, { emailVerified: false }),
  unverifiedModerator: persona('unverifiedModerator', { role: 'moderator' }, { emailVerified: false }),
  verifiedWithoutRecord: { ...persona('verifiedWithoutRecord', {}), member: null },
  pending: persona('pending', { status: 'pending', organisationId: null, entrance: 'application' }),
  suspended: persona('suspended', {
    status: 'suspended',
    organisationId: otherCity,
    statusReason: 'Shared account.',
  }),
  suspendedModerator: persona('suspendedModerator', { role: 'moderator', status: 'suspended' }),
  left: persona('left', { status: 'left', organisationId: otherCity }),
  member: persona('member', { organisationId: otherCity }),
  author: persona('author', { organisationId: authorsCity }),
  colleague: persona('colleague', { organisationId: authorsCity }),
  otherAuthor: persona('otherAuthor', { organisationId: otherCity }),
  moderator: persona('moderator', { role: 'moderator' }),
  secondModerator: persona('secondModerator', { role: 'moderator' }),
  moderatorOfCity: persona('moderatorOfCity', { role: 'moderator', organisationId: authorsCity }),
  admin: persona('admin', { role: 'admin' }),
  secondAdmin: persona('secondAdmin', { role: 'admin' }),
} satisfies Record<string, Persona>;
export type PersonaName = keyof typeof personas;

function persona(uid: string, fields: Partial<Member>, account: Partial<Persona> = {}): Persona {
  return {
    uid,
    email: `${uid.toLowerCase()}@mailbox.example`,
    emailVerified: true,
    member: buildMember({ organisationId: null, ...fields }),
    ...account,
  };
}

// ── Records as they are stored: those of the seed, in the places of this world ──

export function buildMember(fields: Partial<Member> = {}): Stored<Member> {
  return withoutId(wholeMember({ organisationId: authorsCity, ...fields }));
}

export function buildProfile(fields: Partial<Profile> = {}): Stored<Profile> {
  return withoutId(wholeProfile(fields));
}

export function buildOrganisation(fields: Partial<Organisation> = {}): Stored<Organisation> {
  return withoutId(wholeOrganisation(fields));
}

/** To Ghent, for whoever has no record yet, until tomorrow. */
export function buildInvitation(fields: Partial<Invitation> = {}): Stored<Invitation> {
  return withoutId(
    wholeInvitation({
      organisationId: otherCity,
      email: personas.verifiedWithoutRecord.email,
      expiresAt: new Date(Date.now() + 86_400_000),
      createdBy: 'moderator',
      ...fields,
    }),
  );
}

export function buildNotification(fields: Partial<TextNotification> = {}): Stored<TextNotification> {
  return withoutId(wholeNotification({ kind: 'returned', submissionId: 'shade', ...fields }));
}

/** The author's new case, by default a complete draft. */
export function buildSubmission(fields: Partial<Submission> = {}): Stored<Submission> {
  return withoutId(
    wholeSubmission({ id: 'shade', organisationId: authorsCity, authorUids: ['author'], ...fields }),
  );
}

export function buildNote(fields: Partial<Note> = {}): Stored<Note> {
  return withoutId(wholeNote({ authorUid: 'author', ...fields }));
}

export function buildCaseStudy(fields: Partial<CaseStudy> = {}): Stored<CaseStudy> {
  return withoutId(
    wholeCaseStudy({ id: 'shade', organisationId: authorsCity, authorUids: ['author'], ...fields }),
  );
}

export function buildRevision(fields: Partial<Revision> = {}): Stored<Revision> {
  return withoutId(wholeRevision({ submissionId: 'shade', ...fields }));
}

export function buildShard(fields: Partial<Shard> = {}): Stored<Shard> {
  return { number: 1, writes: 1, lastId: 'older', updatedAt: before, entries: {}, ...fields };
}

/** A case in the library and every document that stands for it. */
export function buildLibrary(caseStudyId: string, fields: Partial<CaseStudy> = {}) {
  const caseStudy = buildCaseStudy({ submissionId: caseStudyId, ...fields });
  const { version, content, submissionId, shard } = caseStudy;
  const { whatDidNotWork, ...contact } = buildMemberOnly();
  return {
    [`caseStudies/${caseStudyId}`]: caseStudy,
    [`caseStudies/${caseStudyId}/revisions/${version}`]: buildRevision({ version, content, submissionId }),
    [`caseStudies/${caseStudyId}/memberOnly/${version}`]: { whatDidNotWork, submissionId, version },
    [`caseStudies/${caseStudyId}/memberOnly/contact`]: {
      ...contact,
      updatedAt: before,
      updatedBy: 'moderator',
      lastChangeId: null,
    },
    [`catalog/${shard}`]: buildShard({
      number: Number(shard.slice(1)),
      lastId: caseStudyId,
      entries: { [caseStudyId]: entryOf(caseStudy) },
    }),
  };
}

export function buildAuditEntry(fields: Partial<AuditEntry> = {}): Stored<AuditEntry> {
  return withoutId(
    wholeAuditEntry({
      actorUid: 'moderator',
      action: 'member.approve',
      target: 'members/pending',
      from: 'pending',
      to: 'active',
      ...fields,
    }),
  );
}

const organisations = {
  [authorsCity]: buildOrganisation({
    name: 'Medellín',
    country: 'Colombia',
    region: 'south-america',
    emailDomains: ['medellin.example'],
  }),
  [otherCity]: buildOrganisation({
    name: 'Ghent',
    country: 'Belgium',
    region: 'europe',
    emailDomains: ['ghent.example', 'stad.ghent.example'],
  }),
};

/** What every test starts from. */
export const world: Record<string, object> = {
  ...Object.fromEntries(
    Object.entries(organisations).map(([id, organisation]) => [`organisations/${id}`, organisation]),
  ),
  'public/organisations': {
    entries: Object.fromEntries(
      Object.entries(organisations).map(([id, organisation]) => [id, organisationEntry(organisation)]),
    ),
    lastId: null,
    updatedAt: before,
  },
  'public/review': { usualDays: 10 },
  ...Object.fromEntries(
    Object.values(personas).flatMap(({ uid, member }) => (member ? [[`members/${uid}`, member]] : [])),
  ),
};
