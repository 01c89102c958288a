import type { Page } from 'playwright/test';

const summary =
  'Ghent shaded forty bus stops along its busiest lines with light canopies and climbing plants. ' +
  'Passengers wait in the shade, the canopies collect rain for the plants, and a youth workshop builds and tends them. ' +
  'The city kept the design open, so that any neighbourhood can copy a stop.';

/** Fills every field that handing in asks for, apart from title and summary, as an author would: by label. */
export async function fillCaseStudy(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Author 1' }).fill('Joris Vandekeere');
  await page.getByRole('checkbox', { name: 'Resilient' }).check();
  await page.getByRole('checkbox', { name: 'Equitable' }).check();
  await page.getByRole('combobox', { name: 'Topics' }).fill('urban heat');
  await page.getByRole('option', { name: 'Urban heat' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('radiogroup', { name: 'Scale' }).getByRole('radio', { name: 'City' }).check();
  await page
    .getByRole('radiogroup', { name: 'Where it stands' })
    .getByRole('radio', { name: 'Running' })
    .check();
  await page.getByRole('textbox', { name: 'Start year' }).fill('2023');
  await write(page, 'The challenge', 'Waiting passengers stood in the sun for up to twenty minutes.');
  await write(
    page,
    'What you did',
    'We mapped the hottest stops, then built canopies with a youth workshop.',
  );
  await write(
    page,
    'Lessons',
    'Begin with the stops that residents name; permits take longer than building.',
  );
  await addResult(page);
  await addSource(page);
  await page.getByRole('textbox', { name: 'E-mail for questions' }).fill('climate@ghent.example');
  await page.getByRole('checkbox', { name: /have agreed to it/ }).check();
}

export async function fillSummary(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Summary' }).fill(summary);
}

/** Types into a long text, which is no input but an editor. */
export async function write(page: Page, field: string, text: string): Promise<void> {
  const editor = page.getByRole('textbox', { name: field });
  await editor.click();
  await editor.pressSequentially(text);
}

async function addResult(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add a result' }).click();
  await page.getByRole('textbox', { name: 'What changed' }).fill('Stops shaded');
  await page.getByRole('textbox', { name: 'Value' }).fill('40');
  await page.getByRole('textbox', { name: 'Unit' }).fill('stops');
  await page.getByRole('textbox', { name: 'As of' }).fill('June 2026');
  await page.getByRole('radio', { name: 'Output' }).check();
  await page.getByRole('textbox', { name: 'Where the number comes from' }).fill('City works register');
}

async function addSource(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add a source' }).click();
  const source = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Source 1' }) });
  await source.getByRole('textbox', { name: 'Title' }).fill('Works register of the city');
  await source.getByRole('textbox', { name: 'Web address' }).fill('https://ghent.example/works');
}
