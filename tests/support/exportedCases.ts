import { buildCaseStudy } from '#firebase/seed/builders.ts';
import { demonstrationCases } from '#firebase/seed/demonstrationCases.ts';
import { organisations } from '#firebase/seed/organisations.ts';
import type { ExportedCase, PortableCase } from '#src/domain/caseFile.ts';

/** A case as its own city exports it. */
export function exportedCase({ content, memberOnly, ...record }: PortableCase): ExportedCase {
  const { whatDidNotWork, ...contact } = memberOnly;
  return {
    caseStudy: buildCaseStudy({ ...record, content, revisedAt: record.publishedAt }),
    city: organisations.find(({ id }) => id === record.organisationId) ?? null,
    address: `https://portal.example/case-studies/${record.id}`,
    whatDidNotWork,
    contact,
  };
}

/** The demonstration library, as a file of it would be written. */
export const exportedLibrary: readonly ExportedCase[] = demonstrationCases.map(exportedCase);
