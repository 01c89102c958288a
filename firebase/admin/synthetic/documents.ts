import { publishedCase } from '#firebase/seed/publishedCase.ts';
import { type SeedDocument, seedDocument } from '#firebase/seed/seedDocument.ts';
import type { PortableCase } from '#src/domain/caseFile.ts';
import {
  type CaseStudy,
  caseContactSchema,
  caseStudySchema,
  memberOnlyTextSchema,
  revisionSchema,
} from '#src/domain/caseStudy.ts';
import { contactSchema, memberSchema, profileSchema } from '#src/domain/member.ts';
import { organisationSchema } from '#src/domain/organisation.ts';
import { directoryEntry, directoryEntrySchema } from '#src/domain/peopleDirectory.ts';
import type { SyntheticMember } from './members.ts';
import { publicationOf } from './network.ts';
import type { Place } from './organisations.ts';

/** What the library keeps of a case. The submission it came from is left out: nobody would ever open it. */
export function caseDocuments(
  portable: PortableCase,
  shard: string,
): { caseStudy: CaseStudy; documents: SeedDocument[] } {
  const caseStudy = publishedCase(portable, publicationOf(portable, shard));
  const { id, content, version, publishedAt, publishedBy } = caseStudy;
  const { whatDidNotWork, ...contact } = portable.memberOnly;
  const places = { revisions: `caseStudies/${id}/revisions`, memberOnly: `caseStudies/${id}/memberOnly` };
  const documents = [
    seedDocument(revisionSchema, places.revisions, {
      id: String(version),
      version,
      kind: 'publication',
      content,
      submissionId: id,
      publishedAt,
      publishedBy,
    }),
    seedDocument(memberOnlyTextSchema, places.memberOnly, {
      id: String(version),
      submissionId: id,
      version,
      whatDidNotWork,
    }),
    seedDocument(caseContactSchema, places.memberOnly, {
      id: 'contact',
      ...contact,
      updatedAt: publishedAt,
      updatedBy: publishedBy,
      lastChangeId: null,
    }),
    seedDocument(caseStudySchema, 'caseStudies', caseStudy),
  ];
  return { caseStudy, documents };
}

export function organisationDocument({ organisation }: Place): SeedDocument {
  return seedDocument(organisationSchema, 'organisations', organisation);
}

/** Nobody can sign in as one of them: they have no account. */
export function memberDocuments({ member, profile, email, city }: SyntheticMember): SeedDocument[] {
  return [
    seedDocument(memberSchema, 'members', member),
    seedDocument(contactSchema, `members/${member.id}/private`, { id: 'contact', email }),
    seedDocument(profileSchema, 'profiles', profile),
    seedDocument(directoryEntrySchema, 'directory', {
      ...directoryEntry(member.id, profile, city),
      updatedAt: profile.updatedAt,
    }),
  ];
}
