import {
  doc,
  type Firestore,
  getDoc,
  serverTimestamp,
  type Transaction,
  updateDoc,
  writeBatch,
} from 'firebase/firestore';
import * as v from 'valibot';
import { type MatchWeights, matchWeightsSchema } from '#src/domain/matchWeights.ts';
import {
  type ApplicationInput,
  applicationInputSchema,
  type ProfileInput,
  profileInputSchema,
} from '#src/domain/member.ts';
import { nameKeyOf } from '#src/domain/nameKey.ts';
import { newProfile } from '#src/domain/newProfile.ts';
import { directoryEntryId } from '#src/domain/peopleDirectory.ts';
import { DataError, toDataError, withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { raw, readOne } from '../schema/converter.ts';
import { type ListedCity, writeDirectoryEntry } from '../schema/writeDirectoryEntry.ts';
import { transact } from '../transact.ts';

export interface Newcomer {
  uid: string;
  /** The verified address; the rules compare it with the token. */
  email: string;
  displayName: string;
}

export interface EnterInput {
  /** Null when the city is not on the list. */
  organisationId: string | null;
  application: ApplicationInput;
}

/**
 * Asks for membership: active at once if the rules find the address's domain among the organisation's, else pending.
 * Only the rules know the domains, so the answer comes from trying. An applicant may call this again to change it.
 */
export function enter(db: Firestore, newcomer: Newcomer, input: EnterInput): Promise<'active' | 'pending'> {
  return withDataErrors(async () => {
    const application = v.parse(applicationInputSchema, input.application);
    if (input.organisationId !== null) {
      try {
        await writeMember(db, newcomer, { ...input, application }, { status: 'active', entrance: 'domain' });
        return 'active';
      } catch (error) {
        if (toDataError(error).kind !== 'denied') throw error;
      }
    }
    await writeMember(
      db,
      newcomer,
      { ...input, application },
      { status: 'pending', entrance: 'application' },
    );
    return 'pending';
  });
}

/** Becomes a member of the inviting organisation; the invitation is used up in the same batch. */
export function redeemInvitation(db: Firestore, newcomer: Newcomer, code: string): Promise<void> {
  return withDataErrors(async () => {
    const invitation = (await getDoc(doc(collections(db).invitations, code))).data();
    if (!invitation || invitation.usedBy !== null || invitation.expiresAt < new Date())
      throw new DataError('linkExpired');
    const batch = writeBatch(db);
    batch.update(raw(doc(collections(db).invitations, code)), {
      usedBy: newcomer.uid,
      usedAt: serverTimestamp(),
    });
    await addMember(batch, db, newcomer, {
      organisationId: invitation.organisationId,
      status: 'active',
      entrance: 'invitation',
      invitationId: code,
    });
    await batch.commit();
  });
}

/** Stores a profile, and with it what the directory says of its owner. */
export function saveProfile(db: Firestore, uid: string, input: ProfileInput): Promise<void> {
  return withDataErrors(() => {
    const parsed = v.parse(profileInputSchema, input);
    const profile = { ...parsed, nameKey: nameKeyOf(parsed.displayName) };
    return transact(db, async (transaction) => {
      const places = collections(db);
      const reference = doc(places.profiles, uid);
      const member = readOne(await transaction.get(doc(places.members, uid)));
      const before = readOne(await transaction.get(reference));
      // Whoever still waits is in no list, and cannot look there either.
      const isActive = member?.status === 'active';
      const isListed = isActive && profile.inDirectory;
      const city = isListed ? await readCity(transaction, db, member.organisationId) : null;
      const former = isActive && before ? directoryEntryId(before.nameKey, uid) : null;
      const isLeaving = former !== null && !(isListed && former === directoryEntryId(profile.nameKey, uid));
      if (isLeaving && (await transaction.get(doc(places.directory, former))).exists()) {
        transaction.delete(doc(places.directory, former));
      }
      transaction.set(raw(reference), { ...profile, updatedAt: serverTimestamp() });
      if (isListed) writeDirectoryEntry(transaction, db, { uid, profile, city });
    });
  });
}

async function readCity(
  transaction: Transaction,
  db: Firestore,
  organisationId: string | null,
): Promise<ListedCity | null> {
  if (organisationId === null) return null;
  return readOne(await transaction.get(doc(collections(db).organisations, organisationId)));
}

/** Changes the weights alone: what else stands in the profile may be older in this tab than it is stored. */
export function saveMatchWeights(db: Firestore, uid: string, weights: MatchWeights): Promise<void> {
  return withDataErrors(() =>
    updateDoc(raw(doc(collections(db).profiles, uid)), {
      matchWeights: v.parse(matchWeightsSchema, weights),
      updatedAt: serverTimestamp(),
    }),
  );
}

async function writeMember(
  db: Firestore,
  newcomer: Newcomer,
  input: EnterInput,
  as: { status: 'active' | 'pending'; entrance: 'domain' | 'application' },
): Promise<void> {
  const batch = writeBatch(db);
  await addMember(batch, db, newcomer, { ...as, organisationId: input.organisationId, invitationId: null });
  batch.set(raw(collections(db).memberApplication(newcomer.uid)), input.application);
  await batch.commit();
}

async function addMember(
  batch: ReturnType<typeof writeBatch>,
  db: Firestore,
  newcomer: Newcomer,
  fields: {
    organisationId: string | null;
    status: 'active' | 'pending';
    entrance: 'domain' | 'application' | 'invitation';
    invitationId: string | null;
  },
): Promise<void> {
  const places = collections(db);
  const memberRef = doc(places.members, newcomer.uid);
  const [member, profile] = await Promise.all([
    getDoc(memberRef),
    getDoc(doc(places.profiles, newcomer.uid)),
  ]);
  if (member.exists()) {
    batch.update(raw(memberRef), { ...fields, updatedAt: serverTimestamp() });
  } else {
    batch.set(raw(memberRef), {
      ...fields,
      role: 'member',
      trusted: false,
      statusReason: '',
      createdAt: serverTimestamp(),
      updatedAt: serverTimestamp(),
      lastAuditId: null,
    });
  }
  batch.set(raw(places.memberContact(newcomer.uid)), { email: newcomer.email });
  const known = profile.data() ?? newProfile(newcomer);
  if (!profile.exists()) {
    batch.set(raw(doc(places.profiles, newcomer.uid)), { ...known, updatedAt: serverTimestamp() });
  }
  if (fields.status === 'active' && known.inDirectory) {
    // Not a member until this batch is through: only the public list can be read.
    const list = readOne(await getDoc(places.publicOrganisations))?.entries ?? {};
    const id = fields.organisationId ?? '';
    const region = list[id]?.region;
    writeDirectoryEntry(batch, db, {
      uid: newcomer.uid,
      profile: known,
      city: region ? { id, region } : null,
    });
  }
}
