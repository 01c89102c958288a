import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderPage } from '#tests/support/renderPage.tsx';
import { DecisionBar } from './DecisionBar.tsx';

const now = new Date('2026-11-23T12:00:00Z');
const inTenMinutes = new Date(now.getTime() + 10 * 60_000);

function show(props: Partial<ComponentProps<typeof DecisionBar>>) {
  const nothing = () => undefined;
  renderPage(
    <DecisionBar
      standing={{ kind: 'free' }}
      now={now}
      remarkCount={0}
      writtenText=""
      isBusy={false}
      failure={null}
      onStart={nothing}
      onGiveBack={nothing}
      onReturn={nothing}
      onPublish={nothing}
      onDecline={nothing}
      onShowNew={nothing}
      renderPerson={(uid) => uid}
      {...props}
    />,
  );
}

const buttons = () => screen.queryAllByRole('button').map((button) => button.textContent);

describe('DecisionBar', () => {
  it('offers to start a review, and nothing to decide before that', async () => {
    const onStart = vi.fn();
    show({ onStart });
    expect(buttons()).toEqual(['Start review']);
    await userEvent.click(screen.getByRole('button', { name: 'Start review' }));
    expect(onStart).toHaveBeenCalledOnce();
  });

  it('offers the three decisions while the text is mine, with the number of remarks', () => {
    show({ standing: { kind: 'mine', until: inTenMinutes }, remarkCount: 2 });
    expect(buttons()).toEqual(['Give back', 'Decline', 'Return with 2 remarks', 'Publish']);
    expect(screen.getByRole('status')).toHaveTextContent('Yours for 10 more minutes.');
  });

  it('explains four eyes for the own city and offers nothing', () => {
    show({ standing: { kind: 'ownCity' } });
    expect(screen.getByRole('status')).toHaveTextContent('a reviewer from elsewhere decides');
    expect(buttons()).toEqual([]);
  });

  it('says at once that somebody else decided, and lets my remarks be copied', () => {
    show({
      standing: { kind: 'decided', outcome: 'returned' },
      remarkCount: 1,
      writtenText: 'Summary: shorter',
    });
    expect(screen.getByRole('status')).toHaveTextContent('This text was returned to its author.');
    expect(buttons()).toEqual(['Copy my remarks']);
  });

  it('says who holds a text', () => {
    show({ standing: { kind: 'held', by: 'Omar', until: inTenMinutes } });
    expect(screen.getByRole('status')).toHaveTextContent(
      'Another reviewer holds this text: Omar, 10 minutes left.',
    );
    expect(buttons()).toEqual([]);
  });

  it('says why starting failed', () => {
    show({ failure: 'conflict' });
    expect(screen.getByRole('alert')).toHaveTextContent('Somebody else took the text a moment before you.');
  });
});
