import { type DocumentData, serverTimestamp } from 'firebase/firestore';
import { buildAdoption } from '#firebase/seed/adoptionBuilders.ts';
import type { Adoption, AdoptionStage, StageInput } from '#src/domain/adoption.ts';
import { set, update } from './rawAccounts.ts';
import type { Documents } from './rulesEnvironment.ts';
import {
  authorsCity,
  before,
  buildCaseStudy,
  buildOrganisation,
  buildProfile,
  otherCity,
  personas,
} from './rulesFixtures.ts';

/** Medellín's case “shade”, which Ghent adapts, and what the app's commands write about it, without what they check first. */

export const caseTitle = buildCaseStudy().content.title;
export const adoptionName = `shade~${otherCity}`;
export const adoptionPath = `adoptions/${adoptionName}`;
export const tellingPath = 'adoptionTellings/shade';
export const nameOf = (who: string) => `The ${who}`;

/** The case, and a profile for everybody. */
export const adoptionWorld: Documents = {
  'caseStudies/shade': buildCaseStudy(),
  ...Object.fromEntries(
    Object.keys(personas).map((who) => [`profiles/${who}`, buildProfile({ displayName: nameOf(who) })]),
  ),
};

/** The case's city names these people. */
export const focalPoints = (...uids: string[]): Documents => ({
  [`organisations/${authorsCity}`]: buildOrganisation({
    name: 'Medellín',
    country: 'Colombia',
    region: 'south-america',
    focalPoints: uids,
  }),
});

export const step: StageInput = {
  stage: 'exploring',
  changed: 'Lighter roofs, because our stops are listed buildings.',
  why: 'Our summers have become as hot as theirs.',
  figures: [{ indicator: 'Stops looked at', value: 12, unit: 'stops', kind: 'output' }],
};

/** An adoption as it is stored, with the entries of its ledger. */
export function storedAdoption(stages: readonly AdoptionStage[], fields: Partial<Adoption> = {}): Documents {
  const { id: _, ...adoption } = buildAdoption({
    caseTitle,
    sourceId: authorsCity,
    organisationId: otherCity,
    stage: stages.at(-1) ?? 'exploring',
    stageCount: stages.length,
    ...fields,
  });
  return {
    [adoptionPath]: adoption,
    ...Object.fromEntries(
      stages.map((stage, place) => [
        `${adoptionPath}/stages/${place + 1}`,
        { ...step, stage, at: before, byUid: 'otherAuthor', byName: nameOf('otherAuthor') },
      ]),
    ),
  };
}

interface Telling {
  to?: string;
  n?: number;
  fields?: DocumentData;
}

/** The parts that tell the case's city. */
export function telling({ to = 'author', n = 1, fields = {} }: Telling = {}) {
  return {
    telling: set(tellingPath, { adoptionId: adoptionName, at: serverTimestamp() }),
    notification: set(`members/${to}/notifications/${adoptionName}~${n}`, {
      kind: n === 1 ? 'adoptionBegun' : 'adoptionMoved',
      adoptionId: adoptionName,
      title: caseTitle,
      detail: 'Ghent',
      at: serverTimestamp(),
      readAt: null,
      ...fields,
    }),
  };
}

interface Beginning {
  by?: string;
  /** What the adoption says differently, and what its entry does. */
  fields?: DocumentData;
  entry?: DocumentData;
}

/** The parts of a new adoption in one batch, without telling anybody. */
export function beginning({ by = 'member', fields = {}, entry = {} }: Beginning = {}) {
  const { caseStudyId = 'shade', organisationId = otherCity } = fields;
  const name = `${caseStudyId}~${organisationId}`;
  return {
    adoption: set(`adoptions/${name}`, {
      caseStudyId,
      caseTitle,
      sourceId: authorsCity,
      sourceName: 'Medellín',
      organisationId,
      organisationName: 'Ghent',
      stage: 'exploring',
      stageCount: 1,
      demonstration: false,
      begunAt: serverTimestamp(),
      updatedAt: serverTimestamp(),
      ...fields,
    }),
    ...entryParts(name, by, 1, { stage: fields.stage ?? 'exploring', ...entry }),
  };
}

interface Move {
  by?: string;
  to: AdoptionStage;
  /** The number of the entry. */
  n: number;
  fields?: DocumentData;
  entry?: DocumentData;
}

/** The parts of a further step. */
export function moving({ by = 'member', to, n, fields = {}, entry = {} }: Move) {
  return {
    adoption: update(adoptionPath, {
      stage: to,
      stageCount: n,
      updatedAt: serverTimestamp(),
      ...fields,
    }),
    ...entryParts(adoptionName, by, n, { stage: to, ...entry }),
  };
}

function entryParts(name: string, by: string, n: number, entry: DocumentData) {
  return {
    entry: set(`adoptions/${name}/stages/${n}`, {
      ...step,
      at: serverTimestamp(),
      byUid: by,
      byName: nameOf(by),
      ...entry,
    }),
    stamp: set(`limits/${by}`, { at: serverTimestamp(), id: `${name}~${n}` }),
  };
}
