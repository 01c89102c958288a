import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { auditEntrySchema } from '#src/domain/audit.ts';
import {
  caseStudySchema,
  contentSchema,
  draftSchema,
  memberOnlySchema,
  resultSchema,
  revisionSchema,
  unmetRequirements,
} from '#src/domain/caseStudy.ts';
import { catalogEntrySchema } from '#src/domain/catalog.ts';
import { invitationSchema, memberSchema, profileSchema } from '#src/domain/member.ts';
import { notificationSchema } from '#src/domain/notification.ts';
import { organisationSchema } from '#src/domain/organisation.ts';
import { noteSchema, submissionSchema } from '#src/domain/submission.ts';
import {
  buildAuditEntry,
  buildCaseStudy,
  buildCatalogEntry,
  buildContent,
  buildDraft,
  buildInvitation,
  buildMember,
  buildMemberOnly,
  buildNote,
  buildNotification,
  buildOrganisation,
  buildProfile,
  buildResult,
  buildRevision,
  buildSubmission,
  withoutId,
} from './builders.ts';

describe('a built record', () => {
  it.each([
    ['result', resultSchema, buildResult()],
    ['content', contentSchema, buildContent()],
    ['member-only part', memberOnlySchema, buildMemberOnly()],
    ['draft', draftSchema, buildDraft()],
    ['submission', submissionSchema, buildSubmission()],
    ['case study', caseStudySchema, buildCaseStudy()],
    ['revision', revisionSchema, buildRevision()],
    ['catalog entry', catalogEntrySchema, buildCatalogEntry()],
    ['member', memberSchema, buildMember()],
    ['profile', profileSchema, buildProfile()],
    ['organisation', organisationSchema, buildOrganisation()],
    ['invitation', invitationSchema, buildInvitation()],
    ['note', noteSchema, buildNote()],
    ['notification', notificationSchema, buildNotification()],
    ['audit entry', auditEntrySchema, buildAuditEntry()],
  ])('fits the schema of a %s and has no field beyond it', (_, schema: v.GenericSchema, record) => {
    expect(v.parse(schema, record)).toEqual(record);
  });

  it('can be submitted when it is a draft', () => {
    expect(unmetRequirements(buildDraft())).toEqual([]);
  });

  it('takes what a test says and keeps the rest', () => {
    const submission = buildSubmission({ id: 'other', status: 'submitted' });
    expect(submission).toMatchObject({ id: 'other', caseStudyId: 'other', status: 'submitted', version: 1 });
    expect(
      buildCaseStudy({ content: buildContent({ results: [buildResult({ kind: 'target' })] }) }).evidence,
    ).toEqual(['target']);
  });

  it('is stored without its id', () => {
    expect(withoutId(buildMember())).not.toHaveProperty('id');
  });
});
