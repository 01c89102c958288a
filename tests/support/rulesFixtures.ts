import type { AuditEntry } from '#src/domain/audit.ts';
import {
  type CaseStudy,
  type CaseStudyContent,
  caseStudyLimits,
  emptyContent,
  emptyMemberOnly,
  evidenceOf,
  type MemberOnly,
  type Result,
  type Revision,
  teaserOf,
} from '#src/domain/caseStudy.ts';
import { catalogEntry, type Shard, shardId } from '#src/domain/catalog.ts';
import type { Invitation, Member, Profile } from '#src/domain/member.ts';
import type { Notification } from '#src/domain/notification.ts';
import { type Organisation, organisationEntry } from '#src/domain/organisation.ts';
import { paragraphs } from '#src/domain/richText.ts';
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

export function buildMember(fields: Partial<Member> = {}): Stored<Member> {
  return {
    role: 'member',
    status: 'active',
    organisationId: authorsCity,
    trusted: false,
    entrance: 'domain',
    invitationId: null,
    statusReason: '',
    createdAt: before,
    updatedAt: before,
    lastAuditId: null,
    ...fields,
  };
}

export function buildProfile(fields: Partial<Profile> = {}): Stored<Profile> {
  return {
    displayName: 'Lucía Montejo',
    jobTitle: 'Climate adaptation officer',
    languages: ['es', 'en'],
    pathways: ['nature-based'],
    topics: ['urban-heat'],
    regions: ['south-america'],
    about: 'I look after shade on streets.',
    canHelpWith: 'Choosing street trees.',
    updatedAt: before,
    ...fields,
  };
}

export function buildOrganisation(fields: Partial<Organisation> = {}): Stored<Organisation> {
  return {
    name: 'Medellín',
    kind: 'city',
    country: 'Colombia',
    region: 'south-america',
    lat: 6.25,
    lng: -75.56,
    population: 2_400_000,
    climateZone: 'tropical',
    hazards: ['heat'],
    memberSince: 2003,
    pathways: [],
    emailDomains: ['medellin.example'],
    about: '',
    links: [],
    focalPoints: [],
    updatedAt: before,
    lastAuditId: null,
    ...fields,
  };
}

export function buildInvitation(fields: Partial<Invitation> = {}): Stored<Invitation> {
  return {
    organisationId: otherCity,
    email: personas.verifiedWithoutRecord.email,
    expiresAt: new Date(Date.now() + 86_400_000),
    createdBy: 'moderator',
    createdAt: before,
    usedBy: null,
    usedAt: null,
    ...fields,
  };
}

export function buildNotification(fields: Partial<Notification> = {}): Stored<Notification> {
  return {
    kind: 'returned',
    submissionId: 'shade',
    caseStudyId: 'shade',
    title: 'Shade at bus stops',
    at: before,
    readAt: null,
    ...fields,
  };
}

// ── Texts ──

const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

export function buildResult(fields: Partial<Result> = {}): Result {
  return {
    indicator: 'Surface temperature at stops',
    value: -4.2,
    unit: '°C',
    kind: 'measured',
    asOf: 'March 2026',
    baseline: '41 °C in 2023',
    range: '± 0.5',
    source: 'City laboratory',
    ...fields,
  };
}

/** A text that meets every requirement. */
export function buildContent(fields: Partial<CaseStudyContent> = {}): CaseStudyContent {
  return {
    ...emptyContent,
    title: 'Shade at bus stops',
    summary: words(45),
    authors: ['Lucía Montejo'],
    pathways: ['nature-based', 'resilient'],
    topics: ['urban-heat'],
    scale: 'city',
    hazards: ['heat'],
    sdgs: [11, 13],
    stage: 'running',
    startYear: 2021,
    endYear: null,
    challenge: paragraphs('Stops were too hot to wait at.'),
    approach: paragraphs('Trees first, roofs where trees cannot grow.'),
    buildingBlocks: [
      { name: 'Nursery', what: 'Grown in the city.', enables: 'A budget line.', watch: 'Water.' },
    ],
    lessons: paragraphs('Plant before the rains.'),
    results: [buildResult()],
    cost: { amount: 120_000, currency: 'COP', year: 2022, covers: 'Trees and care for two years' },
    sources: [{ title: 'Monitoring report 2026', url: 'https://medellin.example/report' }],
    conditions: paragraphs('Works where summers are dry.'),
    consent: true,
    ...fields,
  };
}

export function buildMemberOnly(fields: Partial<MemberOnly> = {}): MemberOnly {
  return {
    ...emptyMemberOnly,
    whatDidNotWork: paragraphs('Palms gave no shade.'),
    contactName: 'Climate office',
    contactEmail: 'climate@medellin.example',
    contactOffers: ['call', 'documents'],
    ...fields,
  };
}

/** A text that meets every requirement and is as long, in every field, as a text may be. */
export function buildLongestContent(): CaseStudyContent {
  const limits = caseStudyLimits;
  const text = (length: number) => 'ä'.repeat(length);
  const list = <T>(length: number, item: T) => Array.from({ length }, () => item);
  return buildContent({
    title: text(limits.title),
    summary: list(60, text(9)).join(' '),
    authors: list(limits.authors, text(limits.authorName)),
    pathways: ['zero-emission', 'nature-based', 'equitable'],
    topics: ['air-quality', 'biodiversity', 'buildings', 'care-and-gender', 'waste-prevention-and-recycling'],
    hazards: ['cold', 'coastal-flood', 'drought', 'earthquake', 'heat', 'wildfire'],
    sdgs: [14, 15, 16, 17],
    startYear: limits.yearMin,
    endYear: limits.yearMax,
    challenge: text(limits.richText),
    approach: text(limits.richText),
    buildingBlocks: list(limits.buildingBlocks, {
      name: text(limits.blockName),
      what: text(limits.blockText),
      enables: text(limits.blockText),
      watch: text(limits.blockText),
    }),
    participation: text(limits.richText),
    lessons: text(limits.richText),
    results: list(limits.results, {
      indicator: text(limits.indicator),
      value: 0.123456789,
      unit: text(limits.unit),
      kind: 'target',
      asOf: text(limits.asOf),
      baseline: text(limits.baseline),
      range: text(limits.range),
      source: text(limits.resultSource),
    }),
    cost: { amount: 999_999_999.99, currency: 'COP', year: 2100, covers: text(limits.costCovers) },
    funding: text(limits.funding),
    staffing: text(limits.staffing),
    sources: list(limits.sources, {
      title: text(limits.sourceTitle),
      url: `https://medellin.example/${'a'.repeat(limits.sourceUrl - 25)}`,
    }),
    conditions: text(limits.richText),
    pictureCredits: text(limits.pictureCredits),
  });
}

export function buildLongestMemberOnly(): MemberOnly {
  return {
    whatDidNotWork: 'ä'.repeat(caseStudyLimits.richText),
    contactName: 'ä'.repeat(caseStudyLimits.contactName),
    contactEmail: `${'a'.repeat(caseStudyLimits.contactEmail - 17)}@medellin.example`,
    contactOffers: ['call', 'visit', 'documents', 'mentoring'],
  };
}

/** The author's new case, by default a complete draft. */
export function buildSubmission(fields: Partial<Submission> = {}): Stored<Submission> {
  return {
    caseStudyId: 'shade',
    baseVersion: 0,
    organisationId: authorsCity,
    authorUids: ['author'],
    status: 'draft',
    version: 1,
    editId: 'edit-1',
    content: buildContent(),
    memberOnly: buildMemberOnly(),
    createdAt: before,
    updatedAt: before,
    submittedAt: null,
    claim: null,
    decision: null,
    lastAuditId: null,
    ...fields,
  };
}

export function buildNote(fields: Partial<Note> = {}): Stored<Note> {
  return {
    authorUid: 'author',
    at: before,
    text: 'We have added the costs.',
    remarks: [],
    internal: false,
    outcome: null,
    version: 1,
    ...fields,
  };
}

export function buildCaseStudy(fields: Partial<CaseStudy> = {}): Stored<CaseStudy> {
  const content = fields.content ?? buildContent();
  return {
    content,
    organisationId: authorsCity,
    authorUids: ['author'],
    submissionId: 'shade',
    version: 1,
    status: 'published',
    teaser: teaserOf(content),
    evidence: evidenceOf(content),
    checkLevel: 'checked',
    shard: shardId(1),
    demonstration: false,
    publishedAt: before,
    updatedAt: before,
    publishedBy: 'moderator',
    ...fields,
  };
}

export function buildRevision(fields: Partial<Revision> = {}): Stored<Revision> {
  return {
    version: 1,
    content: buildContent(),
    submissionId: 'shade',
    publishedAt: before,
    publishedBy: 'moderator',
    ...fields,
  };
}

export function buildShard(fields: Partial<Shard> = {}): Stored<Shard> {
  return { number: 1, writes: 1, lastId: 'older', updatedAt: before, entries: {}, ...fields };
}

/** A case in the library and every document that stands for it. */
export function buildLibrary(caseStudyId: string, fields: Partial<CaseStudy> = {}) {
  const caseStudy = buildCaseStudy({ submissionId: caseStudyId, ...fields });
  const { version, content, submissionId, shard } = caseStudy;
  return {
    [`caseStudies/${caseStudyId}`]: caseStudy,
    [`caseStudies/${caseStudyId}/revisions/${version}`]: buildRevision({ version, content, submissionId }),
    [`caseStudies/${caseStudyId}/memberOnly/content`]: { ...buildMemberOnly(), submissionId, version },
    [`catalog/${shard}`]: buildShard({
      number: Number(shard.slice(1)),
      lastId: caseStudyId,
      entries: { [caseStudyId]: catalogEntry(caseStudy) },
    }),
  };
}

export function buildAuditEntry(fields: Partial<AuditEntry> = {}): Stored<AuditEntry> {
  return {
    actorUid: 'moderator',
    action: 'member.approve',
    target: 'members/pending',
    from: 'pending',
    to: 'active',
    reason: '',
    at: before,
    ...fields,
  };
}

const organisations = {
  [authorsCity]: buildOrganisation(),
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
