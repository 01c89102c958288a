import { doc, FieldPath, type Firestore, serverTimestamp } from 'firebase/firestore';
import { type CheckLevel, evidenceOf, teaserOf } from '#src/domain/caseStudy.ts';
import { catalogEntry, shardEntriesMax, shardId } from '#src/domain/catalog.ts';
import { DataError, withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { raw, readOne } from '../schema/converter.ts';
import { transact } from '../transact.ts';
import { type DecisionInput, type Reviewer, readForDecision, writeDecision } from './reviewCommands.ts';

export interface PublishInput extends DecisionInput {
  checkLevel: CheckLevel;
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
      if ((current?.version ?? 0) !== stored.baseVersion) throw new DataError('conflict');

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
        checkLevel: input.checkLevel,
        demonstration: current?.demonstration ?? false,
      };
      const record = {
        ...published,
        submissionId: stored.id,
        status: 'published',
        shard: shardId(number),
        updatedAt: serverTimestamp(),
        publishedBy: reviewer.uid,
      };
      // A revision leaves `publishedAt` alone: a date read back has lost its microseconds.
      if (current) transaction.update(raw(caseRef), record);
      else transaction.set(raw(caseRef), { ...record, publishedAt: serverTimestamp() });
      transaction.set(raw(doc(places.caseStudyRevisions(caseRef.id), String(version))), {
        version,
        content,
        submissionId: stored.id,
        publishedAt: serverTimestamp(),
        publishedBy: reviewer.uid,
      });
      transaction.set(raw(places.caseStudyMemberOnly(caseRef.id)), {
        ...memberOnly,
        submissionId: stored.id,
        version,
      });
      const shardRef = raw(doc(places.catalog, shardId(number)));
      const entry = catalogEntry(published);
      if (shard) {
        transaction.update(
          shardRef,
          new FieldPath('entries', caseRef.id),
          entry,
          'lastId',
          caseRef.id,
          'writes',
          shard.writes + 1,
          'updatedAt',
          serverTimestamp(),
        );
      } else {
        transaction.set(shardRef, {
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
