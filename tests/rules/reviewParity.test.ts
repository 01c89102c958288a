import { doc, serverTimestamp, setDoc } from 'firebase/firestore';
import * as v from 'valibot';
import { auditEntrySchema } from '#src/domain/audit.ts';
import { textNotificationSchema } from '#src/domain/notification.ts';
import { noteSchema, noteTextSchema, reasonSchema, submissionSchema } from '#src/domain/submission.ts';
import { describeParity } from '#tests/support/describeParity.ts';
import * as raw from '#tests/support/rawWrites.ts';
import { rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import { buildSubmission, minutesAgo, personas } from '#tests/support/rulesFixtures.ts';

const rules = rulesEnvironment('review-parity', { isCovered: false });
const moderator = personas.moderator;

const {
  content,
  memberOnly,
  createdAt: _c,
  updatedAt: _u,
  submittedAt: _s,
  decision: _d,
  claim: _cl,
  ...workspace
} = buildSubmission({ caseStudyId: 'attempt' });
describeParity({
  name: 'submissions: a new one, apart from its text',
  schema: v.pick(submissionSchema, [
    'caseStudyId',
    'baseVersion',
    'organisationId',
    'authorUids',
    'status',
    'version',
    'editId',
    'lastAuditId',
  ]),
  valid: workspace,
  oneSided: [
    {
      fields: /^(status|version|baseVersion|lastAuditId)$/,
      stricter: 'rules',
      why: 'every text starts in one way',
    },
    {
      fields: /^(authorUids|authorUids\.each)$/,
      stricter: 'rules',
      why: 'its only author is whoever writes',
    },
    { fields: /^organisationId$/, stricter: 'rules', why: 'it is the author’s city' },
    {
      fields: /^caseStudyId$/,
      stricter: 'rules',
      why: 'it is its own id, or that of a case of the same city',
    },
  ],
  store: (record, name) => {
    const caseStudyId =
      'caseStudyId' in record && record.caseStudyId === 'attempt' ? { caseStudyId: name } : {};
    const nothingYet = { submittedAt: null, claim: null, decision: null };
    return raw.createDraft(rules.as('author'), name, {
      ...record,
      ...caseStudyId,
      ...nothingYet,
      content,
      memberOnly,
    });
  },
});

const inReview = buildSubmission({ status: 'inReview', version: 3 });
const { correction, ...reason } = raw.returnNote(moderator, inReview);

/** A fresh item that the moderator holds. */
async function heldItem(id: string) {
  const item = {
    ...inReview,
    caseStudyId: id,
    submittedAt: minutesAgo(60),
    claim: { by: 'moderator', at: minutesAgo(1) },
  };
  await rules.write({ [`submissions/${id}`]: item, [`queue/${id}`]: { submittedAt: item.submittedAt } });
  return item;
}

describeParity({
  name: 'submissions/notes: a word in the conversation',
  schema: v.object({ ...v.omit(noteSchema, ['id', 'at', 'correction']).entries, text: noteTextSchema }),
  valid: {
    authorUid: 'moderator',
    text: 'Which months?',
    remarks: [],
    internal: true,
    outcome: null,
    version: 3,
  },
  oneSided: [
    { fields: /^authorUid$/, stricter: 'rules', why: 'it is whoever writes' },
    { fields: /^version$/, stricter: 'rules', why: 'it is the version that lies before them' },
    { fields: /^(remarks|outcome)/, stricter: 'rules', why: 'only a decision has any' },
  ],
  store: async (record, name) => {
    await heldItem(name);
    return setDoc(doc(rules.as('moderator'), 'submissions', name, 'notes', 'note'), {
      ...record,
      correction: null,
      at: serverTimestamp(),
    });
  },
});

describeParity({
  name: 'submissions/notes: the reason of a decision',
  schema: v.object({ ...v.omit(noteSchema, ['id', 'at', 'correction']).entries, text: reasonSchema }),
  valid: reason,
  oneSided: [
    { fields: /^authorUid$/, stricter: 'rules', why: 'it is whoever writes' },
    { fields: /^version$/, stricter: 'rules', why: 'it is the version that lies before them' },
    {
      fields: /^(internal|outcome)$/,
      stricter: 'rules',
      why: 'it is that of the decision, for the author to read',
    },
    {
      fields: /^remarks/,
      stricter: 'schema',
      why: 'thirty remarks, item by item, would not fit into a write’s thousand expressions; only reviewers write any',
    },
  ],
  store: async (note, name) =>
    raw.returnToAuthor(rules.as('moderator'), moderator, name, await heldItem(name), {
      note: { ...note, correction },
    }),
});

describeParity({
  name: 'members/notifications',
  schema: v.omit(textNotificationSchema, ['id', 'at', 'readAt']),
  valid: {
    kind: 'returned',
    submissionId: 'attempt',
    caseStudyId: 'attempt',
    title: inReview.content.title,
  },
  oneSided: [
    {
      fields: /^(kind|submissionId|caseStudyId|title)$/,
      stricter: 'rules',
      why: 'it equals what it tells of',
    },
  ],
  store: async (record, name) => {
    const item = await heldItem(name);
    const own = Object.fromEntries(
      Object.entries(record).map(([field, value]) => [field, value === 'attempt' ? name : value]),
    );
    return raw.returnToAuthor(rules.as('moderator'), moderator, name, item, {
      notification: { ...own, readAt: null },
    });
  },
});

describeParity({
  name: 'audit',
  schema: v.omit(auditEntrySchema, ['id', 'at']),
  valid: raw.returnAudit(moderator, 'attempt', inReview),
  oneSided: [
    { fields: /^(actorUid|action|target|from|to)$/, stricter: 'rules', why: 'it equals the act it records' },
  ],
  store: async (record, name) => {
    const item = await heldItem(name);
    const target =
      'target' in record && record.target === 'submissions/attempt' ? { target: `submissions/${name}` } : {};
    return raw.returnToAuthor(rules.as('moderator'), moderator, name, item, {
      audit: { ...record, ...target },
    });
  },
});
