import { serverTimestamp } from 'firebase/firestore';
import { entryOf } from '#firebase/seed/builders.ts';
import { type CaseStudy, type CheckLevel, evidenceOf } from '#src/domain/caseStudy.ts';
import { type CatalogEntry, catalogEntry, shardId } from '#src/domain/catalog.ts';
import { teaserOf } from '#src/domain/listedText.ts';
import { notificationId } from '#src/domain/notification.ts';
import { type Organisation, organisationEntry } from '#src/domain/organisation.ts';
import type { DecisionOutcome, Submission } from '#src/domain/submission.ts';
import type { Write } from './rawAccess.ts';
import {
  before,
  buildCaseStudy,
  buildLibrary,
  buildOrganisation,
  buildSubmission,
  minutesAgo,
} from './rulesFixtures.ts';

/** The author's complete text, held by the moderator since a minute ago. */
export function heldSubmission(fields: Partial<Submission> = {}) {
  return buildSubmission({
    status: 'inReview',
    version: 2,
    submittedAt: before,
    claim: { by: 'moderator', at: minutesAgo(1) },
    ...fields,
  });
}

/** A text under review as it is stored, with its place in the queue. */
export function underReview(fields: Partial<Submission> = {}, id = 'shade') {
  return {
    [`submissions/${id}`]: heldSubmission({ caseStudyId: id, ...fields }),
    [`queue/${id}`]: { submittedAt: before },
  };
}

const actions = {
  published: 'submission.publish',
  returned: 'submission.return',
  declined: 'submission.decline',
};

/** The parts every decision has. */
function decision(
  outcome: DecisionOutcome,
  {
    stored,
    id,
    by,
    noteId,
  }: { stored: Omit<Submission, 'id'>; id: string; by: string; noteId: string | null },
) {
  const author = stored.authorUids[0] ?? '';
  return {
    submission: update(`submissions/${id}`, {
      status: outcome,
      claim: null,
      decision: { outcome, by, at: serverTimestamp(), version: stored.version, noteId },
      updatedAt: serverTimestamp(),
      lastAuditId: 'audit-1',
    }),
    audit: set('audit/audit-1', {
      actorUid: by,
      action: actions[outcome],
      target: `submissions/${id}`,
      from: stored.status,
      to: outcome,
      reason: '',
      at: serverTimestamp(),
    }),
    notification: set(`members/${author}/notifications/${notificationId(id, stored.version)}`, {
      kind: outcome,
      submissionId: id,
      caseStudyId: stored.caseStudyId,
      title: stored.content.title,
      at: serverTimestamp(),
      readAt: null,
    }),
    queue: remove(`queue/${id}`),
  };
}

/** Returning or declining, as the command does it. */
export function explainedDecision(
  outcome: 'returned' | 'declined',
  {
    stored = heldSubmission(),
    id = 'shade',
    by = 'moderator',
  }: Partial<{ stored: Omit<Submission, 'id'>; id: string; by: string }> = {},
) {
  return {
    ...decision(outcome, { stored, id, by, noteId: 'note-1' }),
    note: set(`submissions/${id}/notes/note-1`, {
      authorUid: by,
      at: serverTimestamp(),
      text: 'Please say what it cost.',
      remarks: [],
      internal: false,
      outcome,
      version: stored.version,
      correction: null,
    }),
    ...(outcome === 'returned' && {
      round: set(`submissions/${id}/rounds/${stored.version}`, {
        version: stored.version,
        content: stored.content,
        memberOnly: stored.memberOnly,
        at: serverTimestamp(),
      }),
    }),
  };
}

/** A library that holds one older case, so that a publication adds to its shard. */
export const olderLibrary = buildLibrary('older');

const olderEntries = { older: entryOf(buildCaseStudy()) };

/** Publishing, as the command does it, into a shard whose other entries are `others`: by default that of `olderLibrary`. */
export function publication({
  stored = heldSubmission(),
  id = 'shade',
  by = 'moderator',
  shard = 1,
  others = olderEntries,
  checkLevel = 'self-reported',
  replaced = buildCaseStudy({ submissionId: stored.caseStudyId }),
}: {
  stored?: Omit<Submission, 'id'>;
  id?: string;
  by?: string;
  shard?: number;
  others?: Record<string, CatalogEntry>;
  checkLevel?: CheckLevel;
  /** The library record as it is stored, when the text is a revision. */
  replaced?: Pick<CaseStudy, 'publishedAt'> & Partial<CaseStudy>;
} = {}) {
  const { content, memberOnly, organisationId, authorUids, caseStudyId } = stored;
  const { whatDidNotWork, ...contact } = memberOnly;
  const version = stored.baseVersion + 1;
  const published = {
    content,
    organisationId,
    authorUids,
    version,
    teaser: teaserOf(content),
    evidence: evidenceOf(content),
    checkLevel,
    demonstration: false,
  };
  const since = stored.baseVersion === 0 ? serverTimestamp() : replaced.publishedAt;
  const casePath = `caseStudies/${caseStudyId}`;
  const record = {
    ...published,
    submissionId: id,
    status: 'published',
    shard: shardId(shard),
    revisedAt: serverTimestamp(),
    confirmedAt: serverTimestamp(),
    updatedAt: serverTimestamp(),
    publishedBy: by,
  };
  return {
    ...decision('published', { stored, id, by, noteId: null }),
    caseStudy:
      stored.baseVersion === 0
        ? set(casePath, { ...record, publishedAt: serverTimestamp(), lastChangeId: null, lastAuditId: null })
        : update(casePath, record),
    revision: set(`${casePath}/revisions/${version}`, {
      version,
      kind: 'publication',
      content,
      submissionId: id,
      publishedAt: serverTimestamp(),
      publishedBy: by,
    }),
    memberOnly: set(`${casePath}/memberOnly/${version}`, { whatDidNotWork, submissionId: id, version }),
    ...(stored.baseVersion === 0 && {
      contact: set(`${casePath}/memberOnly/contact`, {
        ...contact,
        updatedAt: serverTimestamp(),
        updatedBy: by,
        lastChangeId: null,
      }),
    }),
    ...(stored.baseVersion > 0 && {
      replaced: set(`${casePath}/replaced/${version}`, { record: replaced, submissionId: id }),
    }),
    catalog: set(`catalog/${shardId(shard)}`, {
      number: shard,
      writes: 2,
      lastId: caseStudyId,
      updatedAt: serverTimestamp(),
      entries: { ...others, [caseStudyId]: catalogEntry(published, contact, since) },
    }),
  };
}

/** Handing in, as the command does it. */
export function handIn(id = 'shade', by = 'author') {
  return {
    submission: update(`submissions/${id}`, {
      status: 'submitted',
      version: 2,
      submittedAt: serverTimestamp(),
      updatedAt: serverTimestamp(),
      claim: null,
    }),
    queue: set(`queue/${id}`, { submittedAt: serverTimestamp() }),
    limits: set(`limits/${by}`, { at: serverTimestamp(), id }),
  };
}

/** A moderator's or admin's change of a member, as the command does it. */
export function memberChange(
  action: 'member.approve' | 'member.suspend' | 'member.reactivate' | 'member.role',
  { uid, by, from, to, fields }: { uid: string; by: string; from: string; to: string; fields: object },
) {
  return {
    member: update(`members/${uid}`, { ...fields, updatedAt: serverTimestamp(), lastAuditId: 'audit-1' }),
    audit: set('audit/audit-1', {
      actorUid: by,
      action,
      target: `members/${uid}`,
      from,
      to,
      reason: '',
      at: serverTimestamp(),
    }),
  };
}

/** A new member government, as the command does it. */
export function newOrganisation({ id = 'suva', by = 'moderator' } = {}) {
  const organisation = buildOrganisation({
    name: 'Suva',
    country: 'Fiji',
    region: 'oceania',
    lastAuditId: 'audit-1',
  });
  return {
    organisation: set(`organisations/${id}`, { ...organisation, updatedAt: serverTimestamp() }),
    publicList: update('public/organisations', {
      [`entries.${id}`]: organisationEntry(organisation),
      lastId: id,
      updatedAt: serverTimestamp(),
    }),
    audit: set('audit/audit-1', {
      actorUid: by,
      action: 'organisation.create',
      target: `organisations/${id}`,
      from: '',
      to: organisation.name,
      reason: '',
      at: serverTimestamp(),
    }),
  };
}

/** A moderator's change of a stored government, as the commands do it. */
export function organisationChange(
  action: 'organisation.change' | 'organisation.domains' | 'organisation.focalPoints',
  {
    id,
    stored,
    fields,
    by = 'moderator',
    auditId = 'audit-1',
  }: {
    id: string;
    stored: Omit<Organisation, 'id'>;
    fields: Partial<Organisation>;
    by?: string;
    auditId?: string;
  },
) {
  const after = { ...stored, ...fields };
  const stateOf = ({ name, emailDomains, focalPoints }: Omit<Organisation, 'id'>) =>
    action === 'organisation.change'
      ? name
      : (action === 'organisation.domains' ? emailDomains : focalPoints).join(' ');
  return {
    organisation: update(`organisations/${id}`, {
      ...fields,
      updatedAt: serverTimestamp(),
      lastAuditId: auditId,
    }),
    publicList:
      action === 'organisation.change'
        ? update('public/organisations', {
            [`entries.${id}`]: organisationEntry(after),
            lastId: id,
            updatedAt: serverTimestamp(),
          })
        : undefined,
    audit: set(`audit/${auditId}`, {
      actorUid: by,
      action,
      target: `organisations/${id}`,
      from: stateOf(stored),
      to: stateOf(after),
      reason: '',
      at: serverTimestamp(),
    }),
  };
}

export function set(path: string, data: object): Write {
  return { how: 'set', path, data };
}

export function update(path: string, data: object): Write {
  return { how: 'update', path, data };
}

export function remove(path: string): Write {
  return { how: 'delete', path, data: {} };
}
