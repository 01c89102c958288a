import { auditEntrySchema } from '#src/domain/audit.ts';
import { notificationSchema } from '#src/domain/notification.ts';
import { type Report, reportId, reportSchema } from '#src/domain/report.ts';
import { type Person, personas } from './people.ts';
import { seedDocument as document, type SeedDocument } from './seedDocument.ts';

/** Two reports that wait for the secretariat, and one it has answered. */
export function reportDocuments(now: Date): SeedDocument[] {
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  return [
    ...reported(personas.memberInMelbourne, hoursAgo(70), {
      target: `profiles/${personas.spammer.uid}`,
      title: personas.spammer.displayName,
      reason: 'spam',
      note: 'Writes to everybody with offers that have nothing to do with our work.',
    }),
    ...reported(personas.otherAuthor, hoursAgo(20), {
      target: 'caseStudies/amman-landfill-gas',
      title: 'Landfill gas in Amman',
      reason: 'wrong',
      note: 'The capacity is given in megawatts in one place and in megawatt hours in another.',
    }),
    ...reported(
      personas.author,
      hoursAgo(96),
      {
        target: 'caseStudies/ghent-circulation-plan',
        title: 'Circulation plan of Ghent',
        reason: 'wrong',
        note: 'The link to the measuring report leads nowhere.',
      },
      {
        at: hoursAgo(72),
        outcome: 'acted',
        outcomeNote: 'Thank you: the city has given us the new address, and it stands in the case now.',
      },
    ),
  ];
}

type Told = Pick<Report, 'target' | 'title' | 'reason' | 'note'>;
type Answer = Pick<Report, 'outcomeNote'> & { at: Date; outcome: NonNullable<Report['outcome']> };

function reported(by: Person, at: Date, told: Told, answer?: Answer): SeedDocument[] {
  const id = reportId(told.target, by.uid);
  const auditId = `${by.uid}-report`;
  const report: Report = {
    id,
    ...told,
    quote: '',
    byUid: by.uid,
    byName: by.displayName,
    at,
    status: answer ? 'resolved' : 'open',
    outcome: answer?.outcome ?? null,
    outcomeNote: answer?.outcomeNote ?? '',
    updatedAt: answer?.at ?? at,
    lastAuditId: answer ? auditId : null,
  };
  if (!answer) return [document(reportSchema, 'reports', report)];
  return [
    document(reportSchema, 'reports', report),
    document(auditEntrySchema, 'audit', {
      id: auditId,
      actorUid: personas.moderator.uid,
      action: 'report.resolve',
      target: `reports/${id}`,
      from: 'open',
      to: 'resolved',
      reason: answer.outcomeNote,
      at: answer.at,
    }),
    document(notificationSchema, `members/${by.uid}/notifications`, {
      id,
      kind: 'reportResolved',
      reportId: id,
      title: told.title,
      detail: answer.outcomeNote,
      at: answer.at,
      readAt: null,
    }),
  ];
}
