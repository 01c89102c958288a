import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { buildSubmission } from '#firebase/seed/builders.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import {
  forgetDecision,
  type RecentDecision,
  recallDecision,
  rememberDecision,
  secondsToUndo,
  serverTime,
} from './recentDecision.ts';
import { UndoButton, type UndoState } from './UndoButton.tsx';

const ready: UndoState = {
  seconds: 42,
  hasAuthorGoneOn: false,
  isPending: false,
  failure: null,
  onUndo: () => undefined,
};

describe('UndoButton', () => {
  it('takes a decision back by keyboard while the minute lasts', async () => {
    const onUndo = vi.fn();
    renderPage(<UndoButton {...ready} onUndo={onUndo} />);
    expect(screen.getByText('42 seconds left')).toBeInTheDocument();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(onUndo).toHaveBeenCalledOnce();
  });

  it('says when the minute is over, and keeps the focus where it was', async () => {
    let end: () => void = () => undefined;
    function Minute() {
      const [seconds, setSeconds] = useState(1);
      end = () => setSeconds(0);
      return <UndoButton {...ready} seconds={seconds} />;
    }
    renderPage(<Minute />);
    await userEvent.tab();
    act(() => end());
    const status = screen.getByRole('status');
    expect(status.parentElement).toHaveFocus();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    expect(status).toHaveTextContent('The minute to undo is over: the decision stands.');
  });

  it('says that the author has gone on', () => {
    renderPage(<UndoButton {...ready} hasAuthorGoneOn />);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent('The author has gone on with the text');
  });

  it('says that it came too late', () => {
    renderPage(<UndoButton {...ready} failure="conflict" />);
    expect(screen.getByRole('alert')).toHaveTextContent('Too late to undo');
  });
});

describe('the last decision', () => {
  const sentAt = 1_000_000;
  const decision: RecentDecision = {
    submissionId: 'shade',
    version: 3,
    title: 'Shade',
    outcome: 'returned',
    sentAt,
    kept: { reason: 'Please say more.', remarks: { title: 'Where?' } },
  };
  beforeEach(() => sessionStorage.clear());

  it('is remembered with what was written, for a minute', () => {
    rememberDecision('ines', decision);
    expect(recallDecision('ines', sentAt + 59_000)).toEqual(decision);
    expect(recallDecision('somebody else', sentAt)).toBeNull();
    expect(recallDecision('ines', sentAt + 60_000)).toBeNull();
    expect(sessionStorage).toHaveLength(0);
  });

  it('is forgotten when it was taken back', () => {
    rememberDecision('ines', decision);
    forgetDecision('ines');
    expect(recallDecision('ines', sentAt)).toBeNull();
  });

  it('counts whole seconds down, never above a minute', () => {
    const left = [-5000, 0, 500, 59_999, 60_000, 99_000].map((passed) =>
      secondsToUndo(decision, sentAt + passed),
    );
    expect(left).toEqual([60, 60, 60, 1, 0, 0]);
  });

  it('is measured by the server’s clock, however wrong this device’s is', () => {
    const at = new Date('2026-11-24T10:00:00Z');
    const live = buildSubmission({
      version: 3,
      decision: { outcome: 'returned', by: 'ines', at, version: 3, noteId: null },
    });
    expect(serverTime(decision, live, sentAt + 20_000)).toEqual(new Date('2026-11-24T10:00:20Z'));
  });
});
