import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { DataError } from '#src/data/errors.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { EmptyPanel } from './EmptyPanel.tsx';
import { Faces } from './Faces.tsx';

function show(query: { data?: string[]; error?: unknown; refetch?: () => unknown }) {
  const { data, error = null, refetch = () => undefined } = query;
  renderPage(
    <Faces query={{ data, error, refetch }} empty={<EmptyPanel title="No cities yet" />}>
      {(cities) => cities.join()}
    </Faces>,
  );
}

describe('the faces of a read', () => {
  it('say that it is loading', () => {
    show({});
    expect(screen.getByRole('status')).toHaveTextContent('Loading');
  });

  it('show the data', () => {
    show({ data: ['Ghent', 'Suva'] });
    expect(screen.getByText('Ghent,Suva')).toBeVisible();
  });

  it('say that there is nothing, instead of nothing', () => {
    show({ data: [] });
    expect(screen.getByText('No cities yet')).toBeVisible();
  });

  it('say what went wrong, and try again', async () => {
    const refetch = vi.fn();
    show({ error: new DataError('offline'), refetch });
    expect(screen.getByRole('alert')).toHaveTextContent('No connection');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(refetch).toHaveBeenCalledOnce();
  });

  it('keep data that could not be refreshed, and say so', () => {
    show({ data: ['Ghent'], error: new DataError('offline') });
    expect(screen.getByText('Ghent')).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('out of date');
  });

  it('hide data that may no longer be read', () => {
    show({ data: ['Ghent'], error: new DataError('denied') });
    expect(screen.queryByText('Ghent')).not.toBeInTheDocument();
    expect(screen.getByRole('alert')).toHaveTextContent('You cannot see this');
  });

  it('treat an error of an unknown kind as unknown', () => {
    show({ error: new Error('boom') });
    expect(screen.getByRole('alert')).toHaveTextContent('This did not work');
  });
});
