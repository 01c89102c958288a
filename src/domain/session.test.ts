import { describe, expect, it } from 'vitest';
import type { Member } from './member.ts';
import { gateOf } from './session.ts';

const identity = { uid: 'u', email: 'u@city.example', emailVerified: true, displayName: 'U' };
const member: Member = {
  id: 'u',
  role: 'member',
  status: 'active',
  organisationId: 'city',
  trusted: false,
  entrance: 'domain',
  invitationId: null,
  statusReason: '',
  createdAt: new Date(0),
  updatedAt: new Date(0),
  lastAuditId: null,
};

describe('the gate', () => {
  it.each([
    ['loading', { identity: undefined, member: undefined }],
    ['signedOut', { identity: null, member: undefined }],
    ['unverified', { identity: { ...identity, emailVerified: false }, member }],
    ['loading', { identity, member: undefined }],
    ['noMember', { identity, member: null }],
    ['pending', { identity, member: { ...member, status: 'pending' as const } }],
    ['suspended', { identity, member: { ...member, status: 'suspended' as const } }],
    ['left', { identity, member: { ...member, status: 'left' as const } }],
    ['active', { identity, member }],
  ])('shows %s', (gate, session) => {
    expect(gateOf(session)).toBe(gate);
  });
});
