import type { AuditEntry } from '#src/domain/audit.ts';
import { emptyContent, emptyMemberOnly } from '#src/domain/caseStudy.ts';
import { notificationId, type TextNotification } from '#src/domain/notification.ts';
import { paragraphs } from '#src/domain/richText.ts';
import type { Note, Submission } from '#src/domain/submission.ts';
import {
  buildAuditEntry,
  buildContent,
  buildMemberOnly,
  buildNote,
  buildNotification,
  buildResult,
  buildSubmission,
} from './builders.ts';
import { cities } from './cities.ts';
import { personas } from './people.ts';

/** Said in every invented text, so that nobody takes its figures for facts about the city. */
const inventedExample = 'Invented example for the demonstration network';

const returnedId = 'cool-waiting-rooms';
const returnedNoteId = `${returnedId}-returned`;
const returnedAuditId = `${returnedId}-return`;
const returnedAt = new Date('2026-11-13T15:20:00Z');

export const halfFinishedDraft: Submission = buildSubmission({
  id: 'street-trees-water-diary',
  organisationId: cities.medellin,
  authorUids: [personas.author.uid],
  version: 4,
  editId: 'seed-4',
  createdAt: new Date('2026-11-16T13:05:00Z'),
  updatedAt: new Date('2026-11-20T16:48:00Z'),
  content: {
    ...emptyContent,
    title: 'A water diary for young street trees',
    summary: 'Young street trees die in their second dry season. We tried a shared diary of waterings',
    authors: [personas.author.displayName],
    pathways: ['nature-based'],
    topics: ['parks-and-urban-forest'],
    startYear: 2025,
    challenge: paragraphs(
      `${inventedExample}. Trees were planted by one team and watered by another, and nobody knew which tree had been forgotten.`,
    ),
  },
  memberOnly: emptyMemberOnly,
});

/** Belongs to the city of the moderator with a city, who therefore cannot decide on it. */
export const waitingSubmission: Submission = buildSubmission({
  id: 'school-street-rain-gardens',
  organisationId: cities.copenhagen,
  authorUids: [personas.waitingAuthor.uid],
  status: 'submitted',
  version: 6,
  editId: 'seed-5',
  createdAt: new Date('2026-10-29T09:30:00Z'),
  updatedAt: new Date('2026-11-17T11:02:00Z'),
  submittedAt: new Date('2026-11-17T11:02:00Z'),
  content: buildContent({
    title: 'Rain gardens in a school street: what one wet summer taught us',
    summary:
      'A school street was closed to cars and its parking bays became seven rain gardens that pupils helped to plant. Over one wet summer they held most of the water that used to stand at the gate. The drawings, the plant list and the care plan can be reused.',
    authors: [personas.waitingAuthor.displayName],
    pathways: ['resilient', 'nature-based'],
    topics: ['flooding-and-stormwater', 'schools-and-youth'],
    scale: 'district',
    hazards: ['stormwater-flood'],
    sdgs: [4, 11, 13],
    stage: 'completed',
    startYear: 2025,
    endYear: 2026,
    challenge: paragraphs(
      `${inventedExample}. After each downpour water stood at the school gate for hours, and children walked on the road to get around it.`,
    ),
    approach: paragraphs(
      'The school, the parking office and the water utility agreed on one drawing before anything was dug. Kerbs were opened, soil was replaced and overflows lead to the old drain.',
      'Each class looks after one garden; the utility clears the inlets twice a year.',
    ),
    buildingBlocks: [
      {
        name: 'One garden, one class',
        what: 'Every garden has a class that plants it and writes down what it sees.',
        enables: 'A teacher with two paid hours a week.',
        watch: 'Summer holidays: agree who waters.',
      },
    ],
    participation: paragraphs('Pupils chose among three drawings; neighbours kept two loading bays.'),
    lessons: paragraphs(
      'Agree on the winter service before the first kerb is opened: salt killed the plants nearest to the road.',
      'Count the hours of care from the start, because that is what the next street will ask.',
    ),
    results: [
      buildResult({
        indicator: 'Time water stands at the gate after heavy rain',
        value: 20,
        unit: 'minutes',
        asOf: '2026-08',
        baseline: '3 hours, summer 2024',
        range: '',
        source: inventedExample,
      }),
      buildResult({
        indicator: 'Rain gardens built',
        value: 7,
        unit: 'gardens',
        kind: 'output',
        asOf: '2026',
        baseline: '',
        range: '',
        source: inventedExample,
      }),
    ],
    cost: {
      amount: 2_100_000,
      currency: 'DKK',
      year: 2026,
      covers: 'Design, building and the first year of care',
    },
    funding: '',
    staffing: 'One engineer, a day a week, for fourteen months',
    sources: [{ title: inventedExample, url: '' }],
    conditions: paragraphs('Works where parking can be moved and the ground lets water in.'),
  }),
  memberOnly: buildMemberOnly({
    whatDidNotWork: paragraphs('The first inlets were too narrow and clogged with leaves within a week.'),
    contactName: 'Climate office',
    contactEmail: 'climate@copenhagen.example',
    contactOffers: ['call', 'visit'],
  }),
});

/** Advertising of the kind that has hit public sites of networks: complete enough to be submitted, and to be declined. */
export const spamSubmission: Submission = buildSubmission({
  id: 'best-online-casino-bonus',
  organisationId: cities.hobart,
  authorUids: [personas.spammer.uid],
  status: 'submitted',
  version: 2,
  editId: 'seed-1',
  createdAt: new Date('2026-11-21T03:14:00Z'),
  updatedAt: new Date('2026-11-21T03:16:00Z'),
  submittedAt: new Date('2026-11-21T03:16:00Z'),
  content: buildContent({
    title: 'BEST ONLINE CASINO BONUS 2026 AND CRACKED WINDOWS LICENCE KEYS',
    summary:
      'Best online casino bonus for smart cities best online casino bonus for smart towns. Get free spins no deposit today and win real money. Download cracked licence keys for Windows and Office with activator, working serial, instant delivery. Best online casino bonus click here now, join today, limited offer.',
    authors: ['Casino Bonus Team'],
    pathways: ['circular'],
    topics: ['climate-finance'],
    scale: 'city',
    hazards: [],
    sdgs: [],
    startYear: 2026,
    challenge: paragraphs(
      'Play slots and poker at https://mega-spins.example today. Best online casino bonus click here now: https://mega-spins.example/slots https://mega-spins.example/poker https://mega-spins.example/bonus',
    ),
    approach: paragraphs(
      'Get cracked licence keys, serial keys and activator for Windows and Office at https://keys-4-free.example https://keys-4-free.example/windows https://keys-4-free.example/office',
    ),
    buildingBlocks: [],
    participation: '',
    lessons: paragraphs(
      Array.from({ length: 6 }, () => 'Best online casino bonus click here now.').join(' '),
    ),
    results: [
      buildResult({
        indicator: 'Jackpot you win',
        value: 1_000_000,
        unit: 'USD',
        kind: 'target',
        asOf: 'today',
        baseline: '',
        range: '',
        source: 'mega-spins.example',
      }),
    ],
    cost: null,
    funding: '',
    staffing: '',
    sources: [{ title: 'Best online casino bonus', url: 'https://mega-spins.example' }],
    conditions: '',
  }),
  memberOnly: buildMemberOnly({
    whatDidNotWork: '',
    contactName: 'Bonus support',
    contactEmail: 'bonus@mega-spins.example',
    contactOffers: [],
  }),
});

export const returnedSubmission: Submission = buildSubmission({
  id: returnedId,
  organisationId: cities.medellin,
  authorUids: [personas.author.uid],
  status: 'returned',
  version: 3,
  editId: 'seed-2',
  createdAt: new Date('2026-11-02T14:10:00Z'),
  updatedAt: returnedAt,
  submittedAt: new Date('2026-11-09T10:25:00Z'),
  content: buildContent({
    title: 'Cool waiting rooms: opening public buildings on hot afternoons',
    summary:
      'On the hottest afternoons twelve public buildings open their halls to anybody who needs to cool down. Caretakers keep a simple list of visitors, and neighbours bring those who cannot come alone. The idea needs little money; it needs keys, water, chairs and somebody who stays.',
    authors: [personas.author.displayName, personas.colleague.displayName],
    pathways: ['resilient', 'equitable'],
    topics: ['urban-heat', 'public-health'],
    scale: 'city',
    hazards: ['heat'],
    sdgs: [3, 11, 13],
    startYear: 2025,
    challenge: paragraphs(
      `${inventedExample}. Many rooms stay hot after sunset, and older people who live alone had nowhere to go in the afternoon.`,
    ),
    approach: paragraphs(
      'Libraries and sports halls put up one sign, the same everywhere, whenever the forecast passes a limit.',
    ),
    buildingBlocks: [],
    participation: paragraphs('Neighbourhood groups call on people who cannot come alone.'),
    lessons: paragraphs('Ask the caretakers first: they hold the keys and know who is missing.'),
    results: [
      buildResult({
        indicator: 'Visits on hot afternoons',
        value: 3400,
        unit: 'visits',
        kind: 'reported',
        asOf: '2026',
        baseline: '',
        range: '',
        source: inventedExample,
      }),
    ],
    cost: null,
    funding: '',
    staffing: '',
    sources: [{ title: inventedExample, url: '' }],
    conditions: '',
  }),
  memberOnly: buildMemberOnly({
    whatDidNotWork: '',
    contactName: 'Climate office',
    contactEmail: 'climate@medellin.example',
    contactOffers: ['call'],
  }),
  decision: {
    outcome: 'returned',
    by: personas.moderator.uid,
    at: returnedAt,
    version: 3,
    noteId: returnedNoteId,
  },
  lastAuditId: returnedAuditId,
});

export const returnedNote: Note = buildNote({
  id: returnedNoteId,
  authorUid: personas.moderator.uid,
  at: returnedAt,
  text: 'Thank you, this is close. Two things would let a reader in another city act on it; the rest can stay as it is.',
  remarks: [
    {
      field: 'approach',
      text: 'How did you choose the twelve buildings, and what does the forecast limit look like?',
    },
    {
      field: 'results',
      text: 'Are these visits counted or estimated? A figure for an ordinary afternoon would help to compare.',
    },
  ],
  outcome: 'returned',
  version: 3,
});

export const returnedNotification: TextNotification = buildNotification({
  id: notificationId(returnedId, 3),
  kind: 'returned',
  submissionId: returnedId,
  title: returnedSubmission.content.title,
  at: returnedAt,
});

export const returnedAudit: AuditEntry = buildAuditEntry({
  id: returnedAuditId,
  actorUid: personas.moderator.uid,
  action: 'submission.return',
  target: `submissions/${returnedId}`,
  to: 'returned',
  reason: returnedNote.text,
  at: returnedAt,
});

export const workInProgress: readonly Submission[] = [
  halfFinishedDraft,
  waitingSubmission,
  spamSubmission,
  returnedSubmission,
];
