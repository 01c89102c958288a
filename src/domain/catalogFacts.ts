import {
  type CaseStudy,
  type CheckLevel,
  checkLevels,
  type EvidenceKind,
  evidenceKinds,
  type stages,
} from './caseStudy.ts';
import {
  type ContentLanguage,
  contentLanguages,
  type Hazard,
  hazards,
  isOneOf,
  type Pathway,
  pathways,
  type Topic,
  topics,
} from './classification.ts';

type Stage = (typeof stages)[number];

/** What a catalog entry says in codes, unpacked. */
export interface CatalogFacts {
  pathways: Pathway[];
  topics: Topic[];
  hazards: Hazard[];
  evidence: EvidenceKind[];
  stage: Stage | null;
  checkLevel: CheckLevel;
  /** The contact offers a call. */
  offersCall: boolean;
  demonstration: boolean;
  startYear: number | null;
  endYear: number | null;
  language: ContentLanguage;
}

/**
 * One letter for each tag: written out, the tags of a case alone would fill half of what an entry may weigh. A letter
 * never changes its meaning; a new tag gets a new one. The rules repeat the tables.
 */
export const factCodes = {
  pathways: {
    'zero-emission': 'z',
    'nature-based': 'n',
    equitable: 'e',
    resilient: 'r',
    circular: 'c',
  } satisfies Record<Pathway, string>,
  topics: {
    'air-quality': 'a',
    biodiversity: 'b',
    buildings: 'c',
    'care-and-gender': 'd',
    'circular-economy': 'e',
    'climate-finance': 'f',
    coasts: 'g',
    'cycling-and-walking': 'h',
    'data-and-monitoring': 'i',
    'drought-and-water-supply': 'j',
    'early-warning': 'k',
    'electric-mobility': 'l',
    'energy-efficiency': 'm',
    'flooding-and-stormwater': 'n',
    'food-waste': 'o',
    housing: 'p',
    'informal-settlements': 'q',
    'jobs-and-skills': 'r',
    'land-use-planning': 's',
    landslides: 't',
    'organic-waste': 'u',
    'parks-and-urban-forest': 'v',
    participation: 'w',
    plastics: 'x',
    procurement: 'y',
    'public-health': 'z',
    'public-transport': 'A',
    'regional-cooperation': 'B',
    'regulation-and-pricing': 'C',
    'renewable-energy': 'D',
    'rivers-and-wetlands': 'E',
    'schools-and-youth': 'F',
    'urban-agriculture': 'G',
    'urban-heat': 'H',
    'waste-prevention-and-recycling': 'I',
  } satisfies Record<Topic, string>,
  hazards: {
    cold: 'c',
    'coastal-flood': 'o',
    drought: 'd',
    earthquake: 'e',
    heat: 'h',
    landslide: 'l',
    'river-flood': 'r',
    storm: 's',
    'stormwater-flood': 'w',
    wildfire: 'f',
  } satisfies Record<Hazard, string>,
  evidence: {
    measured: 'm',
    reported: 'r',
    modelled: 'o',
    capacity: 'c',
    output: 'u',
    target: 't',
  } satisfies Record<EvidenceKind, string>,
  stage: { running: 'r', completed: 'c', stopped: 's' } satisfies Record<Stage, string>,
  checkLevel: { 'self-reported': 's', checked: 'c', evaluated: 'e' } satisfies Record<CheckLevel, string>,
} as const;

/** The facts as stored: their codes, set apart by full stops, in the order below. */
export function packFacts(
  caseStudy: Pick<CaseStudy, 'content' | 'evidence' | 'checkLevel' | 'demonstration'>,
  offersCall: boolean,
): string {
  const { pathways, topics, hazards, stage, startYear, endYear, language } = caseStudy.content;
  return [
    pathways.map((one) => factCodes.pathways[one]).join(''),
    topics.map((one) => factCodes.topics[one]).join(''),
    hazards.map((one) => factCodes.hazards[one]).join(''),
    caseStudy.evidence.map((one) => factCodes.evidence[one]).join(''),
    stage === null ? '' : factCodes.stage[stage],
    factCodes.checkLevel[caseStudy.checkLevel],
    offersCall ? '1' : '0',
    caseStudy.demonstration ? '1' : '0',
    startYear ?? '',
    endYear ?? '',
    language,
  ].join('.');
}

/** Codes that this version of the portal does not know are left out. */
export function unpackFacts(facts: string): CatalogFacts {
  const [
    path = '',
    topic = '',
    hazard = '',
    kinds = '',
    stage = '',
    check = '',
    call,
    demo,
    start,
    end,
    language,
  ] = facts.split('.');
  return {
    pathways: [...path].flatMap((code) => read.pathways.get(code) ?? []),
    topics: [...topic].flatMap((code) => read.topics.get(code) ?? []),
    hazards: [...hazard].flatMap((code) => read.hazards.get(code) ?? []),
    evidence: [...kinds].flatMap((code) => read.evidence.get(code) ?? []),
    stage: read.stage.get(stage) ?? null,
    checkLevel: read.checkLevel.get(check) ?? 'self-reported',
    offersCall: call === '1',
    demonstration: demo === '1',
    startYear: start ? Number(start) : null,
    endYear: end ? Number(end) : null,
    language: isOneOf(contentLanguages, language) ? language : 'en',
  };
}

const read = {
  pathways: byCode(pathways, factCodes.pathways),
  topics: byCode(topics, factCodes.topics),
  hazards: byCode(hazards, factCodes.hazards),
  evidence: byCode(evidenceKinds, factCodes.evidence),
  stage: byCode(['running', 'completed', 'stopped'] as const, factCodes.stage),
  checkLevel: byCode(checkLevels, factCodes.checkLevel),
};

function byCode<T extends string>(list: readonly T[], codes: Record<T, string>): Map<string, T> {
  return new Map(list.map((one) => [codes[one], one]));
}
