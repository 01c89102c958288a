import * as v from 'valibot';

export const reportReasons = ['wrong', 'offensive', 'spam', 'privacy', 'other'] as const;
export type ReportReason = (typeof reportReasons)[number];

export const reportOutcomes = ['acted', 'unfounded', 'gone'] as const;
export type ReportOutcome = (typeof reportOutcomes)[number];

export const reportLimits = { title: 200, note: 1000, outcomeNote: 500 } as const;

/** What can be reported, by the shape of its path. */
const targetShapes = {
  caseStudy: /^caseStudies\/[^/]+$/,
  account: /^events\/[^/]+\/accounts\/[^/]+$/,
  reply: /^events\/[^/]+\/accounts\/[^/]+\/replies\/[^/]+$/,
  question: /^questions\/[^/]+$/,
  answer: /^questions\/[^/]+\/answers\/[^/]+$/,
  profile: /^profiles\/[^/]+$/,
  message: /^conversations\/[^/]+\/messages\/[^/]+$/,
} as const;
type ReportTargetKind = keyof typeof targetShapes;

const id = v.pipe(v.string(), v.nonEmpty());

/** The path of what is reported, such as `caseStudies/abc`. */
export const reportTargetSchema = v.pipe(
  v.string(),
  v.check((target) => kindOfTarget(target) !== null),
);

export const reportInputSchema = v.object({
  target: reportTargetSchema,
  /** What it is called, for the list of the secretariat. */
  title: v.pipe(
    v.string(),
    v.maxLength(reportLimits.title),
    v.regex(/^[^\n]*$/),
    v.check((title) => title.trim() !== ''),
  ),
  reason: v.picklist(reportReasons),
  note: v.pipe(v.string(), v.maxLength(reportLimits.note)),
});
export type ReportInput = v.InferOutput<typeof reportInputSchema>;

/** `reports/{target~uid}`: one per person and target; read by whoever wrote it, and by the secretariat. */
export const reportSchema = v.object({
  id,
  ...reportInputSchema.entries,
  /** The words of a reported message, which nobody else can read; else empty. The rules compare them. */
  quote: v.string(),
  byUid: id,
  byName: v.string(),
  at: v.date(),
  status: v.picklist(['open', 'resolved']),
  outcome: v.nullable(v.picklist(reportOutcomes)),
  /** To whoever reported. */
  outcomeNote: v.pipe(v.string(), v.maxLength(reportLimits.outcomeNote)),
  updatedAt: v.date(),
  lastAuditId: v.nullable(id),
});
export type Report = v.InferOutput<typeof reportSchema>;

export function kindOfTarget(target: string): ReportTargetKind | null {
  const kinds = Object.entries(targetShapes).filter(([, shape]) => shape.test(target));
  const [found] = kinds.map(([kind]) => kind);
  return found !== undefined && isKind(found) ? found : null;
}

function isKind(kind: string): kind is ReportTargetKind {
  return kind in targetShapes;
}

export function reportId(target: string, uid: string): string {
  return `${target.replaceAll('/', '~')}~${uid}`;
}
