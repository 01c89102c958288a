import type { ActivityStatus } from './activity.ts';
import { factCodes } from './catalogFacts.ts';
import { type Pathway, pathways, type WorldRegion, worldRegions } from './classification.ts';

/** What the entry of an activity says in codes, unpacked. */
export interface ActivityFacts {
  pathways: Pathway[];
  regions: WorldRegion[];
  startYear: number;
  endYear: number | null;
  status: ActivityStatus;
  demonstration: boolean;
}

/** A letter for each, which never changes its meaning; the rules repeat the tables. */
const regionCodes = {
  africa: 'a',
  'east-asia': 'e',
  europe: 'u',
  'mexico-central-america-caribbean': 'm',
  'north-america': 'n',
  oceania: 'o',
  'south-america': 's',
  'south-asia': 'i',
  'southeast-asia': 't',
  'west-asia-middle-east': 'w',
} satisfies Record<WorldRegion, string>;
const statusCodes = { planned: 'p', running: 'r', completed: 'c' } satisfies Record<ActivityStatus, string>;

/** The facts as stored: their codes, set apart by full stops. */
export function packActivityFacts(
  facts: {
    [F in keyof ActivityFacts]: Readonly<ActivityFacts[F]>;
  },
): string {
  return [
    facts.pathways.map((one) => factCodes.pathways[one]).join(''),
    facts.regions.map((one) => regionCodes[one]).join(''),
    facts.startYear,
    facts.endYear ?? '',
    statusCodes[facts.status],
    facts.demonstration ? '1' : '0',
  ].join('.');
}

/** Codes that this version of the portal does not know are left out. */
export function unpackActivityFacts(packed: string): ActivityFacts {
  const [path = '', region = '', start = '', end = '', status = '', demonstration] = packed.split('.');
  return {
    pathways: pathways.filter((one) => path.includes(factCodes.pathways[one])),
    regions: worldRegions.filter((one) => region.includes(regionCodes[one])),
    startYear: Number(start),
    endYear: end === '' ? null : Number(end),
    status: statuses.get(status) ?? 'running',
    demonstration: demonstration === '1',
  };
}

const statuses = new Map<string, ActivityStatus>([
  [statusCodes.planned, 'planned'],
  [statusCodes.running, 'running'],
  [statusCodes.completed, 'completed'],
]);
