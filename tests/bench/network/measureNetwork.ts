import { deleteApp, initializeApp } from 'firebase-admin/app';
import { type Firestore, initializeFirestore } from 'firebase-admin/firestore';
import type { Browser } from 'playwright';
import { fillNetwork } from '#firebase/admin/fillNetwork.ts';
import { fullNetwork } from '#firebase/admin/synthetic/network.ts';
import { hostAndPort, type LocalFirebase } from '#firebase/local/launch.ts';
import type { Counter } from '../countingProxy.ts';
import { report, rounded } from '../figures.ts';
import { measureCatalogBytes } from './catalogBytes.ts';
import { measureDocuments } from './documents.ts';
import { measureFinding } from './finding.ts';
import { measureFunctions } from './functions.ts';

export interface Bench {
  browser: Browser;
  url: string;
  proxy: Counter;
  firebase: LocalFirebase;
}

/** The same network in every run. */
export const benchSeed = 7;

/** Everything that is promised of ten thousand cases, 2,500 governments and 25,000 members. */
export async function measureNetwork(bench: Bench): Promise<void> {
  measureFunctions();
  const { projectId, firestore } = bench.firebase;
  const app = initializeApp({ projectId }, 'bench');
  const db = initializeFirestore(app);
  db.settings({ host: hostAndPort(firestore), ssl: false });
  try {
    await fill(db);
    await measureCatalogBytes(db);
    await measureDocuments(bench, db);
    await measureFinding(bench);
  } finally {
    await db.terminate();
    await deleteApp(app);
  }
}

async function fill(db: Firestore): Promise<void> {
  const begun = Date.now();
  await fillNetwork(db, { ...fullNetwork, seed: benchSeed, isDryRun: false, tell: () => undefined });
  report({ name: 'network.fill', value: rounded((Date.now() - begun) / 1000), unit: 's', budget: null });
}
