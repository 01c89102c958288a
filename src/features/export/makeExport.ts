import { type ExportScope, readForExport } from '#src/data/case-studies/export.ts';
import { database } from '#src/data/client/database.ts';
import { exportCsv } from '#src/domain/caseCsv.ts';
import { type ExportedCase, exportJson } from '#src/domain/caseFile.ts';
import type { ListedOrganisation } from '#src/domain/organisation.ts';
import { caseAddress } from './caseAddress.ts';

export const exportFormats = ['json', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Reads the cases and writes the file; the day is part of its name. */
export async function makeExport(
  scope: ExportScope,
  format: ExportFormat,
  organisations: readonly ListedOrganisation[],
  options: { signal: AbortSignal; onRead: (count: number) => void },
): Promise<{ count: number; file: { name: string; type: string; text: string } }> {
  const read = await readForExport(database(), scope, options);
  const now = new Date();
  const cases = read.map(
    ({ caseStudy, whatDidNotWork, contact }): ExportedCase => ({
      caseStudy,
      whatDidNotWork,
      city: organisations.find(({ id }) => id === caseStudy.organisationId) ?? null,
      address: caseAddress(caseStudy.id),
      contact: contact && {
        contactName: contact.contactName,
        contactEmail: contact.contactEmail,
        contactOffers: contact.contactOffers,
      },
    }),
  );
  const name = `case-studies-${now.toISOString().slice(0, 10)}.${format}`;
  const file =
    format === 'csv'
      ? { name, type: 'text/csv', text: exportCsv(cases) }
      : { name, type: 'application/json', text: exportJson(cases, now) };
  return { count: cases.length, file };
}
