import { describe, expect, it } from 'vitest';
import type { Actor } from './permissions.ts';
import { reviewStanding } from './reviewStanding.ts';
import { claimMinutes, type Submission } from './submission.ts';

const now = new Date('2026-11-23T12:00:00Z');
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

const moderator: Actor = {
  uid: 'ines',
  emailVerified: true,
  member: { role: 'moderator', status: 'active', organisationId: 'bonn' },
};

type Item = Parameters<typeof reviewStanding>[1];
const waiting: Item = {
  authorUids: ['ana'],
  organisationId: 'lima',
  status: 'submitted',
  claim: null,
  version: 2,
};
const standing = (changes: Partial<Item>, actor: Actor | null = moderator) =>
  reviewStanding(actor, { ...waiting, ...changes }, 2, now);

describe('reviewStanding', () => {
  it('is free while nobody holds the text', () => {
    expect(standing({})).toEqual({ kind: 'free' });
  });

  it('is mine until a quarter of an hour after the claim', () => {
    const claim = { by: 'ines', at: minutesAgo(5) };
    expect(standing({ status: 'inReview', claim })).toEqual({
      kind: 'mine',
      until: new Date(claim.at.getTime() + claimMinutes * 60_000),
    });
  });

  it('has lapsed when my own claim ran out', () => {
    expect(standing({ status: 'inReview', claim: { by: 'ines', at: minutesAgo(claimMinutes) } })).toEqual({
      kind: 'lapsed',
    });
  });

  it('is held while another claim lives, and free when it ran out', () => {
    const claim = { by: 'omar', at: minutesAgo(14) };
    expect(standing({ status: 'inReview', claim })).toMatchObject({ kind: 'held', by: 'omar' });
    expect(standing({ status: 'inReview', claim: { by: 'omar', at: minutesAgo(16) } })).toEqual({
      kind: 'free',
    });
  });

  it('is never mine for my own text or my own city, whoever holds it', () => {
    expect(standing({ authorUids: ['ines'] })).toEqual({ kind: 'ownText' });
    expect(standing({ organisationId: 'bonn', claim: { by: 'omar', at: now } })).toEqual({ kind: 'ownCity' });
  });

  it('is not allowed for somebody who is no moderator', () => {
    const member: Actor = {
      ...moderator,
      member: { role: 'member', status: 'active', organisationId: 'bonn' },
    };
    expect(standing({}, member)).toEqual({ kind: 'notAllowed' });
    expect(standing({}, null)).toEqual({ kind: 'notAllowed' });
  });

  it('has changed when the text moved on from the version on the screen', () => {
    expect(standing({ version: 4 })).toEqual({ kind: 'changed' });
  });

  it('says that it is over before anything else', () => {
    const statuses: Submission['status'][] = ['returned', 'published', 'declined'];
    expect(statuses.map((status) => standing({ status, organisationId: 'bonn' }))).toEqual(
      statuses.map((outcome) => ({ kind: 'decided', outcome })),
    );
    expect(standing({ status: 'draft', version: 3 })).toEqual({ kind: 'withAuthor' });
  });
});
