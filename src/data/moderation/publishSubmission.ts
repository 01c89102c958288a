import { doc, type Firestore, serverTimestamp, Timestamp } from 'firebase/firestore';
import { checkLevelAfter, evidenceOf } from '#src/domain/caseStudy.ts';
import { catalogEntry, shardEntriesMax, shardId } from '#src/domain/catalog.ts';
import { teaserOf } from '#src/domain/listedText.ts';
import { DataError, withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { raw, readOne } from '../schema/converter.ts';
import { writeEntry } from '../schema/writeEntry.ts';
import { transact } from '../transact.ts';
import { type DecisionInput, type Reviewer, readForDecision, writeDecision } from './reviewCommands.ts';

export interface PublishInput extends DecisionInput {
  /** For the audit; may be empty. */
  reason: string;
  /** Number of the newest catalog shard the reviewer knows of; where the search for room begins. */
  newestShard: number;
}

/**
 * Publishes in one batch: library record, revision, member-only part, catalog entry, audit entry, notification, and the
 * submission's status. The rules refuse it if any part is missing. `conflict`: the text, the claim or the published
 * version changed since the reviewer looked.
 */
export function publishSubmission(db: Firestore, reviewer: Reviewer, input: PublishInput): Promise<void> {
  return withDataErrors(() =>
    transact(db, async (transaction) => {
      const places = collections(db);
      const stored = await readForDecision(transaction, db, reviewer, input);
      const caseRef = doc(places.caseStudies, stored.caseStudyId);
      const current = readOne(await transaction.get(caseRef));
      const replaced = current && (await transaction.get(raw(caseRef))).data();
      const contactNow = current && readOne(await transaction.get(places.caseStudyContact(caseRef.id)));
      if ((current?.version ?? 0) !== stored.baseVersion) throw new DataError('conflict');
      // Its city took it out of the lists while the text was under review.
      if (current?.status === 'archived') throw new DataError('conflict');

      let number = current ? Number(current.shard.slice(1)) : Math.max(1, input.newestShard);
      let shard = readOne(await transaction.get(doc(places.catalog, shardId(number))));
      while (!current && shard && Object.keys(shard.entries).length >= shardEntriesMax) {
        number += 1;
        shard = readOne(await transaction.get(doc(places.catalog, shardId(number))));
      }

      const { content, memberOnly, organisationId, authorUids } = stored;
      const version = stored.baseVersion + 1;
      const published = {
        content,
        organisationId,
        authorUids,
        version,
        teaser: teaserOf(content),
        evidence: evidenceOf(content),
        checkLevel: checkLevelAfter(current, content),
        demonstration: current?.demonstration ?? false,
      };
      const record = {
        ...published,
        submissionId: stored.id,
        status: 'published',
        shard: shardId(number),
        revisedAt: serverTimestamp(),
        confirmedAt: serverTimestamp(),
        updatedAt: serverTimestamp(),
        publishedBy: reviewer.uid,
      };
      // A revision leaves `publishedAt` alone: a date read back has lost its microseconds.
      if (current) transaction.update(raw(caseRef), record);
      else {
        transaction.set(raw(caseRef), {
          ...record,
          publishedAt: serverTimestamp(),
          lastChangeId: null,
          lastAuditId: null,
        });
      }
      // As it was stored, so that it can be put back to the microsecond.
      if (replaced) {
        transaction.set(doc(places.caseStudyReplaced(caseRef.id), String(version)), {
          record: replaced,
          submissionId: stored.id,
        });
      }
      transaction.set(raw(doc(places.caseStudyRevisions(caseRef.id), String(version))), {
        version,
        kind: 'publication',
        content,
        submissionId: stored.id,
        publishedAt: serverTimestamp(),
        publishedBy: reviewer.uid,
      });
      const { whatDidNotWork, ...contact } = memberOnly;
      transaction.set(raw(doc(places.caseStudyMemberOnly(caseRef.id), String(version))), {
        whatDidNotWork,
        submissionId: stored.id,
        version,
      });
      // From then on the contact is the city's; a revision leaves it alone.
      if (!current) {
        transaction.set(raw(places.caseStudyContact(caseRef.id)), {
          ...contact,
          updatedAt: serverTimestamp(),
          updatedBy: reviewer.uid,
          lastChangeId: null,
        });
      }
      const since: unknown = replaced?.publishedAt;
      const entry = catalogEntry(
        published,
        contactNow ?? contact,
        since instanceof Timestamp ? since : serverTimestamp(),
      );
      if (shard) {
        writeEntry(transaction, db, shard, { id: caseRef.id, entry });
      } else {
        transaction.set(raw(doc(places.catalog, shardId(number))), {
          number,
          writes: 1,
          lastId: caseRef.id,
          updatedAt: serverTimestamp(),
          entries: { [caseRef.id]: entry },
        });
      }
      writeDecision(transaction, db, reviewer, stored, {
        outcome: 'published',
        reason: input.reason,
        noteId: null,
      });
    }),
  );
}
