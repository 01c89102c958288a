import { describe, expect, it } from 'vitest';
import { conversationIdOf, conversationLimits, isTurnOf, otherIn } from './conversation.ts';

describe('the name of a conversation', () => {
  it('is one for both', () => {
    expect(conversationIdOf('zoe', 'ana')).toBe('ana~zoe');
    expect(conversationIdOf('ana', 'zoe')).toBe('ana~zoe');
  });

  it('says who is at the other end, to the two of it only', () => {
    expect(otherIn('ana~zoe', 'ana')).toBe('zoe');
    expect(otherIn('ana~zoe', 'zoe')).toBe('ana');
    expect(otherIn('ana~zoe', 'eve')).toBeNull();
  });

  it.each(['zoe~ana', 'ana', 'ana~', 'ana~ana', 'ana~bob~zoe', ''])('is not “%s”', (id) => {
    expect(otherIn(id, 'ana')).toBeNull();
  });
});

describe('whose turn it is', () => {
  const updatedAt = new Date('2026-11-01T09:00:00Z');
  const daysLater = (days: number) => new Date(updatedAt.getTime() + days * 86_400_000);
  const begun = { startedBy: 'ana', isAnswered: false, updatedAt };

  it('is the other’s, until they answer or a week has gone by', () => {
    expect(isTurnOf(begun, 'zoe', daysLater(0))).toBe(true);
    expect(isTurnOf(begun, 'ana', daysLater(1))).toBe(false);
    expect(isTurnOf(begun, 'ana', daysLater(conversationLimits.daysBeforeReminder - 0.01))).toBe(false);
    expect(isTurnOf(begun, 'ana', daysLater(conversationLimits.daysBeforeReminder + 0.01))).toBe(true);
  });

  it('is for both from the first answer on', () => {
    expect(isTurnOf({ ...begun, isAnswered: true }, 'ana', daysLater(0))).toBe(true);
  });
});
