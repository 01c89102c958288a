import { personas } from '#firebase/seed/people.ts';
import { mediaId, mediaLimits } from '#src/domain/media.ts';
import { paths } from '#src/paths.ts';
import { expect, lostRace, test } from '#tests/support/journeyFixtures.ts';
import { answerTo, storedBytes } from '#tests/support/storedMedia.ts';
import { fillCaseStudy, fillSummary } from './caseStudyForm.ts';
import { drawPhotograph, oddFiles, secret, withCameraData } from './pictureFiles.ts';

// Photographs of several megabytes are handed to the browser, which takes a slow machine half a minute.
test.use({ actionTimeout: 90_000 });

const run = Date.now().toString(36);
const title = `Bus stops in pictures ${run}`;
const alt = 'Six people wait under a climbing plant at a bus stop.';

test('a photograph becomes a small picture without its camera’s data, for those who may read the text', async ({
  page: author,
  newPage,
  signIn,
  expectConsoleError,
}) => {
  test.setTimeout(240_000);
  expectConsoleError(lostRace);

  await signIn(author, personas.otherAuthor, paths.newSubmission.to());
  await author.getByRole('textbox', { name: 'Title' }).fill(title);
  await author.getByRole('button', { name: 'Start writing' }).click();
  await expect(author.getByRole('button', { name: 'Choose pictures' })).toBeVisible();
  const submissionId = new URL(author.url()).pathname.split('/').at(-1) ?? '';
  const [coverId, secondId] = [mediaId(submissionId, 0), mediaId(submissionId, 1)];
  const files = author.locator('input[type="file"]');
  const photograph = await drawPhotograph(author, { width: 6000, height: 4000 });

  await test.step('what is no picture, or broken, or too large is refused with a word on what to do', async () => {
    for (const { says, ...file } of oddFiles(photograph)) {
      await files.setInputFiles(file);
      const alert = author.getByRole('alert').filter({ hasText: file.name });
      await expect(alert).toContainText(says);
      await author.getByRole('button', { name: `Dismiss the message about ${file.name}` }).click();
      await expect(alert).toHaveCount(0);
    }
  });

  await test.step('a large photograph is made smaller, turned upright, and loses what the camera wrote', async () => {
    const taken = withCameraData(photograph);
    expect(taken.includes(secret)).toBe(true);
    await files.setInputFiles([
      { name: 'stop.jpg', mimeType: 'image/jpeg', buffer: taken },
      {
        name: 'second.jpg',
        mimeType: 'image/jpeg',
        buffer: await drawPhotograph(author, { width: 900, height: 600 }),
      },
    ]);
    await expect(author.getByRole('heading', { name: 'Picture 2' })).toBeVisible({ timeout: 60_000 });

    for (const [place, most] of [
      ['media', mediaLimits.original],
      ['thumbnails', mediaLimits.thumbnail],
    ] as const) {
      for (const id of [coverId, secondId]) {
        const bytes = await storedBytes(place, id);
        expect(bytes.length).toBeLessThanOrEqual(most);
        expect(bytes.toString('latin1', 0, 4) + bytes.toString('latin1', 8, 12)).toBe('RIFFWEBP');
        for (const trace of ['Exif', 'EXIF', 'XMP', 'GPS', secret]) expect(bytes.includes(trace)).toBe(false);
      }
    }
    const cover = await sizeInBrowser(await storedBytes('media', coverId));
    expect(cover.height).toBe(1600);
    expect(cover.width).toBeLessThan(cover.height);
  });

  await test.step('a picture of a draft is for its authors and their city, not for others', async () => {
    expect(await answerTo(personas.otherAuthor, 'media', coverId)).toBe(200);
    expect(await answerTo(personas.author, 'media', coverId)).toBe(403);
    expect(await answerTo(personas.author, 'thumbnails', coverId)).toBe(403);
  });

  await test.step('without a description and a credit it cannot be handed in', async () => {
    await fillSummary(author);
    await fillCaseStudy(author);
    await author.getByRole('button', { name: 'Remove picture 2' }).click();
    await author.getByRole('button', { name: 'Hand in for review' }).click();
    await expect(
      author.getByText(/still missing: A description and a credit for every picture/),
    ).toBeVisible();
    await expect(author.getByRole('textbox', { name: 'What can be seen' })).toBeFocused();
    await author.keyboard.type(alt);
    await author.getByRole('textbox', { name: 'Credit' }).fill('Jana Smet, City of Ghent');
    await author.getByRole('button', { name: 'Hand in for review' }).click();
    await expect(
      author.getByRole('heading', { name: 'Thank you. It is with the secretariat now.' }),
    ).toBeVisible({ timeout: 60_000 });
  });

  await test.step('a moderator sees it before publishing', async () => {
    const moderator = await newPage();
    await signIn(moderator, personas.moderator, paths.review.to());
    await moderator.getByRole('link', { name: title }).click();
    await moderator.getByText('Jana Smet, City of Ghent').scrollIntoViewIfNeeded();
    await expect(moderator.getByRole('img', { name: alt })).toBeVisible();
    await moderator.getByRole('button', { name: 'Start review' }).click();
    await moderator.getByRole('button', { name: 'Publish' }).click();
    const dialog = moderator.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Publish' }).click();
    await expect(moderator.getByText(`Published: ${title}`)).toBeVisible();
  });

  await test.step('then members see it on its card and in the case, with its credit; not the one taken out', async () => {
    const reader = await newPage();
    await signIn(reader, personas.author, paths.caseStudies.to());
    await reader.getByRole('searchbox', { name: 'Search case studies' }).fill(run);
    const card = reader.getByRole('article', { name: title });
    await expect(card.locator('img')).toBeVisible();
    await card.getByRole('link', { name: title }).click();
    await expect(reader.getByRole('img', { name: alt })).toBeVisible();
    await expect(reader.getByText('Picture: Jana Smet, City of Ghent')).toBeVisible();
    await reader.getByRole('button', { name: `Enlarge: ${alt}` }).click();
    await expect(
      reader.getByRole('dialog', { name: 'Picture 1 of 1' }).getByRole('img', { name: alt }),
    ).toBeVisible();
    expect(await answerTo(personas.author, 'media', coverId)).toBe(200);
    expect(await answerTo(personas.author, 'media', secondId)).toBe(403);
  });

  async function sizeInBrowser(bytes: Buffer) {
    return author.evaluate(async (base64) => {
      const binary = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
      const { width, height } = await createImageBitmap(new Blob([binary], { type: 'image/webp' }));
      return { width, height };
    }, bytes.toString('base64'));
  }
});

test('a browser that cannot write WebP, as on an iPhone, brings its own encoder', async ({
  page: author,
  signIn,
}) => {
  test.setTimeout(120_000);
  let isPretending = false;
  await author.route('**/pictureWorker-*.js', async (route) => {
    const response = await route.fetch();
    isPretending = true;
    // What Safari does: whatever type is asked for, it answers with PNG.
    const likeSafari = `const write = OffscreenCanvas.prototype.convertToBlob;
      OffscreenCanvas.prototype.convertToBlob = function () { return write.call(this, { type: 'image/png' }); };`;
    await route.fulfill({ response, body: `${likeSafari}\n${await response.text()}` });
  });
  await signIn(author, personas.otherAuthor, paths.newSubmission.to());
  await author.getByRole('textbox', { name: 'Title' }).fill(`Pictures from a telephone ${run}`);
  await author.getByRole('button', { name: 'Start writing' }).click();
  await expect(author.getByRole('button', { name: 'Choose pictures' })).toBeVisible();
  const id = mediaId(new URL(author.url()).pathname.split('/').at(-1) ?? '', 0);
  const buffer = await drawPhotograph(author, { width: 4000, height: 3000 });
  await author
    .locator('input[type="file"]')
    .setInputFiles({ name: 'stop.jpg', mimeType: 'image/jpeg', buffer });
  await expect(author.getByText(/^stop\.jpg is in the text now/)).toBeAttached({ timeout: 60_000 });
  expect(isPretending).toBe(true);
  for (const [place, most] of [
    ['media', mediaLimits.original],
    ['thumbnails', mediaLimits.thumbnail],
  ] as const) {
    const bytes = await storedBytes(place, id);
    expect(bytes.toString('latin1', 0, 4) + bytes.toString('latin1', 8, 12)).toBe('RIFFWEBP');
    expect(bytes.length).toBeLessThanOrEqual(most);
  }
});
