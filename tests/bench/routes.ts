import type { Browser } from 'playwright';
import { personas } from '#firebase/seed/people.ts';
import { halfFinishedDraft } from '#firebase/seed/workInProgress.ts';
import { paths } from '#src/paths.ts';
import { report } from './figures.ts';
import { settle, signIn } from './visits.ts';
import { weigh } from './weigh.ts';

/** Code that only some screens need, told by what is in a file or by its name. */
const parts = {
  editor: (_address: string, script: string) => /prosemirror/i.test(script),
  pictures: (address: string) => /\/(preparePicture|pictureWorker)-/.test(address),
  differences: (address: string) => /\/CaseDifference-/.test(address),
  map: (address: string) => /\/(WorldMap|mapView\w*|land-110m)-/.test(address),
} as const;
type Part = keyof typeof parts;

/** Member screens as somebody sees them who opens the address first; `needs` is what may come with it. */
const routes: readonly { name: string; path: string; needs: readonly Part[] }[] = [
  { name: 'home', path: paths.home.to(), needs: [] },
  { name: 'library', path: paths.caseStudies.to(), needs: [] },
  { name: 'libraryMap', path: `${paths.caseStudies.to()}?view=map`, needs: ['map'] },
  { name: 'caseStudy', path: paths.caseStudy.to('ghent-circulation-plan'), needs: [] },
  { name: 'brief', path: paths.caseStudyBrief.to('ghent-circulation-plan'), needs: [] },
  { name: 'submissions', path: paths.submissions.to(), needs: [] },
  { name: 'submission', path: paths.submission.to(halfFinishedDraft.id), needs: ['editor'] },
  { name: 'review', path: paths.review.to(), needs: [] },
  { name: 'notifications', path: paths.notifications.to(), needs: [] },
];

/** Bytes of script by route, and that editor, pictures and differences come only where they are used. */
export async function measureRoutes(browser: Browser, url: string): Promise<void> {
  for (const { name, path, needs } of routes) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const scripts: { address: string; body: Buffer }[] = [];
    page.on('response', async (response) => {
      if (!(response.headers()['content-type'] ?? '').includes('javascript')) return;
      scripts.push({ address: response.url(), body: await response.body() });
    });
    await signIn(page, url + path, name === 'review' ? personas.moderator : personas.author);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await settle(page);
    const value = weigh(scripts.map(({ body }) => body));
    report({ name: `${name}.javascript`, value, unit: 'B brotli', budget: null });
    for (const part of partNames) {
      const found = scripts.filter(({ address, body }) => parts[part](address, body.toString()));
      const budget = needs.includes(part) ? null : 0;
      report({ name: `${name}.${part}`, value: found.length, unit: 'files', budget });
    }
    await context.close();
  }
}

const partNames = ['editor', 'pictures', 'differences', 'map'] as const satisfies readonly Part[];
