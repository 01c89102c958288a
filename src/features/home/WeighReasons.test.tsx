import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { noCityFacts } from '#src/domain/matching.ts';
import { defaultMatchWeights, type MatchWeights } from '#src/domain/matchWeights.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { WeighReasons } from './WeighReasons.tsx';

const reader = {
  city: { ...noCityFacts, population: 2_600_000, hazards: ['heat'], coastal: false } as const,
  pathways: [],
};

function Page({ onChange }: { onChange: (weights: MatchWeights) => void }) {
  const [weights, setWeights] = useState<MatchWeights>(defaultMatchWeights);
  return (
    <WeighReasons
      reader={reader}
      weights={weights}
      saving="success"
      onChange={(changed) => {
        setWeights(changed);
        onChange(changed);
      }}
    />
  );
}

async function open() {
  const onChange = vi.fn<(weights: MatchWeights) => void>();
  renderPage(<Page onChange={onChange} />);
  await userEvent.click(screen.getByRole('button', { name: 'What makes a city like yours?' }));
  await screen.findByRole('dialog', { name: 'What makes a city like yours?' });
  return onChange;
}

it('says what each reason compares with', async () => {
  await open();
  expect(screen.getByText('Yours: 1 to 5 million')).toBeVisible();
  expect(screen.getByText('Yours: Heat')).toBeVisible();
  expect(screen.getByText('Yours: not by the sea')).toBeVisible();
  expect(screen.getAllByText('Nobody has said it of your city yet')).toHaveLength(2);
  expect(screen.getByText('None chosen in your profile yet')).toBeVisible();
});

it('hands over every change at once, also one made with the keyboard', async () => {
  const onChange = await open();
  const hazards = screen.getByRole('radiogroup', { name: 'Hazards' });
  expect(within(hazards).getByRole('radio', { name: 'Some' })).toBeChecked();
  await userEvent.click(within(hazards).getByRole('radio', { name: 'Much' }));
  expect(onChange).toHaveBeenLastCalledWith({ ...defaultMatchWeights, hazard: 2 });
  await userEvent.keyboard('{ArrowLeft}');
  expect(onChange).toHaveBeenLastCalledWith(defaultMatchWeights);
  expect(screen.getByRole('status')).toHaveTextContent('Saved');
});

it('goes back to how it was at first', async () => {
  const onChange = await open();
  expect(screen.getByRole('button', { name: 'As it was at first' })).toBeDisabled();
  const size = screen.getByRole('radiogroup', { name: 'Size' });
  await userEvent.click(within(size).getByRole('radio', { name: 'Ignore' }));
  await userEvent.click(screen.getByRole('button', { name: 'As it was at first' }));
  expect(onChange).toHaveBeenLastCalledWith(defaultMatchWeights);
});
