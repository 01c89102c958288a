import {
  collection,
  type DocumentData,
  doc,
  FieldPath,
  type Firestore,
  serverTimestamp,
  setDoc,
  updateDoc,
  writeBatch,
} from 'firebase/firestore';
import type { Member } from '#src/domain/member.ts';
import { organisationEntrySchema } from '#src/domain/organisation.ts';
import type { Submission } from '#src/domain/submission.ts';

/**
 * What the app's commands write, without what they check first: for tests of the rules alone. Each takes the record as
 * it is stored, and whatever a test wants to write differently.
 */

type Stored<T> = Omit<T, 'id'>;
interface Writer {
  uid: string;
}

export function createDraft(db: Firestore, id: string, record: DocumentData): Promise<void> {
  return setDoc(doc(db, 'submissions', id), {
    ...record,
    createdAt: serverTimestamp(),
    updatedAt: serverTimestamp(),
  });
}

export function saveDraft(
  db: Firestore,
  id: string,
  stored: Stored<Submission>,
  draft: DocumentData,
): Promise<void> {
  return updateDoc(doc(db, 'submissions', id), {
    ...draft,
    version: stored.version + 1,
    editId: 'next-edit',
    updatedAt: serverTimestamp(),
  });
}

export function submit(
  db: Firestore,
  writer: Writer,
  id: string,
  stored: Pick<Submission, 'version'>,
): Promise<void> {
  const batch = writeBatch(db);
  batch.update(doc(db, 'submissions', id), {
    status: 'submitted',
    version: stored.version + 1,
    submittedAt: serverTimestamp(),
    updatedAt: serverTimestamp(),
    claim: null,
  });
  batch.set(doc(db, 'queue', id), { submittedAt: serverTimestamp() });
  batch.set(doc(db, 'limits', writer.uid), { at: serverTimestamp(), id });
  return batch.commit();
}

export function retract(db: Firestore, id: string, stored: Stored<Submission>): Promise<void> {
  const batch = writeBatch(db);
  batch.update(doc(db, 'submissions', id), {
    status: 'draft',
    version: stored.version + 1,
    submittedAt: null,
    updatedAt: serverTimestamp(),
    claim: null,
  });
  batch.delete(doc(db, 'queue', id));
  return batch.commit();
}

export function claim(db: Firestore, writer: Writer, id: string): Promise<void> {
  return updateDoc(doc(db, 'submissions', id), {
    status: 'inReview',
    claim: { by: writer.uid, at: serverTimestamp() },
  });
}

/** Returns a text to its author: the smallest of the decisions. */
export function returnToAuthor(
  db: Firestore,
  writer: Writer,
  id: string,
  stored: Stored<Submission>,
  fields: { note?: DocumentData; notification?: DocumentData; audit?: DocumentData } = {},
): Promise<void> {
  const batch = writeBatch(db);
  const [noteId, auditId] = [`note-${id}-${stored.version}`, `audit-${id}-${stored.version}`];
  batch.set(doc(db, 'submissions', id, 'notes', noteId), {
    ...(fields.note ?? returnNote(writer, stored)),
    at: serverTimestamp(),
  });
  batch.set(doc(db, 'submissions', id, 'rounds', String(stored.version)), {
    version: stored.version,
    content: stored.content,
    memberOnly: stored.memberOnly,
    at: serverTimestamp(),
  });
  batch.update(doc(db, 'submissions', id), {
    status: 'returned',
    claim: null,
    decision: { outcome: 'returned', by: writer.uid, at: serverTimestamp(), version: stored.version, noteId },
    updatedAt: serverTimestamp(),
    lastAuditId: auditId,
  });
  batch.set(doc(db, 'audit', auditId), {
    ...(fields.audit ?? returnAudit(writer, id, stored)),
    at: serverTimestamp(),
  });
  const [author = ''] = stored.authorUids;
  batch.set(doc(db, 'members', author, 'notifications', `${id}~${stored.version}`), {
    ...(fields.notification ?? returnNotification(id, stored)),
    at: serverTimestamp(),
  });
  batch.delete(doc(db, 'queue', id));
  return batch.commit();
}

export function returnNote(writer: Writer, stored: Stored<Submission>) {
  return {
    authorUid: writer.uid,
    text: 'Please say how the values were measured.',
    remarks: [{ field: 'results', text: 'Which instrument?' }],
    internal: false,
    outcome: 'returned',
    version: stored.version,
    correction: null,
  };
}

export function returnNotification(id: string, stored: Stored<Submission>) {
  return {
    kind: 'returned',
    submissionId: id,
    caseStudyId: stored.caseStudyId,
    title: stored.content.title,
    readAt: null,
  };
}

export function returnAudit(writer: Writer, id: string, stored: Stored<Submission>) {
  return {
    actorUid: writer.uid,
    action: 'submission.return',
    target: `submissions/${id}`,
    from: stored.status,
    to: 'returned',
    reason: '',
  };
}

/** Suspends somebody, or changes their role: what a moderator or admin may do to a member. */
export function manageMember(
  db: Firestore,
  writer: Writer,
  uid: string,
  stored: Stored<Member>,
  change: { action: 'member.suspend' | 'member.role'; fields: DocumentData; reason?: unknown },
): Promise<void> {
  const field = change.action === 'member.role' ? 'role' : 'status';
  const batch = writeBatch(db);
  const auditId = doc(collection(db, 'audit')).id;
  batch.set(doc(db, 'audit', auditId), {
    actorUid: writer.uid,
    action: change.action,
    target: `members/${uid}`,
    from: stored[field],
    to: change.fields[field] ?? '',
    reason: change.reason ?? '',
    at: serverTimestamp(),
  });
  batch.update(doc(db, 'members', uid), {
    ...change.fields,
    updatedAt: serverTimestamp(),
    lastAuditId: auditId,
  });
  return batch.commit();
}

/** Adds a member government to the directory and to the public list. */
export function createOrganisation(
  db: Firestore,
  writer: Writer,
  id: string,
  record: DocumentData,
): Promise<void> {
  const batch = writeBatch(db);
  const auditId = `audit-${id}`;
  batch.set(doc(db, 'audit', auditId), {
    actorUid: writer.uid,
    action: 'organisation.create',
    target: `organisations/${id}`,
    from: '',
    to: record.name ?? '',
    reason: '',
    at: serverTimestamp(),
  });
  batch.set(doc(db, 'organisations', id), { ...record, updatedAt: serverTimestamp(), lastAuditId: auditId });
  const listed = Object.keys(organisationEntrySchema.entries).filter((name) => name in record);
  batch.update(
    doc(db, 'public', 'organisations'),
    new FieldPath('entries', id),
    Object.fromEntries(listed.map((name) => [name, record[name]])),
    'lastId',
    id,
    'updatedAt',
    serverTimestamp(),
  );
  return batch.commit();
}
