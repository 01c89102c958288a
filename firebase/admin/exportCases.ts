import { writeFile } from 'node:fs/promises';
import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { exportCsv } from '#src/domain/caseCsv.ts';
import { type ExportedCase, exportJson } from '#src/domain/caseFile.ts';
import { type CaseStudy, caseStudySchema, memberOnlyTextSchema } from '#src/domain/caseStudy.ts';
import { organisationListSchema } from '#src/domain/organisation.ts';
import { readRecord } from './readRecord.ts';

export interface ExportInput {
  file: string;
  format: 'json' | 'csv';
  /** Where the portal is, such as `https://portal.example`. */
  portal: string;
  now: Date;
}

const pageSize = 300;

/**
 * Writes every published case into a file, without anybody's address, and with what did not work only where it was
 * released. Returns a line that says how many.
 */
export async function exportCaseFile(
  db: Firestore,
  { file, format, portal, now }: ExportInput,
): Promise<string> {
  const cities =
    readRecord(await db.doc('public/organisations').get(), organisationListSchema)?.entries ?? {};
  const cases: ExportedCase[] = [];
  let last: QueryDocumentSnapshot | undefined;
  do {
    const query = db
      .collection('caseStudies')
      .where('status', '==', 'published')
      .orderBy('publishedAt', 'desc');
    const page = await (last ? query.startAfter(last) : query).limit(pageSize).get();
    for (const document of page.docs) {
      const caseStudy = readRecord(document, caseStudySchema);
      if (!caseStudy) throw new Error(`${document.ref.path} does not fit its schema; nothing was written.`);
      cases.push({
        caseStudy,
        city: cities[caseStudy.organisationId] ?? null,
        address: `${portal}/case-studies/${caseStudy.id}`,
        whatDidNotWork: await releasedTextOf(db, caseStudy),
        contact: null,
      });
    }
    last = page.size === pageSize ? page.docs.at(-1) : undefined;
  } while (last);
  await writeFile(file, format === 'csv' ? exportCsv(cases) : exportJson(cases, now));
  return `${cases.length} case studies are in ${file}.`;
}

async function releasedTextOf(db: Firestore, { id, version, content }: CaseStudy): Promise<string> {
  if (!content.releasesWhatDidNotWork) return '';
  const text = readRecord(
    await db.doc(`caseStudies/${id}/memberOnly/${version}`).get(),
    memberOnlyTextSchema,
  );
  return text?.whatDidNotWork ?? '';
}
