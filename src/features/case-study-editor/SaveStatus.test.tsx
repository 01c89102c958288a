import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DataError } from '#src/data/errors.ts';
import { renderWriting } from '#tests/support/renderWriting.tsx';
import { SaveStatus } from './SaveStatus.tsx';

const typed = (staffing: string) => ({ type: 'edited' as const, changes: { content: { staffing } } });
const said = () => screen.getByRole('status').textContent;

describe('SaveStatus', () => {
  it('shows every save and announces none', async () => {
    const { writing } = renderWriting(<SaveStatus />);
    act(() => writing.send(typed('one')));
    expect(screen.getByText('Saving…')).toBeInTheDocument();
    await act(() => writing.settle());
    expect(screen.getByText(/^Saved \d/)).toBeInTheDocument();
    expect(said()).toBe('');
  });

  it('announces once that the words are only on this device, and when they are stored after all', async () => {
    let isOnline = false;
    const { writing } = renderWriting(<SaveStatus />, {
      store: ({ version }) =>
        isOnline ? Promise.resolve(version + 1) : Promise.reject(new DataError('offline')),
    });
    act(() => writing.send(typed('one')));
    await act(() => writing.settle());
    expect(said()).toMatch(/Saved on this device/);
    isOnline = true;
    await act(() => writing.settle());
    expect(said()).toBe('All changes are saved.');
  });

  it('names the field that could not be stored', async () => {
    const { writing } = renderWriting(<SaveStatus />);
    act(() => writing.send(typed('x'.repeat(301))));
    await act(() => writing.settle());
    expect(screen.getAllByText('Saved, except Staffing')).not.toHaveLength(0);
  });
});
