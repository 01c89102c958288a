import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { buildEvent, buildSession } from '#firebase/seed/eventBuilders.ts';
import { type SessionFacts, sessionFacts } from '#src/domain/programme.ts';
import { sessionDifference } from '#src/domain/programmeDifference.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { SessionChange } from './SessionChange.tsx';

const before = sessionFacts(
  buildSession({
    title: 'Adaptation finance',
    room: 'Room 3',
    startsAt: new Date('2026-10-13T08:00:00Z'),
    endsAt: new Date('2026-10-13T09:00:00Z'),
  }),
);

function told(was: SessionFacts | null, changed: Partial<SessionFacts>): string | null {
  const session = { ...before, ...changed };
  renderPage(
    <p>
      <SessionChange event={buildEvent()} session={session} differences={sessionDifference(was, session)} />
    </p>,
  );
  return screen.getByRole('paragraph').textContent;
}

it.each<[string, SessionFacts | null, Partial<SessionFacts>]>([
  ['Adaptation finance moved from Room 3 to Room 5.', before, { room: 'Room 5' }],
  ['Adaptation finance has no room at the moment; it was to be in Room 3.', before, { room: '' }],
  ['Adaptation finance is in Room 5.', { ...before, room: '' }, { room: 'Room 5' }],
  ['Adaptation finance is called off.', before, { status: 'cancelled' }],
  ['Adaptation finance is now a closed meeting.', before, { meeting: 'closed' }],
  ['Money for adaptation was called “Adaptation finance”.', before, { title: 'Money for adaptation' }],
  [
    'Adaptation finance now ends at 11:30 instead of 11:00.',
    before,
    { endsAt: new Date('2026-10-13T09:30:00Z') },
  ],
])('says “%s”', (words, was, changed) => {
  expect(told(was, changed)).toBe(words);
});

it('says times by the clocks of the event, and several changes in one sentence', () => {
  const moved = {
    startsAt: new Date('2026-10-13T12:00:00Z'),
    endsAt: new Date('2026-10-13T13:00:00Z'),
    room: 'Room 5',
  };
  expect(told(before, moved)).toMatch(
    /is now 14:00\s?–\s?15:00 instead of 10:00\s?–\s?11:00; moved from Room 3 to Room 5/,
  );
});

it('says of a new session when and where it is', () => {
  expect(told(null, {})).toMatch(/is new: .*10:00–11:00, Room 3\./);
});

it('shows a title in its own direction', () => {
  renderPage(<SessionChange event={buildEvent()} session={before} differences={[{ kind: 'cancelled' }]} />);
  expect(screen.getByText('Adaptation finance')).toHaveAttribute('dir', 'auto');
});
