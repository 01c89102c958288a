import { QueryClient } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { buildCatalogItem, buildContent } from '#firebase/seed/builders.ts';
import { pictureQuery, thumbnailQuery } from '#src/data/media/queries.ts';
import type { LibraryItem } from '#src/domain/library.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { CaseCover } from './CaseCover.tsx';
import { CasePictures } from './CasePictures.tsx';
import { CaseThumbnail } from './CaseThumbnail.tsx';
import { PictureDialog } from './PictureDialog.tsx';

beforeEach(() => {
  URL.createObjectURL = () => 'blob:picture';
  URL.revokeObjectURL = () => undefined;
});

const pictures = [1, 2, 3].map((number) => ({
  id: `shade-0${number}`,
  alt: `Stop number ${number}`,
  credit: `Photographer ${number}`,
}));

/** Every picture is on the device. */
function clientWithPictures(): QueryClient {
  const client = new QueryClient();
  for (const { id } of pictures) {
    client.setQueryData(pictureQuery(id).queryKey, new Blob(['pixels']));
    client.setQueryData(thumbnailQuery(id).queryKey, new Blob(['pixels']));
  }
  return client;
}

const item = (cover: string | null): LibraryItem => ({
  ...buildCatalogItem({ title: 'Shade' }),
  cover,
  id: 'shade',
  city: 'Riverbend',
  country: 'Nowhere',
  region: 'europe',
  population: 1,
  lat: null,
  lng: null,
  climateZone: null,
  coastal: null,
  cityHazards: [],
});

it('a card shows its cover without saying anything twice', async () => {
  const { container } = renderPage(<CaseThumbnail item={item('shade-01')} />, {
    client: clientWithPictures(),
  });
  await waitFor(() => expect(container.querySelector('img')).toHaveAttribute('alt', ''));
});

it('a card without a picture has a drawing', async () => {
  const { container } = renderPage(<CaseThumbnail item={item(null)} />);
  await waitFor(() => expect(container.querySelector('svg')).not.toBeNull());
  expect(container.querySelector('img')).toBeNull();
});

it('the cover says what can be seen and whose it is', async () => {
  const opened: number[] = [];
  renderPage(
    <CaseCover
      caseStudy={{ id: 'shade', content: buildContent({ pictures, language: 'es' }) }}
      onOpen={(place) => opened.push(place)}
    />,
    { client: clientWithPictures() },
  );
  const cover = screen.getByRole('figure');
  expect(within(cover).getByAltText('Stop number 1')).toHaveAttribute('lang', 'es');
  expect(cover).toHaveTextContent('Picture: Photographer 1');
  await userEvent.click(screen.getByRole('button', { name: 'Enlarge: Stop number 1' }));
  expect(opened).toEqual([0]);
});

it('the gallery leaves the cover to the top of the page', () => {
  renderPage(<CasePictures pictures={pictures} language="en" onOpen={() => undefined} />, {
    client: clientWithPictures(),
  });
  const shown = screen.getAllByRole('figure').map((figure) => figure.textContent);
  expect(shown).toEqual(['Picture: Photographer 2', 'Picture: Photographer 3']);
});

it('arrow keys lead from picture to picture, and not past the ends', async () => {
  const shown: number[] = [];
  renderPage(
    <PictureDialog
      pictures={pictures}
      language="en"
      place={1}
      onShow={(place) => shown.push(place)}
      onClose={() => undefined}
    />,
    { client: clientWithPictures() },
  );
  const dialog = await screen.findByRole('dialog', { name: 'Picture 2 of 3' });
  expect(within(dialog).getByAltText('Stop number 2')).toBeInTheDocument();
  await userEvent.keyboard('{ArrowRight}{ArrowLeft}');
  expect(shown).toEqual([2, 0]);
});

it('at the last picture the button to go on stays, without effect', async () => {
  const shown: number[] = [];
  renderPage(
    <PictureDialog
      pictures={pictures}
      language="en"
      place={2}
      onShow={(place) => shown.push(place)}
      onClose={() => undefined}
    />,
    { client: clientWithPictures() },
  );
  const next = await screen.findByRole('button', { name: 'Next picture' });
  expect(next).toHaveAttribute('aria-disabled', 'true');
  await userEvent.click(next);
  await userEvent.keyboard('{ArrowRight}');
  expect(shown).toEqual([]);
});
