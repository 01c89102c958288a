import { initializeTestEnvironment, type RulesTestContext } from '@firebase/rules-unit-testing';
import { collection, doc, type Firestore, onSnapshot } from 'firebase/firestore';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { initializeFirestore, Timestamp } from 'firebase-admin/firestore';
import { hostAndPort, type LocalFirebase } from '#firebase/local/launch.ts';
import { personas } from '#firebase/seed/people.ts';
import { publishUpdate, saveUpdate } from '#src/data/events/updateCommands.ts';
import type { UpdateInput } from '#src/domain/eventUpdate.ts';
import { percentile, report, rounded } from '../figures.ts';

const followers = 200;
const updates = 20;

export const practiceUpdate: UpdateInput = {
  day: '2026-11-09',
  title: 'A room has changed',
  body: 'A practice update, as long as most of them are: what happened, where, and whom to ask about it.',
  forCities: 'Nothing to do for those who are not there.',
  pathways: ['resilient'],
  topics: [],
  regions: [],
  urgency: 'normal',
  pinned: false,
};

/**
 * Two hundred members listen to an event's feed, each with a connection of their own, as twenty updates are published
 * one after the other: how long until each of them has it, and how many documents that is for each.
 */
export async function measureFollowers(firebase: LocalFirebase, eventId: string): Promise<void> {
  const { projectId, firestore } = firebase;
  await makeMembers(firebase);
  const environment = await initializeTestEnvironment({ projectId, firestore });
  const clients = Array.from({ length: followers }, (_, index) =>
    modular(
      environment.authenticatedContext(uidOf(index), {
        email: `${uidOf(index)}@follower.example`,
        email_verified: true,
      }),
    ),
  );
  const { uid, email } = personas.moderator;
  const moderator = modular(environment.authenticatedContext(uid, { email, email_verified: true }));

  const arrivals: number[] = [];
  let published = 0;
  let documents = 0;
  let isWatching = false;
  const stops = await Promise.all(
    clients.map(
      (db) =>
        new Promise<() => void>((resolve, reject) => {
          const stop = onSnapshot(
            doc(db, 'events', eventId, 'feed', 'latest'),
            () => {
              if (isWatching) {
                arrivals.push(performance.now() - published);
                documents += 1;
              }
              resolve(stop);
            },
            reject,
          );
        }),
    ),
  );

  isWatching = true;
  for (let number = 1; number <= updates; number += 1) {
    const updateId = await saveUpdate(moderator, { uid }, { eventId, updateId: null, input: practiceUpdate });
    published = performance.now();
    await publishUpdate(moderator, { uid }, { eventId, updateId });
    await whenAll(() => arrivals.length >= followers * number);
  }
  for (const stop of stops) stop();
  await environment.cleanup();

  const all = followers * updates;
  report({
    name: 'cop.followers',
    value: followers,
    unit: 'members',
    budget: null,
    how: `${updates} updates`,
  });
  report({ name: 'cop.updates.lost', value: all - arrivals.length, unit: 'updates', budget: 0 });
  report({
    name: 'cop.update.documentsPerFollower',
    value: rounded(documents / all, 3),
    unit: 'documents',
    budget: 1,
    how: 'the rules look up the follower’s member record once for each result, which is billed as one more read',
  });
  report({
    name: 'cop.update.arrival.p95',
    value: Math.round(percentile(arrivals, 0.95)),
    unit: 'ms',
    budget: 2000,
    how: 'from the call of publishUpdate to each follower’s listener; all on this machine',
  });
}

const uidOf = (index: number) => `follower-${index}`;

async function makeMembers({ projectId, firestore }: LocalFirebase): Promise<void> {
  const app = initializeApp({ projectId }, 'followers');
  const db = initializeFirestore(app);
  db.settings({ host: hostAndPort(firestore), ssl: false });
  const at = Timestamp.now();
  const batch = db.batch();
  for (let index = 0; index < followers; index += 1) {
    batch.set(db.doc(`members/${uidOf(index)}`), {
      role: 'member',
      status: 'active',
      organisationId: null,
      trusted: false,
      entrance: 'application',
      invitationId: null,
      statusReason: '',
      createdAt: at,
      updatedAt: at,
      lastAuditId: null,
    });
  }
  await batch.commit();
  await db.terminate();
  await deleteApp(app);
}

/** The same client as the data layer's functions are typed for. */
function modular(context: RulesTestContext): Firestore {
  return collection(context.firestore(), 'any').firestore;
}

async function whenAll(isThere: () => boolean): Promise<void> {
  const patience = performance.now() + 15_000;
  // What has not come by then is counted as lost.
  while (!isThere() && performance.now() < patience) await new Promise((resolve) => setTimeout(resolve, 10));
}
