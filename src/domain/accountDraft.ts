import * as v from 'valibot';
import { type ContentLanguage, contentLanguages, pathways, topics } from './classification.ts';
import { daySchema } from './event.ts';
import { instantAt } from './eventTime.ts';
import { type AccountInput, accountLimits, attributions } from './firstHandAccount.ts';
import { type MeetingKind, meetingKinds } from './programme.ts';

/** A first-hand account while it is being written: what is still open is null or empty. */
export const accountDraftSchema = v.object({
  day: v.nullable(daySchema),
  sessionId: v.nullable(v.string()),
  /** What the author says of a meeting that is no session of the programme. */
  meeting: v.nullable(v.picklist(meetingKinds)),
  body: v.string(),
  language: v.picklist(contentLanguages),
  /** Nobody's name is shown, or kept back, by oversight: the author chooses. */
  attribution: v.nullable(v.picklist(attributions)),
  /** By the clocks at the event, `2026-11-12T14:30`; empty for none. */
  embargo: v.pipe(v.string(), v.regex(/^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})?$/)),
  pathways: v.array(v.picklist(pathways)),
  topics: v.array(v.picklist(topics)),
  pictureAlt: v.string(),
});
export type AccountDraft = v.InferOutput<typeof accountDraftSchema>;

/** What the device keeps of it at each change, under the id that the account will have. */
export const keptDraftSchema = v.object({
  id: v.string(),
  at: v.number(),
  draft: accountDraftSchema,
});
export type KeptDraft = v.InferOutput<typeof keptDraftSchema>;

export function emptyAccountDraft(day: string | null, language: ContentLanguage): AccountDraft {
  return {
    day,
    sessionId: null,
    meeting: null,
    body: '',
    language,
    attribution: null,
    embargo: '',
    pathways: [],
    topics: [],
    pictureAlt: '',
  };
}

/** Something that would be missed. */
export function hasWords({ body, pictureAlt }: AccountDraft): boolean {
  return body.trim() !== '' || pictureAlt.trim() !== '';
}

/** What a draft is asked against. */
export interface DraftContext {
  timeZone: string;
  /** Of the chosen session, as the programme says; null without one. */
  sessionMeeting: MeetingKind | null;
  hasPicture: boolean;
  now: Date;
}

export type DraftField = 'day' | 'meeting' | 'body' | 'attribution' | 'embargo' | 'pictureAlt';
export type DraftProblem = 'missing' | 'tooLong' | 'past' | 'tooFar';

/** What keeps a draft from being posted, in the order of the form. */
export function draftProblems(
  draft: AccountDraft,
  context: DraftContext,
): Partial<Record<DraftField, DraftProblem>> {
  const found: [DraftField, DraftProblem | null][] = [
    ['day', draft.day === null ? 'missing' : null],
    ['meeting', meetingOf(draft, context) === null ? 'missing' : null],
    ['body', lengthProblem(draft.body, accountLimits.body)],
    ['pictureAlt', context.hasPicture ? lengthProblem(draft.pictureAlt, accountLimits.pictureAlt) : null],
    ['attribution', draft.attribution === null ? 'missing' : null],
    ['embargo', embargoProblem(draft, context)],
  ];
  return Object.fromEntries(found.filter(([, problem]) => problem !== null));
}

/** Null while something is missing. */
export function postableAccount(
  draft: AccountDraft,
  context: DraftContext,
): { input: AccountInput; embargoUntil: Date | null } | null {
  const meeting = meetingOf(draft, context);
  const { day, attribution, sessionId, language, pathways, topics } = draft;
  const isWhole = Object.keys(draftProblems(draft, context)).length === 0;
  if (!isWhole || day === null || meeting === null || attribution === null) return null;
  return {
    input: {
      day,
      sessionId,
      meeting,
      body: draft.body.trim(),
      language,
      attribution,
      pathways,
      topics,
      pictureAlt: context.hasPicture ? draft.pictureAlt.trim().replace(/\s*\n\s*/g, ' ') : null,
    },
    embargoUntil: embargoOf(draft, context.timeZone),
  };
}

function meetingOf(
  { sessionId, meeting }: AccountDraft,
  { sessionMeeting }: DraftContext,
): MeetingKind | null {
  return sessionId === null ? meeting : (sessionMeeting ?? meeting);
}

function embargoOf({ embargo }: AccountDraft, timeZone: string): Date | null {
  const [day = '', time = ''] = embargo.split('T');
  return embargo === '' ? null : instantAt(day, time, timeZone);
}

function embargoProblem(draft: AccountDraft, { timeZone, now }: DraftContext): DraftProblem | null {
  const until = embargoOf(draft, timeZone);
  if (until === null) return null;
  if (!(until.getTime() > now.getTime())) return 'past';
  return until.getTime() > now.getTime() + accountLimits.embargoDays * 86_400_000 ? 'tooFar' : null;
}

function lengthProblem(text: string, most: number): DraftProblem | null {
  if (text.trim() === '') return 'missing';
  return text.trim().length > most ? 'tooLong' : null;
}
