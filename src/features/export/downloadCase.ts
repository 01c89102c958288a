import { readReleasedText } from '#src/data/case-studies/export.ts';
import { database } from '#src/data/client/database.ts';
import { exportJson } from '#src/domain/caseFile.ts';
import { caseJsonLd } from '#src/domain/caseJsonLd.ts';
import type { CaseStudy } from '#src/domain/caseStudy.ts';
import type { ListedOrganisation } from '#src/domain/organisation.ts';
import { saveFile } from '#src/ui/saveFile.ts';
import { caseAddress } from './caseAddress.ts';

/** One case as a file: without anybody's address, and with what did not work only where it was released. */
export async function downloadCase(
  caseStudy: CaseStudy,
  city: ListedOrganisation | null,
  form: 'json' | 'jsonLd',
): Promise<void> {
  const address = caseAddress(caseStudy.id);
  const whatDidNotWork = await readReleasedText(database(), caseStudy);
  if (form === 'json') {
    const text = exportJson([{ caseStudy, city, address, whatDidNotWork, contact: null }], new Date());
    saveFile(`${caseStudy.id}.json`, 'application/json', text);
  } else {
    const data = caseJsonLd({ caseStudy, city, address, whatDidNotWork });
    saveFile(`${caseStudy.id}.jsonld`, 'application/ld+json', `${JSON.stringify(data, null, 2)}\n`);
  }
}
