import { type AuditEntry, auditEntrySchema } from '#src/domain/audit.ts';
import {
  type CaseStudy,
  type CaseStudyContent,
  type Change,
  caseContactSchema,
  caseStudySchema,
  changeSchema,
  type MemberOnly,
  memberOnlyTextSchema,
  revisionSchema,
} from '#src/domain/caseStudy.ts';
import { catalogEntry, shardId, shardSchema } from '#src/domain/catalog.ts';
import { notificationId, notificationSchema } from '#src/domain/notification.ts';
import { paragraphs } from '#src/domain/richText.ts';
import { submissionSchema } from '#src/domain/submission.ts';
import { demonstrationCases } from './demonstrationCases.ts';
import { personas } from './people.ts';
import { type Publication, publishedCase } from './publishedCase.ts';
import { type SeedDocument, seedDocument } from './seedDocument.ts';

/**
 * What happened to one case after it was published, so that its history shows something: a second version by its city,
 * a new contact, a corrected typing error, a check of its figures. Kept apart from `publishedCase.ts`, because an import
 * of `content/cases.json` must give the first versions and nothing else.
 */
const caseStudyId = 'ghent-circulation-plan';
const author = personas.otherAuthor;
const moderator = personas.moderator.uid;
const revisionId = `${caseStudyId}-2`;

const times = {
  begun: new Date('2026-03-02T13:20:00Z'),
  submitted: new Date('2026-03-05T09:40:00Z'),
  published: new Date('2026-03-10T10:00:00Z'),
  corrected: new Date('2026-05-12T14:05:00Z'),
  contact: new Date('2026-06-02T08:15:00Z'),
  checked: new Date('2026-11-03T09:30:00Z'),
};

const contactNow: Pick<MemberOnly, 'contactOffers'> = { contactOffers: ['call', 'documents'] };

/** The same documents, with those of later versions in place of the first ones. */
export function withLaterVersions(first: readonly SeedDocument[], publication: Publication): SeedDocument[] {
  const later = [...laterDocuments(publication), laterShard(first, publication)];
  return [...new Map([...first, ...later].map((document) => [document.path, document])).values()];
}

function laterDocuments(publication: Publication): SeedDocument[] {
  const portable = portableCase();
  const current = currentCase(publication);
  const published = secondContent(portable.content);
  const folder = `caseStudies/${caseStudyId}`;
  // No word about the city: the demonstration shows where such a text stands, and that it stays among members.
  const whatDidNotWork = paragraphs(
    'Demonstration: here the city would tell its peers what failed. It stays among members until the city releases it.',
  );
  const texts = [
    { version: 2, submissionId: revisionId, whatDidNotWork },
    { version: 3, submissionId: revisionId, whatDidNotWork },
  ];
  return [
    seedDocument(submissionSchema, 'submissions', {
      id: revisionId,
      caseStudyId,
      baseVersion: 1,
      organisationId: portable.organisationId,
      authorUids: [author.uid],
      status: 'published',
      version: 2,
      editId: 'seed-6',
      content: published,
      memberOnly: { ...portable.memberOnly, whatDidNotWork },
      createdAt: times.begun,
      updatedAt: times.published,
      submittedAt: times.submitted,
      claim: null,
      decision: { outcome: 'published', by: moderator, at: times.published, version: 2, noteId: null },
      lastAuditId: publishAudit.id,
    }),
    seedDocument(caseStudySchema, 'caseStudies', current),
    seedDocument(revisionSchema, `${folder}/revisions`, {
      id: '2',
      version: 2,
      kind: 'publication',
      content: published,
      submissionId: revisionId,
      publishedAt: times.published,
      publishedBy: moderator,
    }),
    seedDocument(revisionSchema, `${folder}/revisions`, {
      id: '3',
      version: 3,
      kind: 'correction',
      content: current.content,
      submissionId: revisionId,
      publishedAt: times.corrected,
      publishedBy: personas.cityModerator.uid,
    }),
    ...texts.map((text) =>
      seedDocument(memberOnlyTextSchema, `${folder}/memberOnly`, { id: String(text.version), ...text }),
    ),
    seedDocument(caseContactSchema, `${folder}/memberOnly`, {
      id: 'contact',
      contactName: author.displayName,
      contactEmail: author.email,
      ...contactNow,
      updatedAt: times.contact,
      updatedBy: author.uid,
      lastChangeId: contactChange.id,
    }),
    ...[correction, contactChange, check].map((change) =>
      seedDocument(changeSchema, `${folder}/changes`, change),
    ),
    ...[publishAudit, correctionAudit, checkAudit].map((entry) =>
      seedDocument(auditEntrySchema, 'audit', entry),
    ),
    seedDocument(notificationSchema, `members/${author.uid}/notifications`, {
      id: notificationId(revisionId, 2),
      kind: 'published',
      submissionId: revisionId,
      caseStudyId,
      title: published.title,
      at: times.published,
      readAt: times.published,
    }),
  ];
}

function portableCase() {
  const found = demonstrationCases.find(({ id }) => id === caseStudyId);
  if (!found) throw new Error(`no case ${caseStudyId} in content/cases.json`);
  return found;
}

/** The case as it stands today. */
function currentCase(publication: Publication): CaseStudy {
  const first = publishedCase(portableCase(), publication);
  const content = secondContent(first.content);
  return {
    ...first,
    content: { ...content, lessons: content.lessons.replace('evaluaters', 'evaluators') },
    authorUids: [author.uid],
    submissionId: revisionId,
    version: 3,
    checkLevel: 'checked',
    revisedAt: times.corrected,
    confirmedAt: times.published,
    updatedAt: times.checked,
    publishedBy: personas.cityModerator.uid,
    lastChangeId: check.id,
    lastAuditId: checkAudit.id,
  };
}

/** What the second version says differently; the summary's first sentences, and so the teaser, stay. */
function secondContent(first: CaseStudyContent): CaseStudyContent {
  return {
    ...first,
    summary: first.summary.replace(
      'Independent evaluations found many more cyclists, about a sixth less car traffic at peak times on the roads to the centre, and rising public transport use.',
      'Outside evaluations after one and two years found many more cyclists, about a sixth less car traffic at peak times on the roads to the centre, and more passengers on trams and buses.',
    ),
    lessons: first.lessons.replace(
      'Outside evaluators with open data',
      'Independent, outside evaluaters with open data',
    ),
    conditions: paragraphs(
      'Works where a ring road can take the traffic that the centre loses, and where the centre can be reached by bicycle, tram or bus. This is a judgement of the editors, not a statement of the city.',
    ),
    updatingNote:
      'The summary says when the evaluations were made, and there is a word on where such a plan works.',
  };
}

const correction: Change = {
  id: 'seed-correct',
  kind: 'correct',
  by: personas.cityModerator.uid,
  at: times.corrected,
  version: 3,
  from: 'lessons',
  to: '',
  note: 'A misspelt word.',
};

const contactChange: Change = {
  id: 'seed-contact',
  kind: 'contact',
  by: author.uid,
  at: times.contact,
  version: 3,
  from: 'climate@ghent.example',
  to: author.email,
  note: 'The project now has one person who answers.',
};

const check: Change = {
  id: 'seed-check',
  kind: 'check',
  by: moderator,
  at: times.checked,
  version: 3,
  from: 'self-reported',
  to: 'checked',
  note: 'Each figure was found in the sources listed, with the same year.',
};

const publishAudit: AuditEntry = {
  id: `${revisionId}-publish`,
  actorUid: moderator,
  action: 'submission.publish',
  target: `submissions/${revisionId}`,
  from: 'inReview',
  to: 'published',
  reason: '',
  at: times.published,
};

const correctionAudit: AuditEntry = {
  id: `${caseStudyId}-correct`,
  actorUid: correction.by,
  action: 'caseStudy.correct',
  target: `caseStudies/${caseStudyId}`,
  from: 'published',
  to: 'published',
  reason: correction.note,
  at: times.corrected,
};

const checkAudit: AuditEntry = {
  id: `${caseStudyId}-check`,
  actorUid: check.by,
  action: 'caseStudy.check',
  target: `caseStudies/${caseStudyId}`,
  from: check.from,
  to: check.to,
  reason: check.note,
  at: times.checked,
};

/** The catalog with the case as it stands: listed anew for the second version, the correction and the check. */
function laterShard(first: readonly SeedDocument[], publication: Publication): SeedDocument {
  const stored = first.find(({ path }) => path === `catalog/${publication.shard}`);
  if (!stored) throw new Error('no catalog among the documents');
  const writes = Number(stored.data.writes) + 3;
  const entries = {
    ...Object.fromEntries(
      demonstrationCases.map((one) => [
        one.id,
        catalogEntry(publishedCase(one, publication), one.memberOnly, one.publishedAt),
      ]),
    ),
    [caseStudyId]: catalogEntry(currentCase(publication), contactNow, portableCase().publishedAt),
  };
  return seedDocument(shardSchema, 'catalog', {
    id: shardId(1),
    number: 1,
    writes,
    lastId: caseStudyId,
    updatedAt: times.checked,
    entries,
  });
}
