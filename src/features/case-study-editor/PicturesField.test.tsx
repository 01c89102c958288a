import { QueryClient } from '@tanstack/react-query';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DataError } from '#src/data/errors.ts';
import { thumbnailQuery } from '#src/data/media/queries.ts';
import type { Picture } from '#src/domain/caseStudy.ts';
import { PictureError, type PreparedPicture } from '#src/ui/picture/pictureProblem.ts';
import { draftWith, renderWriting } from '#tests/support/renderWriting.tsx';
import { PicturesField } from './PicturesField.tsx';
import { type PictureTools, PictureToolsContext } from './PictureToolsContext.ts';

beforeEach(() => {
  URL.createObjectURL = () => 'blob:picture';
  URL.revokeObjectURL = () => undefined;
});

const prepared: PreparedPicture = {
  original: new Uint8Array(3),
  thumbnail: new Uint8Array(2),
  width: 1600,
  height: 1000,
};
const picture = (number: number): Picture => ({
  id: `shade-0${number}`,
  alt: `Alt ${number}`,
  credit: `Credit ${number}`,
});
const photograph = (name = 'stop.jpg') => new File(['pixels'], name, { type: 'image/jpeg' });

function show(pictures: Picture[] = [], tools: Partial<PictureTools> = {}) {
  let stored = pictures.length;
  const { writing } = renderWriting(
    <PictureToolsContext
      value={{
        prepare: () => Promise.resolve(prepared),
        store: () => {
          stored += 1;
          return Promise.resolve(`shade-0${stored}`);
        },
        ...tools,
      }}
    >
      <PicturesField />
    </PictureToolsContext>,
    { draft: draftWith({ pictures }), client: clientWithThumbnails() },
  );
  return { pictures: () => writing.getState().draft.content.pictures };
}

/** Every small copy is on the device. */
function clientWithThumbnails(): QueryClient {
  const client = new QueryClient();
  for (let number = 0; number < 9; number += 1)
    client.setQueryData(thumbnailQuery(`shade-0${number}`).queryKey, new Blob(['pixels']));
  return client;
}

const choose = (...files: File[]) =>
  userEvent.upload(screen.getByLabelText('Choose pictures', { selector: 'input' }), files);

describe('adding pictures', () => {
  it('puts each into the text once it is stored, the first as the cover', async () => {
    const { pictures } = show();
    await choose(photograph('a.jpg'), photograph('b.jpg'));
    await waitFor(() => expect(pictures()).toHaveLength(2));
    expect(pictures()).toEqual([
      { id: 'shade-01', alt: '', credit: '' },
      { id: 'shade-02', alt: '', credit: '' },
    ]);
    expect(screen.getByRole('heading', { name: 'Cover' })).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Picture 2' })).toBeVisible();
    expect(screen.getByText(/b.jpg is in the text now/)).toBeInTheDocument();
  });

  it('takes what is dropped or pasted', async () => {
    const { pictures } = show();
    const area = screen.getByText(/Or drop them here/).parentElement;
    if (!area) throw new Error('nowhere to drop');
    fireEvent.drop(area, { dataTransfer: { files: [photograph()] } });
    await waitFor(() => expect(pictures()).toHaveLength(1));
    fireEvent.paste(area, { clipboardData: { files: [photograph()] } });
    await waitFor(() => expect(pictures()).toHaveLength(2));
  });

  it('asks for what can be seen and whose it is, which the first link to the field leads to', async () => {
    const { pictures } = show([{ id: 'shade-00', alt: '', credit: '' }]);
    const alt = screen.getByLabelText('What can be seen');
    expect(alt).toHaveAccessibleDescription('For somebody who cannot see it. One sentence.');
    expect(alt).toHaveAttribute('data-incomplete');
    await userEvent.type(alt, 'A bus stop{enter}under trees');
    await userEvent.type(screen.getByLabelText('Credit'), 'Jana Smet');
    expect(pictures()).toEqual([{ id: 'shade-00', alt: 'A bus stop under trees', credit: 'Jana Smet' }]);
    expect(alt).not.toHaveAttribute('data-incomplete');
  });

  it.each([
    ['heic', /Apple HEIC/],
    ['svg', /Export it as PNG/],
    ['unknownType', /not a picture the portal can read/],
    ['tooLarge', /larger than 25 MB/],
    ['broken', /damaged or not complete/],
    ['browser', /Update it to add pictures/],
  ] as const)('says what to do about a file that is %s', async (problem, message) => {
    const { pictures } = show([], { prepare: () => Promise.reject(new PictureError(problem)) });
    await choose(photograph('odd.jpg'));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(message);
    expect(alert).toHaveTextContent('odd.jpg');
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss the message about odd.jpg' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(pictures()).toEqual([]);
  });

  it('can be tried again after the connection was lost; the others go on', async () => {
    let tries = 0;
    const { pictures } = show([], {
      store: () => {
        tries += 1;
        return tries === 1 ? Promise.reject(new DataError('offline')) : Promise.resolve(`shade-0${tries}`);
      },
    });
    await choose(photograph('a.jpg'), photograph('b.jpg'));
    await waitFor(() => expect(pictures()).toHaveLength(1));
    expect(screen.getByRole('alert')).toHaveTextContent('The connection was lost');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(pictures()).toHaveLength(2));
  });

  it('ends at seven', async () => {
    const store = vi.fn(() => Promise.resolve('shade-07'));
    const { pictures } = show([1, 2, 3, 4, 5, 6].map(picture), { store });
    await choose(photograph('a.jpg'), photograph('b.jpg'));
    expect(await screen.findByText(/as many pictures as it can show/)).toBeVisible();
    expect(pictures()).toHaveLength(7);
    expect(store).toHaveBeenCalledOnce();
    expect(screen.queryByRole('button', { name: 'Choose pictures' })).toBeNull();
  });
});

describe('the order of pictures', () => {
  const ids = (pictures: Picture[]) => pictures.map(({ id }) => id.slice(-1)).join('');

  it('is changed by buttons that keep the focus', async () => {
    const { pictures } = show([1, 2, 3].map(picture));
    const later = screen.getByRole('button', { name: 'Move picture 1 later' });
    later.focus();
    await userEvent.keyboard('{Enter}');
    expect(ids(pictures())).toBe('213');
    expect(later).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: 'Move picture 3 earlier' }));
    expect(ids(pictures())).toBe('231');
    await userEvent.click(screen.getByRole('button', { name: 'Move picture 1 earlier' }));
    expect(ids(pictures())).toBe('231');
  });

  it('begins with the cover', async () => {
    const { pictures } = show([1, 2, 3].map(picture));
    await userEvent.click(screen.getByRole('button', { name: 'Use as cover: picture 3' }));
    expect(ids(pictures())).toBe('312');
    expect(screen.getByRole('heading', { name: 'Cover' })).toHaveFocus();
    expect(screen.getByLabelText('Credit', { selector: '[value="Credit 3"]' })).toBeVisible();
  });
});

it('a removed picture can be put back where it was', async () => {
  const { pictures } = show([1, 2].map(picture));
  await userEvent.click(screen.getByRole('button', { name: 'Remove picture 2' }));
  expect(pictures()).toEqual([picture(1)]);
  const undo = screen.getByRole('button', { name: 'Put it back' });
  expect(undo).toHaveFocus();
  await userEvent.click(undo);
  expect(pictures()).toEqual([1, 2].map(picture));
});

it('reminds of the consent of the people shown', () => {
  show([picture(1)]);
  expect(
    within(screen.getByRole('group', { name: /Pictures/ })).getByText(/have agreed to be shown/),
  ).toBeVisible();
});
