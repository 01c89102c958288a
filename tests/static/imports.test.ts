import { describe, expect, it } from 'vitest';
import { importsOf } from './importsOf.ts';
import { codeFolders } from './importTable.ts';
import { importViolations, unknownFolders } from './importViolations.ts';
import { foldersIn, readSource, readSources } from './sourceFiles.ts';

describe('the import table', () => {
  it('is kept by every file', () => {
    const files = [
      ...codeFolders.flatMap((folder) => readSources(folder, '.ts', '.tsx', '.js', '.mjs', '.jsx')),
      readSource('vite.config.ts'),
    ];
    expect(files.length).toBeGreaterThan(50);
    expect(importViolations(files)).toEqual([]);
  }, 60_000);

  it('knows every folder with code', () => {
    expect(unknownFolders(codeFolders.flatMap((folder) => foldersIn(folder)))).toEqual([]);
  });

  it('reports a folder it does not know', () => {
    expect(
      unknownFolders(['src/domain', 'src/features', 'src/utils', 'firebase/functions', 'tests/rules']),
    ).toEqual([
      expect.stringContaining('src/utils is not in'),
      expect.stringContaining('firebase/functions is not in'),
    ]);
    expect(violations('src/utils/dates.ts', "import { a } from '#src/domain/member.ts';")).toHaveLength(1);
  });

  it('reports markup in a layer that has none', () => {
    expect(violations('src/domain/Badge.tsx', '')).toEqual([expect.stringContaining('is a .tsx')]);
    expect(violations('src/data/members/Badge.tsx', '')).toHaveLength(1);
    expect(violations('src/data/session/Badge.test.tsx', '')).toHaveLength(1);
  });

  it.each([
    ['src/domain/member.ts', '#src/data/errors.ts', 'the domain is pure'],
    ['src/domain/member.ts', '../paths.ts', 'the domain is pure'],
    ['src/domain/member.ts', 'react', 'the domain is pure'],
    ['src/domain/member.ts', 'firebase/firestore', 'the domain is pure'],
    ['src/paths.ts', './domain/member.ts', 'depends on nothing'],
    ['src/paths.ts', 'react-router-dom', 'depends on nothing'],
    ['src/data/schema/collections.ts', '../client/database.ts', 'no client'],
    ['src/data/schema/collections.ts', 'react', 'no client, no React'],
    ['src/data/schema/collections.ts', 'firebase/auth', 'no client'],
    ['src/data/client/app.ts', '../members/queries.ts', 'knows none of them'],
    ['src/data/members/queries.ts', '../moderation/queries.ts', 'may not import another data resource'],
    [
      'src/data/members/queries.ts',
      '#src/data/submissions/commands.ts',
      'may not import another data resource',
    ],
    ['src/data/members/queries.ts', '#src/data/session/useSession.ts', 'may not import data/session'],
    ['src/data/members/queries.ts', '@mantine/core', 'may use firebase'],
    ['src/data/members/queries.ts', 'react', 'may use firebase'],
    ['src/data/members/queries.ts', '#src/paths.ts', 'may not import paths'],
    ['src/data/members/queries.ts', '#src/ui/Tag.tsx', 'may not import ui'],
    ['src/data/session/session.ts', '../members/queries.ts', 'depends on no other resource'],
    ['src/data/errors.ts', './members/queries.ts', 'may not import data resource'],
    ['src/ui/Tag.tsx', '#src/data/errors.ts', 'handed its data'],
    ['src/ui/Tag.tsx', '#src/features/review/Desk.tsx', 'belongs to no feature'],
    ['src/ui/Tag.tsx', 'firebase/app', 'only src/data knows Firebase'],
    ['src/i18n/i18n.ts', '#src/domain/member.ts', 'messages depend on nothing'],
    ['src/features/review/Desk.tsx', '#src/features/library/Card.tsx', 'may not import another feature'],
    ['src/features/review/Desk.tsx', '../library/Card.tsx', 'may not import another feature'],
    ['src/features/review/Desk.tsx', '#src/pages/ReviewPage.tsx', 'may not import pages'],
    ['src/features/review/Desk.tsx', '#src/app/router.tsx', 'may not import app'],
    ['src/features/review/Desk.tsx', 'firebase/firestore', 'only src/data knows Firebase'],
    ['src/features/review/Desk.tsx', '@firebase/auth', 'only src/data knows Firebase'],
    ['src/pages/ReviewPage.tsx', '#src/app/router.tsx', 'may not import app'],
    ['src/pages/ReviewPage.tsx', 'firebase/firestore', 'only src/data knows Firebase'],
    ['src/app/router.tsx', 'firebase/auth', 'only src/data knows Firebase'],
    ['src/app/router.tsx', '#firebase/seed/people.ts', 'may not import firebase/seed'],
    ['src/main.tsx', '#src/features/review/Desk.tsx', 'nothing else'],
    ['src/app/router.tsx', '#tests/support/renderPage.tsx', 'only tests import tests'],
    ['src/domain/member.ts', './library.test.ts', 'only tests import tests'],
    ['firebase/local/start.ts', '#tests/support/renderPage.tsx', 'only tests import tests'],
    ['firebase/seed/seed.ts', '#src/data/client/database.ts', 'by the domain and its schema'],
    ['firebase/seed/seed.ts', '#src/data/submissions/commands.ts', 'by the domain and its schema'],
    ['firebase/local/start.ts', '#src/app/router.tsx', 'does not import'],
    ['firebase/admin/run.ts', '#src/features/review/Desk.tsx', 'outside the app'],
    ['vite.config.ts', './src/paths.ts', 'nothing from the app'],
    ['src/app/router.tsx', '../../scripts/a.ts', 'in no folder'],
  ])('refuses %s importing %s', (path, specifier, reason) => {
    const [first, ...others] = violations(path, `import { a } from '${specifier}';`);
    expect(first).toContain(`${path} imports ${specifier}: `);
    expect(first).toContain(reason);
    expect(others).toEqual([]);
  });

  it.each([
    ['src/domain/submission.ts', './caseStudy.ts'],
    ['src/data/errors.ts', 'firebase/app'],
    ['src/data/liveQuery.ts', './errors.ts'],
    ['src/data/session/useSession.ts', 'react'],
    ['src/data/moderation/publishSubmission.ts', './reviewCommands.ts'],
    ['src/data/moderation/publishSubmission.ts', '../schema/collections.ts'],
    ['src/data/members/queries.ts', '../client/database.ts'],
    ['src/data/members/queries.ts', '../liveQuery.ts'],
    ['src/features/review/Desk.tsx', './Desk.module.css'],
    ['src/features/review/Desk.tsx', '#src/data/moderation/queries.ts'],
    ['src/features/review/Desk.tsx', '#src/data/errors.ts'],
    ['src/features/review/Desk.tsx', '#src/paths.ts'],
    ['src/pages/ReviewPage.tsx', '#src/features/review/Desk.tsx'],
    ['src/features/library/searchIndex.ts', './searchWorker.ts?worker'],
    ['src/main.tsx', './app/App.tsx'],
    ['firebase/seed/seed.ts', '#src/data/schema/collections.ts'],
    ['firebase/seed/seed.ts', 'firebase-admin/firestore'],
    ['src/features/review/Desk.test.tsx', '#tests/support/renderPage.tsx'],
    ['src/domain/member.test.ts', 'fast-check'],
    ['tests/rules/members.test.ts', '#src/data/members/commands.ts'],
  ])('allows %s importing %s', (path, specifier) => {
    expect(violations(path, `import { a } from '${specifier}';`)).toEqual([]);
  });

  it('sees every way of importing', () => {
    const text = `
      import type { A } from 'a';
      import { type B } from "b";
      import 'c.css';
      export { d } from 'd';
      export * from 'e';
      const f = await import('f');
      type G = typeof import('g');
      type H = import('h').H;
      const i = <p>{import('i')}</p>;
      const j = await import(\`j/\${name}\`);
      // import 'comment';
      const text = "import x from 'string'";
    `;
    expect(importsOf({ path: 'x.tsx', text })).toEqual([
      ...['a', 'b', 'c.css', 'd', 'e', 'f', 'g', 'h', 'i'],
      expect.stringMatching(/^`j\//),
    ]);
  });

  it('counts a type-only, a re-exporting and a dynamic import like any other', () => {
    const another = '#src/features/library/Card.tsx';
    for (const text of [
      `import type { Card } from '${another}';`,
      `export { Card } from '${another}';`,
      `const Card = lazy(() => import('${another}'));`,
    ]) {
      expect(violations('src/features/review/Desk.tsx', text)).toHaveLength(1);
    }
  });
});

function violations(path: string, text: string): string[] {
  return importViolations([{ path, text }]);
}
