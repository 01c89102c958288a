import { doc, type Firestore, serverTimestamp, Timestamp, type Transaction } from 'firebase/firestore';
import * as v from 'valibot';
import {
  type CaseContact,
  type CaseStudy,
  type ChangeKind,
  type CheckLevel,
  type CorrectableField,
  contentSchema,
  memberOnlySchema,
} from '#src/domain/caseStudy.ts';
import { catalogEntry } from '#src/domain/catalog.ts';
import { teaserOf } from '#src/domain/listedText.ts';
import type { Actor } from '#src/domain/permissions.ts';
import { DataError, withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { raw, readOne } from '../schema/converter.ts';
import { writeEntry } from '../schema/writeEntry.ts';
import { transact } from '../transact.ts';

/**
 * What happens to a published case between two versions. Each act leaves an entry in `changes`, which readers see; the
 * secretariat's acts are audited as well. Who may: `canMaintain` and `canCheck` of domain/permissions.ts.
 */
export interface Maintenance {
  caseStudyId: string;
  /** Why, for readers and for the audit; may be empty. */
  note: string;
}

const contactSchema = v.omit(memberOnlySchema, ['whatDidNotWork']);
export type Contact = v.InferOutput<typeof contactSchema>;

/** The city's new contact, live at once. */
export function changeContact(
  db: Firestore,
  actor: Actor,
  input: Maintenance & { contact: Contact },
): Promise<void> {
  return maintain(db, actor, input, async ({ transaction, stored, before, changeId }) => {
    const reference = collections(db).caseStudyContact(input.caseStudyId);
    const contact = v.parse(contactSchema, input.contact);
    const isListedOtherwise = offersCall(contact) !== offersCall(before);
    return {
      kind: 'contact',
      from: before.contactEmail,
      to: contact.contactEmail,
      ...(isListedOtherwise && { listed: stored, contact }),
      write: () =>
        transaction.set(raw(reference), {
          ...contact,
          updatedAt: serverTimestamp(),
          updatedBy: actor.uid,
          lastChangeId: changeId,
        }),
    };
  });
}

function offersCall({ contactOffers }: Pick<Contact, 'contactOffers'>): boolean {
  return contactOffers.includes('call');
}

/** Says that the text is still right: the next review is due after another two years. */
export function confirmCaseStudy(db: Firestore, actor: Actor, input: Maintenance): Promise<void> {
  return maintain(db, actor, input, async () => ({
    kind: 'confirm',
    from: '',
    to: '',
    fields: { confirmedAt: serverTimestamp() },
  }));
}

/** Takes a case out of the lists; it keeps its address. */
export function archiveCaseStudy(db: Firestore, actor: Actor, input: Maintenance): Promise<void> {
  return setStatus(db, actor, input, 'archived');
}

export function restoreCaseStudy(db: Firestore, actor: Actor, input: Maintenance): Promise<void> {
  return setStatus(db, actor, input, 'published');
}

/** How far the figures are checked: the secretariat's decision, never on a text of the own city. */
export function setCheckLevel(
  db: Firestore,
  actor: Actor,
  input: Maintenance & { checkLevel: CheckLevel },
): Promise<void> {
  return maintain(db, actor, input, async ({ stored }) => ({
    kind: 'check',
    from: stored.checkLevel,
    to: input.checkLevel,
    fields: { checkLevel: input.checkLevel },
    listed: { ...stored, checkLevel: input.checkLevel },
  }));
}

/**
 * Corrects a typing error in the live text: one field, at most `correctionSizeMax` characters longer or shorter. It is a
 * version of its own. `conflict`: the live version is not the one that was seen.
 */
export function correctCaseStudy(
  db: Firestore,
  actor: Actor,
  input: Maintenance & { version: number; field: CorrectableField; value: string },
): Promise<void> {
  return maintain(db, actor, input, async ({ transaction, stored }) => {
    if (stored.version !== input.version) throw new DataError('conflict');
    const places = collections(db);
    const texts = places.caseStudyMemberOnly(stored.id);
    const memberOnly = readOne(await transaction.get(doc(texts, String(stored.version))));
    if (!memberOnly) throw new DataError('notFound');
    const content = v.parse(contentSchema, { ...stored.content, [input.field]: input.value });
    const version = stored.version + 1;
    const teaser = teaserOf(content);
    return {
      kind: 'correct',
      from: input.field,
      to: '',
      version,
      fields: { content, version, teaser, revisedAt: serverTimestamp(), publishedBy: actor.uid },
      listed: { ...stored, content, version, teaser },
      write: () => {
        transaction.set(raw(doc(places.caseStudyRevisions(stored.id), String(version))), {
          version,
          kind: 'correction',
          content,
          submissionId: stored.submissionId,
          publishedAt: serverTimestamp(),
          publishedBy: actor.uid,
        });
        transaction.set(raw(doc(texts, String(version))), {
          version,
          submissionId: stored.submissionId,
          whatDidNotWork: memberOnly.whatDidNotWork,
        });
      },
    };
  });
}

function setStatus(
  db: Firestore,
  actor: Actor,
  input: Maintenance,
  status: CaseStudy['status'],
): Promise<void> {
  return maintain(db, actor, input, async ({ stored }) => {
    if (stored.status === status) throw new DataError('conflict');
    return {
      kind: status === 'archived' ? 'archive' : 'restore',
      from: stored.status,
      to: status,
      fields: { status },
      listed: { ...stored, status },
    };
  });
}

interface Act {
  kind: ChangeKind;
  from: string;
  to: string;
  /** Set when the act makes a new version. */
  version?: number;
  /** Fields of the case that change. */
  fields?: Record<string, unknown>;
  /** The case as the catalog should list it, when that changes. */
  listed?: CaseStudy;
  /** Its contact from now on, when that changes. */
  contact?: Contact;
  write?: () => void;
}

function maintain(
  db: Firestore,
  actor: Actor,
  { caseStudyId, note }: Maintenance,
  act: (context: {
    transaction: Transaction;
    stored: CaseStudy;
    /** The contact before the act. */
    before: CaseContact;
    changeId: string;
  }) => Promise<Act>,
): Promise<void> {
  return withDataErrors(() =>
    transact(db, async (transaction) => {
      const places = collections(db);
      const caseRef = doc(places.caseStudies, caseStudyId);
      const stored = readOne(await transaction.get(caseRef));
      const before = readOne(await transaction.get(places.caseStudyContact(caseStudyId)));
      if (!stored || !before) throw new DataError('notFound');
      const change = doc(places.caseStudyChanges(caseStudyId));
      const {
        kind,
        from,
        to,
        version,
        fields,
        listed,
        contact = before,
        write,
      } = await act({
        transaction,
        stored,
        before,
        changeId: change.id,
      });
      const shard = listed && readOne(await transaction.get(doc(places.catalog, stored.shard)));
      const since: unknown = listed && (await transaction.get(raw(caseRef))).get('publishedAt');

      write?.();
      transaction.set(raw(change), {
        kind,
        by: actor.uid,
        at: serverTimestamp(),
        version: version ?? stored.version,
        from,
        to,
        note: note.trim(),
      });
      const audit = doc(places.audit);
      const isCitys = actor.member?.organisationId === stored.organisationId;
      transaction.update(raw(caseRef), {
        ...fields,
        updatedAt: serverTimestamp(),
        lastChangeId: change.id,
        ...(!isCitys && { lastAuditId: audit.id }),
      });
      if (listed && shard && since instanceof Timestamp) {
        writeEntry(transaction, db, shard, {
          id: caseStudyId,
          entry: listed.status === 'published' ? catalogEntry(listed, contact, since) : null,
        });
      }
      if (isCitys) return;
      transaction.set(raw(audit), {
        actorUid: actor.uid,
        action: `caseStudy.${kind}`,
        target: `caseStudies/${caseStudyId}`,
        from: kind === 'check' ? from : stored.status,
        to: kind === 'check' ? to : (listed?.status ?? stored.status),
        reason: note.trim().slice(0, 1000),
        at: serverTimestamp(),
      });
    }),
  );
}
