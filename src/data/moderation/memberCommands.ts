import { doc, FieldPath, type Firestore, serverTimestamp, type Transaction } from 'firebase/firestore';
import * as v from 'valibot';
import type { AuditAction } from '#src/domain/audit.ts';
import { invitationCodeLength, invitationDays, type Member, type Role } from '#src/domain/member.ts';
import {
  type OrganisationEntry,
  organisationEntry,
  organisationEntrySchema,
} from '#src/domain/organisation.ts';
import { directoryEntryId } from '#src/domain/peopleDirectory.ts';
import { DataError, withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { raw, readOne } from '../schema/converter.ts';
import { writeDirectoryEntry } from '../schema/writeDirectoryEntry.ts';
import { transact } from '../transact.ts';
import type { Reviewer } from './reviewCommands.ts';

/** Lets an applicant in, for the organisation the moderator confirms. */
export function approveMember(
  db: Firestore,
  moderator: Reviewer,
  input: { uid: string; organisationId: string; reason: string },
): Promise<void> {
  return changeMember(db, moderator, input, 'member.approve', (member) => {
    if (member.status !== 'pending') throw new DataError('conflict');
    return { status: 'active', organisationId: input.organisationId, statusReason: '' };
  });
}

/** Closes the portal to a member, or turns an application down; the reason is what they will read. */
export function suspendMember(
  db: Firestore,
  moderator: Reviewer,
  input: { uid: string; reason: string },
): Promise<void> {
  return changeMember(db, moderator, input, 'member.suspend', () => ({
    status: 'suspended',
    statusReason: input.reason,
  }));
}

export function reactivateMember(
  db: Firestore,
  moderator: Reviewer,
  input: { uid: string; reason: string },
): Promise<void> {
  return changeMember(db, moderator, input, 'member.reactivate', (member) => ({
    // Somebody turned down before being let in has no organisation yet: back to waiting.
    status: member.organisationId === null && member.role === 'member' ? 'pending' : 'active',
    statusReason: '',
  }));
}

/** For admins. */
export function changeRole(
  db: Firestore,
  admin: Reviewer,
  input: { uid: string; role: Role; reason: string },
): Promise<void> {
  return changeMember(db, admin, input, 'member.role', () => ({ role: input.role }));
}

/** Says that a member's accounts of events are live at once, or that they wait for a release again. */
export function setTrust(
  db: Firestore,
  moderator: Reviewer,
  input: { uid: string; isTrusted: boolean; reason: string },
): Promise<void> {
  return changeMember(db, moderator, input, 'member.trust', (member) => {
    if (member.status !== 'active' || member.trusted === input.isTrusted) throw new DataError('conflict');
    return { trusted: input.isTrusted };
  });
}

/** Adds a member government that was not listed, to the directory and to the public list. */
export function createOrganisation(
  db: Firestore,
  moderator: Reviewer,
  input: OrganisationEntry & { emailDomains: string[]; reason: string },
): Promise<string> {
  return withDataErrors(async () => {
    const places = collections(db);
    const reference = doc(places.organisations);
    const entry = v.parse(organisationEntrySchema, organisationEntry(input));
    await transact(db, async (transaction) => {
      const auditId = writeAudit(transaction, db, moderator, {
        action: 'organisation.create',
        target: `organisations/${reference.id}`,
        from: '',
        to: input.name,
        reason: input.reason,
      });
      transaction.set(raw(reference), {
        ...entry,
        memberSince: null,
        pathways: [],
        emailDomains: input.emailDomains.map((domain) => domain.trim().toLowerCase()),
        about: '',
        links: [],
        focalPoints: [],
        updatedAt: serverTimestamp(),
        lastAuditId: auditId,
      });
      transaction.update(
        raw(places.publicOrganisations),
        new FieldPath('entries', reference.id),
        entry,
        'lastId',
        reference.id,
        'updatedAt',
        serverTimestamp(),
      );
    });
    return reference.id;
  });
}

/** Makes a personal invitation and returns its code; the link works once, for that address, for thirty days. */
export function invite(
  db: Firestore,
  moderator: Reviewer,
  input: { organisationId: string; email: string },
  now: Date,
): Promise<string> {
  return withDataErrors(async () => {
    const code = randomCode();
    await transact(db, async (transaction) => {
      transaction.set(raw(doc(collections(db).invitations, code)), {
        organisationId: input.organisationId,
        email: input.email.trim().toLowerCase(),
        expiresAt: new Date(now.getTime() + invitationDays * 86_400_000),
        createdBy: moderator.uid,
        createdAt: serverTimestamp(),
        usedBy: null,
        usedAt: null,
      });
    });
    return code;
  });
}

function changeMember(
  db: Firestore,
  moderator: Reviewer,
  input: { uid: string; reason: string },
  action: AuditAction,
  change: (
    member: Member,
  ) => Partial<Pick<Member, 'status' | 'organisationId' | 'statusReason' | 'role' | 'trusted'>>,
): Promise<void> {
  return withDataErrors(() =>
    transact(db, async (transaction) => {
      const reference = doc(collections(db).members, input.uid);
      const member = readOne(await transaction.get(reference));
      if (!member) throw new DataError('notFound');
      const changed = change(member);
      const list = await listAfter(transaction, db, { ...member, ...changed });
      const auditId = writeAudit(transaction, db, moderator, {
        action,
        target: `members/${input.uid}`,
        from: stateFor(action, member),
        to: stateFor(action, { ...member, ...changed }),
        reason: input.reason,
      });
      transaction.update(raw(reference), { ...changed, updatedAt: serverTimestamp(), lastAuditId: auditId });
      list();
    }),
  );
}

/** Reads what the directory needs to be in step with a member's new status; the returned act writes it. */
async function listAfter(transaction: Transaction, db: Firestore, member: Member): Promise<() => void> {
  const places = collections(db);
  const { id: uid, status, organisationId } = member;
  const profile = readOne(await transaction.get(doc(places.profiles, uid)));
  if (!profile) return () => undefined;
  if (status === 'active') {
    if (!profile.inDirectory) return () => undefined;
    const city =
      organisationId === null
        ? null
        : readOne(await transaction.get(doc(places.organisations, organisationId)));
    return () => writeDirectoryEntry(transaction, db, { uid, profile, city });
  }
  const entry = doc(places.directory, directoryEntryId(profile.nameKey, uid));
  const isListed = (await transaction.get(entry)).exists();
  return () => {
    if (isListed) transaction.delete(entry);
  };
}

/** What of a member the audit tells before and after an act. */
function stateFor(
  action: AuditAction,
  { role, status, trusted }: Pick<Member, 'role' | 'status' | 'trusted'>,
): string {
  if (action === 'member.role') return role;
  if (action === 'member.trust') return trusted ? 'trusted' : 'untrusted';
  return status;
}

function writeAudit(
  transaction: Transaction,
  db: Firestore,
  moderator: Reviewer,
  entry: { action: AuditAction; target: string; from: string; to: string; reason: string },
): string {
  const reference = doc(collections(db).audit);
  transaction.set(raw(reference), { ...entry, actorUid: moderator.uid, at: serverTimestamp() });
  return reference.id;
}

const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';

function randomCode(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(invitationCodeLength));
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('');
}
