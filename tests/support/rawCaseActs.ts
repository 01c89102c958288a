import { deleteField, serverTimestamp } from 'firebase/firestore';
import { buildMemberOnly, entryOf } from '#firebase/seed/builders.ts';
import type { CaseStudyContent, ChangeKind, CheckLevel } from '#src/domain/caseStudy.ts';
import { teaserOf } from '#src/domain/listedText.ts';
import { set, update } from './rawBatches.ts';
import { shardWrite } from './rawUndo.ts';
import { authorsCity, buildCaseStudy, type Persona, type PersonaName, personas } from './rulesFixtures.ts';

/** The case `tram` of the authors' city as `buildLibrary` stores it, and what the commands write into its life. */
export const tram = buildCaseStudy({ submissionId: 'tram' });
const path = 'caseStudies/tram';
const { whatDidNotWork, ...contact } = buildMemberOnly();

interface Told {
  from?: string;
  to?: string;
  version?: number;
  /** What the audit says, when it is not that the status stayed. */
  audited?: { from: string; to: string };
}

/** The parts every act has: the case, its entry in `changes`, and the audit of what the secretariat does. */
function act(kind: ChangeKind, by: PersonaName, fields: object, told: Told = {}) {
  const { member }: Persona = personas[by];
  const { from = '', to = '', version = 1, audited = { from: 'published', to: 'published' } } = told;
  const isCitys = member?.organisationId === authorsCity;
  return {
    caseStudy: update(path, {
      ...fields,
      updatedAt: serverTimestamp(),
      lastChangeId: 'change-1',
      ...(!isCitys && { lastAuditId: 'audit-1' }),
    }),
    change: set(`${path}/changes/change-1`, {
      kind,
      by,
      at: serverTimestamp(),
      version,
      from,
      to,
      note: 'Seen by the team.',
    }),
    ...(!isCitys && { audit: auditOf(kind, by, audited) }),
  };
}

export function auditOf(kind: ChangeKind, by: string, { from, to }: { from: string; to: string }) {
  return set('audit/audit-1', {
    actorUid: by,
    action: `caseStudy.${kind}`,
    target: path,
    from,
    to,
    reason: 'Seen by the team.',
    at: serverTimestamp(),
  });
}

export const confirmation = (by: PersonaName) => act('confirm', by, { confirmedAt: serverTimestamp() });

export function archiving(by: PersonaName) {
  const told = { from: 'published', to: 'archived' };
  return {
    ...act('archive', by, { status: 'archived' }, { ...told, audited: told }),
    catalog: shardWrite('tram', 2, deleteField()),
  };
}

export function restoring(by: PersonaName) {
  const told = { from: 'archived', to: 'published' };
  return {
    ...act('restore', by, { status: 'published' }, { ...told, audited: told }),
    catalog: shardWrite('tram', 2, entryOf(tram, contact)),
  };
}

export function check(by: PersonaName, checkLevel: CheckLevel = 'checked') {
  const told = { from: tram.checkLevel, to: checkLevel };
  return {
    ...act('check', by, { checkLevel }, { ...told, audited: told }),
    catalog: shardWrite('tram', 2, entryOf({ ...tram, checkLevel }, contact)),
  };
}

export function contactChange(by: PersonaName, contactEmail = 'new.team@riverbend.example') {
  return {
    ...act('contact', by, {}, { from: contact.contactEmail, to: contactEmail }),
    contact: set(`${path}/memberOnly/contact`, {
      ...contact,
      contactEmail,
      updatedAt: serverTimestamp(),
      updatedBy: by,
      lastChangeId: 'change-1',
    }),
  };
}

/** A correction of the live text; `field` is what the entry in `changes` says was corrected. */
export function liveCorrection(
  by: PersonaName,
  content: Partial<CaseStudyContent>,
  field = Object.keys(content)[0] ?? '',
) {
  const corrected = { ...tram, content: { ...tram.content, ...content }, version: 2 };
  const teaser = teaserOf(corrected.content);
  const fields = {
    content: corrected.content,
    version: 2,
    teaser,
    revisedAt: serverTimestamp(),
    publishedBy: by,
  };
  return {
    ...act('correct', by, fields, { from: field, version: 2 }),
    revision: set(`${path}/revisions/2`, {
      version: 2,
      kind: 'correction',
      content: corrected.content,
      submissionId: 'tram',
      publishedAt: serverTimestamp(),
      publishedBy: by,
    }),
    memberOnly: set(`${path}/memberOnly/2`, { version: 2, submissionId: 'tram', whatDidNotWork }),
    catalog: shardWrite('tram', 2, entryOf({ ...corrected, teaser }, contact)),
  };
}
