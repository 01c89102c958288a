import { getAuth } from 'firebase-admin/auth';
import { FieldValue, getFirestore } from 'firebase-admin/firestore';
import { newProfile } from '#src/domain/newProfile.ts';

/**
 * Makes the first admin: the rules let nobody do that, on purpose. Safe to repeat. Returns a line that says what was
 * done; fails when the account is missing or its address is not verified.
 */
export async function makeFirstAdmin(input: { email: string; isDryRun: boolean }): Promise<string> {
  const account = await getAuth().getUserByEmail(input.email);
  if (!account.emailVerified)
    throw new Error(`${input.email} has not been verified yet: follow the link in the letter first.`);
  const db = getFirestore();
  const member = db.doc(`members/${account.uid}`);
  const stored = (await member.get()).data();
  if (stored?.role === 'admin' && stored.status === 'active') return `${input.email} is an admin already.`;
  if (input.isDryRun) return `${input.email} (${account.uid}) would become an active admin.`;

  const audit = db.collection('audit').doc();
  const now = FieldValue.serverTimestamp();
  const batch = db.batch();
  batch.set(
    member,
    {
      role: 'admin',
      status: 'active',
      statusReason: '',
      updatedAt: now,
      lastAuditId: audit.id,
      ...(stored
        ? {}
        : {
            organisationId: null,
            trusted: true,
            entrance: 'application',
            invitationId: null,
            createdAt: now,
          }),
    },
    { merge: true },
  );
  batch.set(audit, {
    actorUid: account.uid,
    action: 'member.role',
    target: member.path,
    from: stored?.role ?? '',
    to: 'admin',
    reason: 'first admin, made by the operators’ command',
    at: now,
  });
  if (!stored) batch.set(member.collection('private').doc('contact'), { email: input.email });
  const profile = db.doc(`profiles/${account.uid}`);
  if (!(await profile.get()).exists) {
    // In the list of people with their first own save of the profile.
    const fresh = newProfile({ displayName: account.displayName ?? '', email: input.email });
    batch.set(profile, { ...fresh, updatedAt: now });
  }
  await batch.commit();
  return `${input.email} is an admin now.`;
}
